# shows: `heapq`, `bisect`
import bisect
import heapq

numbers = [5, 2, 9, 1, 7, 3, 8]
heapq.heapify(numbers)
print(numbers, heapq.heappop(numbers), numbers)
heapq.heappush(numbers, 0)
heapq.heappush(numbers, 6)
print(numbers, heapq.heapreplace(numbers, 4), heapq.heappushpop(numbers, -1), heapq.heappushpop(numbers, 10), numbers)
print([heapq.heappop(numbers) for _ in range(len(numbers))])
print(heapq.nsmallest(2, [3, 1, 2]), heapq.nlargest(2, ['a', 'ccc', 'bb'], key=len), heapq.nsmallest(0, [1]), heapq.nlargest(9, [1, 2]))
jobs = []
for rank, name in [(2, 'store'), (1, 'load'), (3, 'tell')]:
    heapq.heappush(jobs, (rank, name))
print([heapq.heappop(jobs)[1] for _ in range(3)])
limits = [10, 20, 20, 30]
print(bisect.bisect(limits, 20), bisect.bisect_left(limits, 20), bisect.bisect_right(limits, 5), bisect.bisect_left(limits, 99), bisect.bisect(limits, 20, 0, 2))
bisect.insort(limits, 25)
bisect.insort_left(limits, 10)
print(limits, ['small', 'middle', 'large'][bisect.bisect([100, 1000], 250)])
try:
    heapq.heappop([])
except IndexError as error:
    print(error)
