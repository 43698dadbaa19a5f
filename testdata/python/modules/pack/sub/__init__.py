from .. import NAME
INNER = NAME + '.sub'
