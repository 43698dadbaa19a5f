# shows: lists, dictionaries and sets that are handed to such a call
import random
import socket
numbers, table, kept = [1, 2, 3], {'a': 1}, [7]
random.shuffle(numbers)
print(numbers)  # unknown
print(len(kept), kept)
holder = [table]
random.choice(holder)
print(table)  # unknown
