"""What a file says of itself.

Its second paragraph."""
# contexts: plain module
print(repr(__doc__))
