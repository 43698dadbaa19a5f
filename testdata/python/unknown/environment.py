# shows: `os.getcwd()`, the time, `sys.platform`, `input()`, chance
import os
import random
import sys
import time
os.environ['X'] = 'set here'
print(os.environ['X'])
del os.environ['X']
print(os.environ.get('X', 'default'))
print(os.environ.get('Y', 'default'))  # unknown
print(os.getcwd())  # unknown
print(time.time())  # unknown
print(sys.platform)  # unknown
print(input())  # unknown
print(random.random())  # unknown
print(random.choice('ab'))  # unknown
import argparse  # noqa: E402
parser = argparse.ArgumentParser()
parser.add_argument('--stage', default=os.environ.get('NOT_DECLARED', 'test'))
parser.add_argument('--count', type=int, default=3)
args = parser.parse_args([])
print(args.count)
print(args.stage)  # unknown
