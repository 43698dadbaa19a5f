import _aiflowc

_strict = True


def escape(s, quote=True):
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    return s.replace('"', '&quot;').replace("'", '&#x27;') if quote else s


def unescape(s):
    return s if '&' not in s else _aiflowc.not_evaluated('`html.unescape`')
