# shows: `ord`, `chr`, `ascii`, `repr`, `format`
print(ord('a'), chr(97), ord('é'), chr(128512), ascii('é\n日'), repr('é\n\'"'), repr("it's"), format(3.14159, '.2f'))
print(format(255, 'x'), format('a', '>4'), format(1234567, ','), format(True), repr([1, 'a', None, 1.0, (2,)]), ascii(['ü']))
for f in [lambda: ord('ab'), lambda: chr(-1), lambda: format(1, 'q'), lambda: chr('a'), lambda: ord(5)]:
    try:
        f()
    except (TypeError, ValueError) as error:
        print(error)
