# shows: what is picked from a container by something unknown, operations on something unknown inside `try`
import contextlib
import os
import random

env = os.environ.get('SOME_NAME', 'x')


class Team:
    def __init__(self, name):
        self.name, self.hits = name, 0

    def hit(self, by=1):
        self.hits += by
        return self


red, blue, green = Team('red'), Team('blue'), Team('green')
teams = {'r': red, 'b': blue}
print(red.hits, blue.hits, green.hits)
teams.get(env, red).hits += 1
print(red.hits)  # unknown
print(blue.hits)  # unknown
print(green.hits)
for team in [green][:len(env)]:
    team.hit()
print(green.hits)  # unknown
lists = {'a': [], 'b': []}
try:
    lists[env].append(1)
except KeyError:
    pass
print(lists['a'])  # unknown
print(sorted(lists))
first, second = [1], [2]
random.choice([first, second]).append(3)
print(first)  # unknown
third, fourth = Team('third'), Team('fourth')
sorted([third, fourth], key=lambda team: env + team.name if env else team.name)[0].hit()
print(third.hits)  # unknown
max(third, fourth, key=lambda team: len(env) * len(team.name)).name = 'best'
print(fourth.name)  # unknown
fifth = Team('fifth')
next((team for team in [fifth] if env), red).hit(5)
print(fifth.hits)  # unknown
kept = [team for team in [Team('sixth')] if env]
print(len(teams))
table, origin = {'low': 1}, 'unset'
try:
    level = table[env]
    origin = 'table'
except KeyError:
    level = 0
    origin = 'default'
print(origin)  # unknown
with contextlib.suppress(ValueError):
    origin = 'kept'
    int(env)
    origin = 'number'
print(origin)  # unknown
try:
    number = int(env)
    said = 'number'
except ValueError:
    said = 'text'
print(said)  # unknown
try:
    share = 100 // len(env)
    said = 'share'
except ZeroDivisionError:
    said = 'none'
print(said)  # unknown
try:
    fine = 'yes'
except ValueError:
    fine = 'no'
print(fine)


class Options:
    size = 1


options = Options()
if env == 'on':
    options.cache = 'on'
print(hasattr(options, 'cache'))  # unknown
print(hasattr(options, 'size'), hasattr(options, 'none'))
print(getattr(options, 'cache', 'none'))  # unknown
print(len(vars(options)))  # unknown
try:
    cached = options.cache
    said = 'cached'
except AttributeError:
    said = 'plain'
print(said)  # unknown
