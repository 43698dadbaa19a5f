def gather(tree):
    return 'gather ' + tree
