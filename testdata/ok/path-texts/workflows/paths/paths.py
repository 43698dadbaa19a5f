"""Paths made from this file's, in every way that people make them."""
import os
import os.path as osp
from os.path import abspath, dirname, join

import ai_flow as af
from ai_flow.util.path_util import get_file_dir, get_module_name, get_parent_dir
from ai_flow_plugins.job_plugins.bash import BashProcessor

import places

HERE = dirname(abspath(__file__))
af.init_ai_flow_context()

project = os.path.dirname(os.path.dirname(get_file_dir(__file__)))
commands = [
    __file__,
    HERE,
    get_parent_dir(HERE),
    f'{project}/resources/a.csv',
    project + '/resources/' + 'b.csv',
    join(project, 'resources', 'c d.csv'),
    os.path.join(project, 'resources', '..', 'e.csv'),
    osp.normpath(osp.join(HERE, '..', '..', 'resources', 'f.csv')),
    'cp %s %s' % (join(HERE, 'x'), join(HERE, 'y')),
    '{0}:{0}:{place}'.format(HERE, place=project),
    os.path.join(HERE, '/absolute/z'),
    os.path.abspath(os.path.join(HERE, os.pardir)),
    os.path.dirname(project),
    os.path.join(os.path.dirname(os.path.dirname(project)), 'shared', 'data'),
    os.path.basename(__file__),
    os.path.splitext(os.path.basename(__file__))[0] + os.path.splitext(__file__)[1],
    get_module_name(__file__),
    os.path.join('relative', 'to', 'nothing'),
    places.RESOURCES,
    places.beside('table.json'),
    af.current_project_config()['project_name'] + os.sep + 'x',
    os.sep.join([HERE, 'sub', 'dir']),
    ':'.join(sorted({'PATH': project, 'LIB': HERE})),
    os.path.relpath(os.path.join(project, 'resources'), project),
]
if not os.path.exists(os.path.join(project, 'resources')):
    exit(-1)

with af.job_config('paths'):
    for number, command in enumerate(commands):
        af.user_define_operation(name='path_%02d' % number, processor=BashProcessor(command))
    af.user_define_operation(processor=BashProcessor('test -e ' + ' -a -e '.join([HERE, project])), where={'here': HERE})
