"""The configuration of a random project: its files, and what Python changes in it."""
from projects.words import WORKFLOW

BLOB = ('blob:\n  blob_manager_class: ai_flow_plugins.blob_manager_plugins.local_blob_manager.LocalBlobManager\n'
        '  blob_manager_config:\n    root_directory: /srv/packages\n')
PROJECT_NAMES = ['demo', 'my_project', 'proj-1', 'Übung']


class Configuration(object):
    """A part of Project."""

    def project_yaml(self):
        return 'project_name: {}\nserver_uri: localhost:50051\n{}'.format(
            self.yaml.key(self.pick(PROJECT_NAMES)), self.pick(['', 'notification_server_uri: localhost:50052\n']) + BLOB)

    def _schedule(self, indent):
        pad = ' ' * indent
        text = self.pick(["interval: '0,0,10,0'", 'interval: "1,2,3,4"', "cron: '0 0 12 * * * *'", "cron: '*/30 5 * 1-3 * * 2030'"])
        return [pad[2:] + 'periodic_config:', pad + text] + self.pick([[], [pad + "start_date: '2021,1,2,3,4,5,'"]])

    def _yaml(self):
        lines = []
        if self.chance(0.2):
            lines.append(self.pick(['---', '# a comment', '', '%YAML 1.1\n---']))
        if self.chance(0.6):
            entries = []
            for i in range(self.random.randrange(1, 4)):
                entries += self.yaml.entry(2, self.pick(['k{}', '"q {}"', 'é{}', 'a.b{}']).format(i))
            lines += ['properties:'] + entries
        if self.chance(0.3):
            lines += self._schedule(2)
        order = list(zip(self.job_names, self.types))
        if self.shards:
            order += [('{}{}'.format(self.shards[0], i), 'bash') for i in range(self.shards[1])]
        self.random.shuffle(order)
        for name, kind in order:
            lines.append('{}:'.format(self.yaml.key(name)))
            lines.append('  job_type: {}'.format(self.pick([kind, "'{}'".format(kind), '"{}"'.format(kind)])))
            properties = []
            if kind == 'flink':
                properties.append('    run_mode: cluster')
            for i in range(self.pick([0, 0, 1, 2])):
                properties += self.yaml.entry(4, 'p{}'.format(i))
            if properties:
                lines += ['  properties:'] + properties
            if self.chance(0.2):
                lines += self._schedule(4)
            if self.chance(0.15):
                lines.append('  job_label_report_interval: {}'.format(self.pick(['10', '2.5', '0.5', '10.0'])))
        return '\n'.join(lines) + '\n'

    def _configuration(self):
        """Changed from Python."""
        config = '{}()'.format(self.api('current_workflow_config', ('ai_flow', 'ai_flow.context.workflow_config_loader')))
        self.body.line(self.pick(['{}.properties[{}] = {}', '{}.properties.update({{{}: {}}})']).format(
            config, self.spelling.spell(self.pick(['k', 'new', 'k0'])), self.spelling.spell(self.value())))
