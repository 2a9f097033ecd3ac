import markdown
from guidebook.markdown_source import MarkdownSource

TEXT = """---
title: x
---
# One

`[^code]` and [^one] and
[a link](other.md#here "title") and ![picture](p.png).

```
# no heading
[^no] [no](no.md)
```

## Two words & *more*
## Two words & *more*

[named]: https://example.org/x
"""


def test_findings_know_their_lines_and_code_is_left_out():
    source = MarkdownSource(TEXT)
    assert source.citations == [(6, "one")]
    assert source.links == [(7, "other.md#here"), (7, "p.png"), (17, "https://example.org/x")]
    assert [(heading.line, heading.level) for heading in source.headings] == [(4, 1), (14, 2), (15, 2)]


def test_anchors_are_those_that_the_page_gets():
    source = MarkdownSource(TEXT)
    page = markdown.Markdown(extensions=["toc"])
    html = page.convert(source.body)
    assert source.anchors == {"one", "two-words-more", "two-words-more_1"}
    assert all(f'id="{anchor}"' in html for anchor in source.anchors)


def test_marks_of_other_editors_are_normalised(tmp_path):
    file = tmp_path / "p.md"
    file.write_bytes(b"\xef\xbb\xbf---\r\ntitle: x\r\n---\r\n# One\r\n")
    assert MarkdownSource.read(file).text == "---\ntitle: x\n---\n# One\n"
