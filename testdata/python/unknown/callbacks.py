# shows: methods of a class with a base in a package, methods of classes and objects that are handed to a package
import marshal
import threading
done, kept, seen = [], ['kept'], []


class Work(threading.Thread):
    def __init__(self, todo):
        super().__init__()
        self.todo = todo
        self.left = 1

    def run(self):
        done.append(self.todo)
        self.left = 0
        return kept


class Look(threading.Thread):
    def run(self):
        seen.append(1)

    @classmethod
    def again(cls):
        seen.append(2)


work = Work('a')
print(work.todo, work.left, done)
work.start()
work.join()
print(done)  # unknown
print(work.left)  # unknown
print(kept, Work('b').left)
look = Look()
print(seen)
for handed in (look, Look):
    try:
        marshal.dumps([handed])
    except ValueError:
        pass
print(seen)  # unknown
