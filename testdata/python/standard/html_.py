# shows: `html`
import html

print(html.escape('<a href="x">it\'s & more</a>'), html.escape('"q"', quote=False), html.escape(''), html.unescape('plain'))
