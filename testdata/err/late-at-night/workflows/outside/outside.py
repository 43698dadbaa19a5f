"""The module that defines the jobs is not where modules are looked for."""
import ai_flow as af
from masonry import build_all

af.init_ai_flow_context()

if __name__ == 'outside':
    build_all(['walls', 'roof'])
