"""Records in scalars.tsv what PyYAML makes of each scalar of its first column.

Run with CPython 3.7 and PyYAML 5.3.1 (`pip install pyyaml==5.3.1`), whose `FullLoader` AIFlow 0.3.1 uses:
    python3.7 record.py
"""
import datetime
import pathlib
import sys

import yaml

assert yaml.__version__ == "5.3.1" and sys.version_info[:2] == (3, 7)


def show(value):
    kind = type(value)
    if value is None:
        return "null"
    if kind is bool:
        return "bool " + str(value).lower()
    if kind is datetime.datetime:
        offset = value.utcoffset()
        zone = "" if offset is None else " offset %d" % offset.total_seconds()
        return "datetime " + value.replace(tzinfo=None).isoformat(" ", "microseconds") + zone
    if kind is datetime.date:
        return "date " + value.isoformat()
    if kind is bytes:
        return "bytes " + value.hex()
    if kind is str:
        return "str " + "".join(c if " " <= c <= "~" and c != "\\" else "\\{%x}" % ord(c) for c in value)
    return kind.__name__ + " " + str(value) if kind in (int, float) else "other"


def read(scalar):
    try:
        return show(yaml.load("- " + scalar + "\n", Loader=yaml.FullLoader)[0])
    except Exception:
        return "error"


path = pathlib.Path(__file__).with_name("scalars.tsv")
lines = path.read_text(encoding="utf-8").splitlines()
path.write_text("".join("%s\t%s\n" % (s, read(s)) for s in (line.split("\t")[0] for line in lines)), encoding="utf-8")
