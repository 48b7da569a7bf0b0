"""A thing hidden in each place of text, rows, JSON, web pages and other files."""

from __future__ import annotations

import base64
import gzip
import json
import zlib

from tests.unit.publishing.leaks.stranger.making import (
    N,
    ole,
    png,
    word,
    zipped,
)
from tests.unit.publishing.leaks.stranger.pdf_places import PDF
from tests.unit.publishing.leaks.stranger.word_places import RTF


def f(name, data):
    return lambda: (name, data if isinstance(data, bytes) else data.encode())


H = "when,what\r\nday 12,The child was seen\r\n"
OTHER = {
    "file name": f("Ottilie.csv", H),
    "file name in another order": f("penhallow-o-review.csv", H),
    "file name packed with a day": f("review_20170126.csv", H),
    "csv utf-16": f("a.csv", (H + "day 3,Ottilie\r\n").encode("utf-16")),
    "csv utf-16 without its mark": f("a.csv", (H + "day 3,Ottilie\r\n").encode("utf-16-le")),
    "csv utf-16be without its mark": f("a.csv", (H + "day 3,Ottilie\r\n").encode("utf-16-be")),
    "csv utf-32": f("a.csv", (H + "day 3,Ottilie\r\n").encode("utf-32")),
    "csv windows": f("a.csv", (H + "day 3,Siobhán\r\n").encode("cp1252")),
    "csv old dos": f("a.csv", (H + "day 3,Siobhán\r\n").encode("cp850")),
    "csv mac": f("a.csv", (H + "day 3,Siobhán\r\n").encode("mac_roman")),
    "csv cyrillic": f("a.csv", (H + "day 3,Якуб Вишневский\r\n").encode("cp1251")),
    "csv utf-7": f("a.csv", H + "day 3,+AE8AdAB0AGkAbABpAGU-\r\n"),
    "csv with its mark in the middle": f("a.csv", H + "day 3,Otti\ufefflie\r\n"),
    "csv quoted newline": f("a.csv", H + 'day 3,"Otti\nlie"\r\n'),
    "csv doubled quotes": f("a.csv", H + 'day 3,"Otti""lie"\r\n'),
    "csv two fields": f("a.csv", H + "day 3,Otti,lie\r\n"),
    "csv header": f("a.csv", "when,Ottilie\r\n1,2\r\n"),
    "csv with nulls": f("a.csv", H + "day 3,O\0t\0t\0ilie\r\n"),
    "csv with backspaces": f("a.csv", H + "day 3,Otx\x08tilie\r\n"),
    "csv tab": f("a.csv", H + "day 3\tOttilie\r\n"),
    "csv last byte bad": f("a.csv", H.encode() + b"day 3,Ottilie\xff\xfe\r\n"),
    "csv spreadsheet formula": f("a.csv", H + 'day 3,"=""Ot""&""tilie"""\r\n'),
    "csv escapes of a terminal": f("a.csv", H + "day 3,Ot\x1b[31mtilie\r\n"),
    "csv three fields of a day": f("a.csv", H + "26,1,2017\r\n"),
    "csv three fields of a number": f("a.csv", H + "999,123,4578\r\n"),
    "csv down a column": f("a.csv", H + "".join(f"{i},{c}\r\n" for i, c in enumerate(N))),
    "html comment": f("a.html", "<p>a</p><!-- Ottilie -->"),
    "html tags inside": f("a.html", "<p>Ott<b>il</b><i>ie</i></p>"),
    "html attribute": f("a.html", "<p title='Ottilie'>a</p>"),
    "html hidden": f("a.html", "<p hidden>Ottilie</p>"),
    "html script": f("a.html", "<script>var a='Ott'+'ilie'</script>"),
    "html script, escaped": f("a.html", "<script>var a='\\u004fttilie'</script>"),
    "html style": f("a.html", "<style>p:before{content:'\\4f ttilie'}</style>"),
    "html data address": f(
        "a.html", f"<a href='data:text/plain;base64,{base64.b64encode(b'seen Ottilie').decode()}'>a</a>"
    ),
    "html meta": f("a.html", "<meta name=author content='Ottilie'>"),
    "html wbr": f("a.html", "<p>Otti<wbr>lie</p>"),
    "html shy": f("a.html", "<p>Otti&shy;lie</p>"),
    "html named letters": f("a.html", "<p>Siobh&aacute;n</p>"),
    "html letters without a semicolon": f("a.html", "<p>&#79ttilie</p>"),
    "html svg": f("a.html", "<svg><desc>Ottilie</desc></svg>"),
    "html bdo": f("a.html", "<bdo dir=rtl>eilittO</bdo>"),
    "html file unclosed": f("a.html", "<p>a<!-- Ottilie"),
    "html utf-16": f("a.html", "<p>Ottilie</p>".encode("utf-16")),
    "html attribute without quotes": f("a.html", "<img alt=Ottilie>"),
    "html tag's name": f("a.html", "<ottilie>a</ottilie>"),
    "html srcset": f("a.html", "<img srcset='pics/Ottilie.png 2x'>"),
    "html instruction": f("a.html", "<?Ottilie ?><p>a</p>"),
    "html doctype": f("a.html", "<!DOCTYPE html SYSTEM 'Ottilie'><p>a</p>"),
    "html cdata": f("a.html", "<svg><![CDATA[Ottilie]]></svg>"),
    "html textarea": f("a.html", "<textarea>Ottilie</textarea>"),
    "html template": f("a.html", "<template><p>Ottilie</p></template>"),
    "json value": f("a.json", json.dumps({"a": N})),
    "json key": f("a.json", json.dumps({N: 1})),
    "json escaped": f("a.json", '{"a": "\\u004f\\u0074tilie"}'),
    "json number": f("a.json", '{"n": 9991234578}'),
    "json number in powers": f("a.json", '{"n": 9.991234578e9}'),
    "json array of letters": f("a.json", json.dumps(list(N))),
    "json array of codes": f("a.json", json.dumps([ord(c) for c in N])),
    "json day in parts": f("a.json", '{"day": 26, "month": 1, "year": 2017}'),
    "json milliseconds": f("a.json", '{"at": 1485403200000}'),
    "json base64": f("a.json", json.dumps({"a": base64.b64encode(b"seen Ottilie").decode()})),
    "json base64 of the net": f("a.json", json.dumps({"a": base64.urlsafe_b64encode(b"seen Ottilie??>>").decode()})),
    "json within json": f("a.json", json.dumps({"a": json.dumps({"b": "\u039fttilie Siobhán"})})),
    "json twice the same key": f("a.json", '{"a": "Ottilie", "a": "x"}'),
    "json packed in base64": f("a.json", json.dumps({"a": base64.b64encode(zlib.compress(b"seen Ottilie")).decode()})),
    "json gz in base64": f("a.json", json.dumps({"a": base64.b64encode(gzip.compress(b"seen Ottilie")).decode()})),
    "markdown link": f("a.md", "[a](https://example.com/Ot%74ilie)"),
    "markdown marks inside": f("a.md", "Ot**ti**lie was seen"),
    "rtf": f("a.rtf", RTF),
    "plain text": f("a.txt", N),
    "zip": f("a.zip", zipped({"a.txt": N})),
    "zip's member name": f("a.zip", zipped({"Ottilie.txt": "a"})),
    "xml": f("a.xml", "<a b='Ottilie'/>"),
    "unknown kind": f("a.xyz", bytes(range(200, 256)) * 4),
    "empty": f("a.docx", b""),
    "a torn docx": lambda: ("a.docx", word()[:300]),
    "a torn pdf": lambda: ("a.pdf", PDF["text"]()[1][:200]),
    "picture": f("a.png", png()),
    "old Word": lambda: ("a.doc", ole({"WordDocument": N.encode("utf-16-le")})),
    "old Excel": lambda: ("a.xls", ole({"Workbook": b"\x09\x08\x10\0" + N.encode("latin-1")})),
}
