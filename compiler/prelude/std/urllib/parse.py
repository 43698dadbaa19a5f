from collections import namedtuple
import _aiflowc

_strict = True

_SAFE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~'
_HEX = '0123456789abcdefABCDEF'
_RELATIVE = ['', 'ftp', 'http', 'gopher', 'nntp', 'imap', 'wais', 'file', 'https', 'shttp', 'mms', 'prospero', 'rtsp', 'rtspu',
             'sftp', 'svn', 'svn+ssh', 'ws', 'wss']
_NETLOC = _RELATIVE + ['telnet', 'snews', 'rsync', 'nfs', 'git', 'git+ssh']
_PARAMS = ['', 'ftp', 'hdl', 'prospero', 'http', 'imap', 'https', 'shttp', 'rtsp', 'rtspu', 'sip', 'sips', 'mms', 'sftp', 'tel']


def quote_from_bytes(bs, safe='/'):
    if not isinstance(bs, bytes):
        raise TypeError('quote_from_bytes() expected bytes')
    keep = _SAFE + ''.join([c for c in safe if ord(c) < 128])
    return ''.join([chr(byte) if chr(byte) in keep else '%%%02X' % byte for byte in bs])


def quote(string, safe='/', encoding=None, errors=None):
    if isinstance(string, str):
        if encoding is not None or errors is not None:
            string = string.encode(encoding or 'utf-8', errors or 'strict')
        else:
            string = string.encode('utf-8')
    elif encoding is not None or errors is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe='', encoding=None, errors=None):
    if isinstance(string, str) and ' ' not in string or isinstance(string, bytes) and b' ' not in string:
        return quote(string, safe, encoding, errors)
    return quote(string, safe + ' ', encoding, errors).replace(' ', '+')


def unquote_to_bytes(string):
    if isinstance(string, str):
        string = string.encode('utf-8')
    out = []
    at = 0
    while at < len(string):
        digits = string[at + 1:at + 3].decode('latin-1')
        if string[at] == 37 and len(digits) == 2 and digits[0] in _HEX and digits[1] in _HEX:
            out.append(int(digits, 16))
            at = at + 3
        else:
            out.append(string[at])
            at = at + 1
    return bytes(out)


def unquote(string, encoding='utf-8', errors='replace'):
    if '%' not in string:
        return string
    if encoding != 'utf-8' or errors not in ('replace', 'strict'):
        return _aiflowc.not_evaluated('`unquote` with an encoding')
    # Only what is ASCII is decoded together.
    out = []
    plain = ''
    for c in string:
        if ord(c) < 128:
            plain = plain + c
        else:
            out.append(_decoded(plain))
            out.append(c)
            plain = ''
    out.append(_decoded(plain))
    if not _aiflowc.is_known(out):
        return _aiflowc.unknown_like(out)
    return ''.join(out)


def _decoded(plain):
    data = unquote_to_bytes(plain)
    try:
        return data.decode('utf-8')
    except UnicodeDecodeError:
        return _aiflowc.not_evaluated('what is not UTF-8')


def unquote_plus(string, encoding='utf-8', errors='replace'):
    return unquote(string.replace('+', ' '), encoding, errors)


def urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus):
    if hasattr(query, 'items'):
        query = query.items()
    pairs = []
    for key, value in query:
        key = quote_via(key if isinstance(key, bytes) else str(key), safe)
        if doseq and not isinstance(value, (str, bytes)) and hasattr(value, '__len__'):
            for item in value:
                pairs.append(key + '=' + quote_via(item if isinstance(item, bytes) else str(item), safe))
        else:
            pairs.append(key + '=' + quote_via(value if isinstance(value, bytes) else str(value), safe))
    return '&'.join(pairs)


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace', max_num_fields=None,
              separator='&'):
    pairs = []
    if not separator or not isinstance(separator, str):
        raise ValueError('Separator must be of type string or bytes.')
    for pair in qs.split(separator):
        if not pair and not strict_parsing:
            continue
        name, equals, value = pair.partition('=')
        if not equals:
            if strict_parsing:
                raise ValueError('bad query field: %r' % (pair,))
            if not keep_blank_values:
                continue
        if value or keep_blank_values:
            pairs.append((unquote_plus(name, encoding, errors), unquote_plus(value, encoding, errors)))
    return pairs


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace', max_num_fields=None,
             separator='&'):
    found = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, separator=separator):
        found.setdefault(name, []).append(value)
    return found


class _Result:
    @property
    def username(self):
        return self._userinfo()[0]

    @property
    def password(self):
        return self._userinfo()[1]

    def _userinfo(self):
        user, have, _ = self.netloc.rpartition('@')
        if not have:
            return None, None
        name, have, password = user.partition(':')
        return name, password if have else None

    def _hostinfo(self):
        host = self.netloc.rpartition('@')[2]
        _, bracket, inside = host.partition('[')
        if bracket:
            name, _, port = inside.partition(']')
            port = port.partition(':')[2]
        else:
            name, _, port = host.partition(':')
        return name, port or None

    @property
    def hostname(self):
        name = self._hostinfo()[0]
        if not name:
            return None
        name, percent, zone = name.partition('%')
        return name.lower() + percent + zone

    @property
    def port(self):
        port = self._hostinfo()[1]
        if port is not None:
            port = int(port, 10)
            if not 0 <= port <= 65535:
                raise ValueError('Port out of range 0-65535')
        return port


class SplitResult(namedtuple('SplitResult', ['scheme', 'netloc', 'path', 'query', 'fragment']), _Result):
    def geturl(self):
        return urlunsplit(self)


class ParseResult(namedtuple('ParseResult', ['scheme', 'netloc', 'path', 'params', 'query', 'fragment']), _Result):
    def geturl(self):
        return urlunparse(self)


class DefragResult(namedtuple('DefragResult', ['url', 'fragment'])):
    def geturl(self):
        return self.url + '#' + self.fragment if self.fragment else self.url


def urlsplit(url, scheme='', allow_fragments=True):
    if not isinstance(url, str):
        return _aiflowc.not_evaluated('an address in bytes')
    if not all([ord(c) < 128 for c in url]) or [c for c in url + scheme if c in '\t\r\n']:
        return _aiflowc.not_evaluated('an address with such letters')
    netloc = query = fragment = ''
    at = url.find(':')
    if at > 0:
        letters = url[:at]
        if all([c.isalnum() or c in '+-.' for c in letters]):
            rest = url[at + 1:]
            # What looks like a port is none of a scheme.
            if letters == 'http' or not rest or [c for c in rest if c not in '0123456789']:
                scheme, url = letters.lower(), rest
    if url[:2] == '//':
        end = min([n for n in [url.find(c, 2) for c in '/?#'] if n >= 0] + [len(url)])
        netloc, url = url[2:end], url[end:]
        if ('[' in netloc) != (']' in netloc):
            raise ValueError('Invalid IPv6 URL')
    if allow_fragments and '#' in url:
        url, fragment = url.split('#', 1)
    if '?' in url:
        url, query = url.split('?', 1)
    return SplitResult(scheme, netloc, url, query, fragment)


def urlparse(url, scheme='', allow_fragments=True):
    split = urlsplit(url, scheme, allow_fragments)
    if not _aiflowc.is_known(split):
        return split
    path, params = split.path, ''
    if split.scheme in _PARAMS and ';' in path:
        at = path.find(';', path.rfind('/')) if '/' in path else path.find(';')
        if at >= 0:
            path, params = path[:at], path[at + 1:]
    return ParseResult(split.scheme, split.netloc, path, params, split.query, split.fragment)


def urlunsplit(components):
    scheme, netloc, url, query, fragment = components
    if netloc or scheme and scheme in _NETLOC and url[:2] != '//':
        if url and url[:1] != '/':
            url = '/' + url
        url = '//' + (netloc or '') + url
    if scheme:
        url = scheme + ':' + url
    if query:
        url = url + '?' + query
    if fragment:
        url = url + '#' + fragment
    return url


def urlunparse(components):
    scheme, netloc, url, params, query, fragment = components
    if params:
        url = url + ';' + params
    return urlunsplit((scheme, netloc, url, query, fragment))


def urldefrag(url):
    if '#' not in url:
        return DefragResult(url, '')
    scheme, netloc, path, params, query, fragment = urlparse(url)
    return DefragResult(urlunparse((scheme, netloc, path, params, query, '')), fragment)


def urljoin(base, url, allow_fragments=True):
    if not base:
        return url
    if not url:
        return base
    b = urlparse(base, '', allow_fragments)
    u = urlparse(url, b.scheme, allow_fragments)
    if not _aiflowc.is_known(b, u):
        return _aiflowc.unknown_like(b, u)
    if u.scheme != b.scheme or u.scheme not in _RELATIVE:
        return url
    netloc = u.netloc
    if u.scheme in _NETLOC:
        if netloc:
            return urlunparse(u)
        netloc = b.netloc
    path, params = u.path, u.params
    if not path and not params:
        return urlunparse((u.scheme, netloc, b.path, b.params, u.query or b.query, u.fragment))
    before = b.path.split('/')
    if before[-1] != '':
        before.pop()
    if path[:1] == '/':
        names = path.split('/')
    else:
        names = before + path.split('/')
        names[1:-1] = [name for name in names[1:-1] if name]
    kept = []
    for name in names:
        if name == '..':
            if kept:
                kept.pop()
        elif name != '.':
            kept.append(name)
    if names[-1] in ('.', '..'):
        kept.append('')
    return urlunparse((u.scheme, netloc, '/'.join(kept) or '/', params, u.query, u.fragment))
