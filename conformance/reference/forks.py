"""A process a workflow: the client is loaded once, and whatever a workflow does to it ends with its process."""
import json
import os
import select
import signal
import sys
import time
import traceback

TIMEOUT = 60  # seconds


def run_all(requests, workers=None, timeout=TIMEOUT):
    """Runs (project, workflow, mode) requests; mode is module, script or auto. Gives the results in order."""
    workers = workers or min(8, os.cpu_count() or 1)
    results = [None] * len(requests)
    waiting = [(index, request) for index, request in enumerate(requests)][::-1]
    running = {}  # file descriptor -> child
    try:
        while waiting or running:
            while waiting and len(running) < workers:
                child = _Child(*waiting.pop())
                running[child.pipe] = child
            ready, _, _ = select.select(list(running), [], [], 0.5)
            for pipe in ready:
                child = running[pipe]
                if child.read():
                    del running[pipe]
                    results[child.index] = child.result()
            for pipe, child in list(running.items()):
                if time.monotonic() - child.started > timeout:
                    del running[pipe]
                    results[child.index] = child.kill(timeout)
    finally:
        for child in running.values():
            child.kill(timeout)
    return results


class _Child(object):
    def __init__(self, index, request):
        self.index = index
        self.started = time.monotonic()
        self.chunks = []
        self.pipe, write = os.pipe()
        sys.stdout.flush()
        self.process = os.fork()
        if self.process == 0:
            os.close(self.pipe)
            _work(request, write)
        os.close(write)

    def read(self):
        chunk = os.read(self.pipe, 1 << 20)
        self.chunks.append(chunk)
        return not chunk

    def result(self):
        os.close(self.pipe)
        os.waitpid(self.process, 0)
        text = b''.join(self.chunks)
        return json.loads(text.decode('utf-8')) if text else _died('the process ended without a word')

    def kill(self, timeout):
        os.kill(self.process, signal.SIGKILL)
        os.close(self.pipe)
        os.waitpid(self.process, 0)
        return {'error': {'phase': 'load', 'type': 'Timeout', 'message': 'still running after {} s'.format(timeout),
                          'line': None}, 'document': None, 'life_cycle': [], 'metadata': []}


def _died(message):
    return {'error': {'phase': 'driver', 'type': 'Died', 'message': message, 'line': None}, 'document': None,
            'life_cycle': [], 'metadata': []}


def _work(request, write):
    """In the child: never returns."""
    code = 1
    try:
        nothing = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1) if 'CONFORMANCE_VERBOSE' in os.environ else (0, 1, 2):
            os.dup2(nothing, descriptor)
        sys.dont_write_bytecode = True
        try:
            from reference import entry
            result = entry.run(*request)
            text = json.dumps(result)
        except BaseException:
            text = json.dumps(_died(traceback.format_exc()))
        data = text.encode('utf-8')
        while data:
            data = data[os.write(write, data):]
        code = 0
    finally:
        os._exit(code)


def run_auto(requests, **options):
    """As a module; what defines nothing then, and asks whether it is the main program, as a script."""
    results = run_all([(project, workflow, 'script' if mode == 'script' else 'module')
                       for project, workflow, mode in requests], **options)
    again = [index for index, (request, result) in enumerate(zip(requests, results))
             if request[2] == 'auto' and wants_script(result)]
    scripts = run_all([requests[index][:2] + ('script',) for index in again], **options)
    for index, result in zip(again, scripts):
        results[index] = result
    return results


def wants_script(result):
    defined = result.get('defined', {})
    return bool(result.get('main_guard') and not result.get('submissions')
                and not defined.get('operations') and not defined.get('rules'))
