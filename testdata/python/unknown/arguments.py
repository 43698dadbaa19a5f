# shows: `sys.argv`
import sys
print(sys.argv)  # unknown
print(sys.argv[1:])  # unknown
