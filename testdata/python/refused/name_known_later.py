# refused: AF0601
# contexts: plain helper class
# shows: a function or module whose name is known only later
import os
import ai_flow as af
af.init_ai_flow_context()
name = os.environ['NAME']
getattr(af, name)('x')  # <-
