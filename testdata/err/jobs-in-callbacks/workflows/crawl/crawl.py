"""A crawl; its jobs are defined in methods that packages may call, which are not part of the project."""
import threading

import ai_flow as af
import flowkit
from ai_flow_plugins.job_plugins.bash import BashProcessor


def job(name):
    with af.job_config(name):
        af.user_define_operation(processor=BashProcessor('crawl ' + name))


# `run` is the package's: it calls `start`, or not.
class Crawl(flowkit.Flow):
    def start(self):
        job('fetch')
        self.follow()

    def follow(self):
        job('parse')


# The package makes it, and may already call `prepare`.
class Index(flowkit.Step):
    def prepare(self, settings):
        if settings.fresh:
            job('index')


@flowkit.register
class Rank:
    def __init__(self):
        job('rank')


class Cleaning(threading.Thread):
    @property
    def pause(self):
        with af.job_config('clean'):
            af.user_define_operation(processor=BashProcessor('crawl clean'))


class Serving:
    def on_ready(self, name='serve'):
        with af.job_config(name):
            af.user_define_operation(processor=BashProcessor('crawl serve'))


# What a method leaves behind may have been left behind.
class Names(threading.Thread):
    found = []

    def run(self):
        self.found.append('late')
        hosts.append('example.org')


hosts = []

af.init_ai_flow_context()
job('seed')
Crawl().run()
Index()
Cleaning().start()
flowkit.listen([Serving()])
Names().start()
with af.job_config('fetch'):
    af.user_define_operation(processor=BashProcessor('crawl ' + ' '.join(hosts)))
    if hosts:
        af.user_define_operation(processor=BashProcessor('crawl more'))
