# shows: lists, dictionaries and sets that are handed to such a call
import marshal
numbers, table, kept = [3, 2, 1], {'a': 1}, [7]
marshal.dumps(numbers)
print(numbers)  # unknown
print(len(kept), kept)
holder = [table]
marshal.dumps(holder)
print(table)  # unknown
