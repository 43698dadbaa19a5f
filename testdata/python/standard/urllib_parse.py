# shows: `urllib.parse`
from urllib.parse import parse_qs, parse_qsl, quote, quote_plus, unquote, unquote_plus, urlencode, urljoin, urlparse, urlsplit
import urllib.parse

print(quote('a b/c&d=é~'), quote('a/b', safe=''), quote_plus('a b&c'), unquote('a%20b%2Fc%C3%A9%zz'), unquote_plus('a+b%2B'))
print(urlencode({'a': 1, 'b c': 'x&y'}), urlencode([('k', [1, 2])], doseq=True), urlencode({'k': [1]}))
for address in ('https://user:pw@Shop.example:8080/a/b;p?x=1&y=2#top', 'hdfs://cluster/data', 's3://bucket/key with space', '/only/path?q',
                'mailto:a@b', 'host:80/x', '//server/share', '', 'http:relative', 'a?b#c'):
    parts = urlparse(address)
    print(parts.scheme, parts.netloc, parts.path, parts.params, parts.query, parts.fragment, parts.geturl() == address)
    print(parts.hostname, parts.port, parts.username, parts.password, list(urlsplit(address)))
for relative in ('c', '../c', '/c', '//other/c', '?q', '#f', 'http://x/y', './', '..', '../../../c', ''):
    print(urljoin('http://shop/a/b', relative), urljoin('http://shop/a/b/', relative))
print(parse_qs('a=1&b=2&a=3&c='), parse_qsl('a=1&b=%20x&c', keep_blank_values=True), parse_qs(''), parse_qs('a=1;b=2', separator=';'))
print(urllib.parse.urlunsplit(('https', 'shop', 'a', 'q=1', '')), urllib.parse.urldefrag('a#b'), urlparse('s3://b/k')._replace(path='/n').geturl())
print(urlparse('http://x/y'))
try:
    urlparse('http://x:port/').port
except ValueError as error:
    print(error)
