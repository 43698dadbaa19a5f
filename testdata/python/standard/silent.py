# shows: `logging` that does nothing, `time` with a `sleep` that does nothing, `warnings`, `sys`
import logging
import sys
import time
import warnings
logging.basicConfig(level=logging.CRITICAL)
logger = logging.getLogger(__name__)
logger.setLevel(logging.CRITICAL)
logger.info('never %s', 'seen')
logging.debug('never')
print(time.sleep(0), logging.INFO, logging.WARNING, logging.getLogger('a') is logging.getLogger('a'), logging.getLogger() is logging.root)
with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    warnings.warn('never')
print(sys.maxsize > 2 ** 31, sys.version_info[0], sys.version_info >= (3, 6))
try:
    sys.exit('bye')
except SystemExit:
    print('exits')
