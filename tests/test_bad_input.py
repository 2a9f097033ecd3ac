"""What the real build does with slips: stops, names file and line, says what to write, shows no traceback."""

import re

from conftest import build

SPOILT = {
    "docs/electives/step-1.md": ("topic: ", "topik: "),
    "docs/electives/what-it-is.md": ("/// answer", "/// anwser"),
    "docs/afterwards/letters.md": ("(../", "(../../"),
    "docs/clinical-skills/step-2-cs.md": ("[^", "[^x-"),
    "docs/_data/contact.yml": ('"7024240996"', '"702424099"'),
    "docs/_data/sources.yml": ("  kind: official", "  kind: offical"),
    "docs/about/privacy.md": ("title:", "# title:"),
}


def test_every_slip_is_reported_in_one_run(copy, tmp_path):
    lines = {}
    for name, (old, new) in SPOILT.items():
        text = (copy / name).read_text(encoding="utf-8")
        assert old in text, name
        (copy / name).write_text(text.replace(old, new, 1), encoding="utf-8")
        lines[name] = text[: text.index(old)].count("\n") + 1
    # A key that is not there has no line of its own: the settings block's first line stands for it.
    lines["docs/about/privacy.md"] = 3
    done = build(tmp_path / "site", root=copy)
    assert done.returncode != 0
    output = done.stdout + done.stderr
    assert "Traceback" not in output
    reported = re.findall(r"^(docs/\S+?):(\d+): (.+)$", output, re.MULTILINE)
    assert {(name, line) for name, line in lines.items()} <= {(name, int(line)) for name, line, _ in reported}
    assert reported == sorted(reported, key=lambda found: (found[0], int(found[1])))
    for _, _, message in reported:
        assert re.search(r"[;?]", message), f"says not what to write: {message}"
    assert re.search(r"^\d+ problems found\. Nothing was built\.$", output, re.MULTILINE)
    assert not (tmp_path / "site" / "index.html").exists()


def test_a_template_at_fault_is_named_without_a_traceback(copy, tmp_path):
    template = copy / "overrides" / "blocks" / "answer.html"
    template.write_text(template.read_text().replace("title", "titel"))
    done = build(tmp_path / "site", root=copy)
    assert done.returncode != 0
    output = done.stdout + done.stderr
    assert "overrides/blocks/answer.html: 'titel' is undefined" in output
    assert "Traceback" not in output


def test_data_that_is_gone_is_named(copy, tmp_path):
    (copy / "docs" / "_data" / "topics.yml").unlink()
    done = build(tmp_path / "site", root=copy)
    output = done.stdout + done.stderr
    assert "docs/_data/topics.yml:1: cannot be read (no such file or directory); put it back" in output
    # The pages that use it are not at fault.
    assert "1 problem found." in output


def test_a_channel_without_a_value_is_drawn_nowhere(copy, tmp_path):
    data = copy / "docs" / "_data" / "contact.yml"
    text = re.sub(r"^(whatsapp|sms):.*$", r"\1:", data.read_text(encoding="utf-8"), flags=re.MULTILINE)
    data.write_text(text.replace("email:", "email: someone@example.org"), encoding="utf-8")
    done = build(tmp_path / "site", root=copy)
    assert done.returncode == 0, done.stderr
    pages = "".join(file.read_text(encoding="utf-8") for file in (tmp_path / "site").rglob("*.html"))
    assert "wa.me" not in pages
    assert "sms:" not in pages
    assert pages.count("mailto:someone@example.org") > 10


def test_a_page_that_is_overdue_says_so_and_fails_nobody(copy, tmp_path):
    # 1 January 2028, in seconds
    done = build(tmp_path / "site", root=copy, SOURCE_DATE_EPOCH="1830297600")
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "site" / "electives" / "step-1" / "index.html").read_text(encoding="utf-8")
    assert "This page is waiting for its review" in page
