"""HTML, and what a browser takes for it."""

from slips import FIRST

NOT_ALLOWED = "HTML is not allowed in pages: <"

SLIPS = {
    "script": ("<script>alert(1)</script>", FIRST, NOT_ALLOWED + "script"),
    "frame": ('x <iframe src="https://example.org"></iframe>', FIRST, NOT_ALLOWED + "iframe"),
    "style": ("<style>p{}</style>", FIRST, NOT_ALLOWED + "style"),
    "base": ('<base href="https://example.org/">', FIRST, NOT_ALLOWED + "base"),
    "meta": ('<meta http-equiv="refresh">', FIRST, NOT_ALLOWED + "meta"),
    "form": ('<form action="https://example.org">', FIRST, NOT_ALLOWED + "form"),
    "line break": ("a<br>b", FIRST, NOT_ALLOWED + "br"),
    "never closed": ("<div>\n\n**bold**", FIRST, NOT_ALLOWED + "div"),
    "end alone": ("x\n\n</article>", FIRST + 2, NOT_ALLOWED + "/article"),
    "link": ('<a href="nope.md">x</a>', FIRST, NOT_ALLOWED + "a"),
    "picture": ('<img src="a.png" onerror="x">', FIRST, NOT_ALLOWED + "img"),
    "over two lines": ("x <b\nclass=y>z", FIRST, NOT_ALLOWED + "b"),
    "less than": ("If a<b and c>d, ask.", FIRST, 'write "less than", or `code`'),
    "word in angles": ("Dear <your name>,", FIRST, NOT_ALLOWED + "your"),
    "no such tag": ("x <notatag> y", FIRST, NOT_ALLOWED + "notatag"),
    "escaped": ("\\<div> x", FIRST, NOT_ALLOWED + "div"),
    "comment": ("x\n\n<!-- ask Anna -->", FIRST + 2, "a comment, which every reader can see"),
    "instruction": ("<?php x ?>", FIRST, NOT_ALLOWED + "?"),
    "address": ("See <https://www.example.org/>.", FIRST, "an address in < >; write [words](https://...)"),
    "mail address": ("Ask <someone@example.org>.", FIRST, "an address in < >"),
    "hidden space": ("a&nbsp;b", FIRST, "&nbsp; hides what is meant"),
    "hidden order": ("a&#x202e;b", FIRST, "&#x202e; hides what is meant"),
    "hidden bracket": ("a&lt;script&gt;b", FIRST, "&lt; hides what is meant"),
}
