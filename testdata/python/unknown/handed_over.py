# shows: lists, dictionaries and sets that are handed to such a call
import heapq
numbers, table, kept = [3, 2, 1], {'a': 1}, [7]
heapq.heapify(numbers)
print(numbers)  # unknown
print(len(kept), kept)
holder = [table]
heapq.heapify(holder)
print(table)  # unknown
