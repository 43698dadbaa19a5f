# shows: each evaluated once
import tools.state
from tools.state import LOG
import tools.state as again
again.LOG.append('here')
print(tools.state.LOG, LOG is again.LOG, tools.state.get())
tools.state.value = 5
from tools.state import value
print(value, tools.state.get())
