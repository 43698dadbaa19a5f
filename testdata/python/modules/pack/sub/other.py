sibling = 'other'
