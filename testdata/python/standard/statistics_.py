# shows: `statistics`
import statistics

print(statistics.mean([1, 2, 3]), statistics.mean([1, 2]), statistics.mean([0.1, 0.2, 0.3]), statistics.mean([1, 2.5]), statistics.mean([True, 3]))
print(statistics.median([3, 1, 2]), statistics.median([1, 2, 3, 4]), statistics.median_low([1, 2, 3, 4]), statistics.median_high([1, 2, 3, 4]))
print(statistics.mode(['a', 'b', 'a']), statistics.mean(range(11)), statistics.mean([10 ** 20, 1]), statistics.mean([1e300, 1e300]))
for wrong in (lambda: statistics.mean([]), lambda: statistics.median([]), lambda: statistics.mode([1, 2])):
    try:
        wrong()
    except statistics.StatisticsError as error:
        print(error, isinstance(error, ValueError))
numbers = [1, 2, 4]
print(statistics.pstdev(numbers), statistics.stdev([1, 2, 3]), statistics.variance(numbers), statistics.pvariance([1, 3]))
print(statistics.variance([0.1, 0.25, 3.7]), statistics.stdev([2.5, 3.25, 5.5, 11.25, 11.75]), statistics.variance([1, 2, 3], 2), statistics.stdev(range(10)))
for wrong in (lambda: statistics.stdev([1]), lambda: statistics.pvariance([])):
    try:
        wrong()
    except statistics.StatisticsError as error:
        print(error)
print(numbers, statistics.mean(numbers * 3) == statistics.mean(numbers))
