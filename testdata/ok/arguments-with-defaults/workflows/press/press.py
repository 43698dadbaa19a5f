"""Arguments and variables that nobody declares: what depends on them alone is open, the rest is known."""
import os
import sys

import ai_flow as af
from ai_flow_plugins.job_plugins.bash import BashProcessor

if len(sys.argv) > 1:
    paper = sys.argv[1]
else:
    paper = 'a4'
try:
    printer = os.environ['PRINTER']
except KeyError:
    printer = 'lp0'
home = os.environ['HOME_DIR']

af.init_ai_flow_context()

with af.job_config('print'):
    af.user_define_operation(processor=BashProcessor('print --paper ' + paper))
    af.user_define_operation(processor=BashProcessor('print --printer ' + printer))
    af.user_define_operation(processor=BashProcessor('print --draft --home ' + home))
    # Text as long as it can be told without knowing the value.
    af.user_define_operation(processor=BashProcessor('ls ' + home + '/queue; ls ' + os.path.dirname(home + '/a/b')))
    af.user_define_operation(processor=BashProcessor(os.path.splitext(home + '/page.ps')[1]))
    af.user_define_operation(processor=BashProcessor(os.path.basename(home + '/page.ps')))
    # Here it cannot: the variable may end with a slash, be empty, or hold a dot.
    af.user_define_operation(processor=BashProcessor(os.path.join(home, 'queue')))
    af.user_define_operation(processor=BashProcessor(os.path.join('/spool', home)))
    af.user_define_operation(processor=BashProcessor(os.path.dirname(home + '/page.ps')))
    af.user_define_operation(processor=BashProcessor(os.path.splitext(home + 'ps')[0]))
    af.user_define_operation(processor=BashProcessor(os.path.expanduser(home)))
    af.user_define_operation(processor=BashProcessor(home.upper()))
