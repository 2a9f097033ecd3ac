"""`form` in docs/_data/contact.yml: what may be named as a receiver, and what the pages are then let do."""

import re

import pytest
import sample_guide
from conftest import build
from guidebook import schema, security_policy, yaml_lines
from guidebook.call_back import countries
from guidebook.receiver import Receiver

TOLD = {"stored_in": "a sheet", "kept_for": "a year"}
SCRIPT = "https://script.google.com/macros/s/abc/exec"


def problems(**form) -> list[str]:
    _, found = schema.check(Receiver, yaml_lines.Document(form), "docs/_data/contact.yml")
    return [problem.message for problem in found]


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({"endpoint": "http://example.org/x", **TOLD}, "starts with https://"),
        ({"endpoint": "script.google.com/x", **TOLD}, "no whole address"),
        ({"endpoint": "https://x.org; script-src *", **TOLD}, "no whole address"),
        ({"endpoint": "https://x.org,https://y.org", **TOLD}, "no whole address"),
        ({"endpoint": "https://user:word@x.org/", **TOLD}, "no whole address"),
        ({"endpoint": "javascript:alert(1)", **TOLD}, "no whole address"),
        ({"endpoint": "mailto:a@example.org", **TOLD}, "no whole address"),
        ({"endpoint": SCRIPT}, "write stored_in and kept_for too"),
        ({"endpoint": SCRIPT, **TOLD, "sends": "xml"}, "'xml'"),
        ({"endpont": SCRIPT}, 'did you mean "endpoint"'),
    ],
)
def test_a_wrong_receiver_is_said_in_plain_words(form, words):
    (message,) = problems(**form)
    assert words in message
    assert re.search("[;:]", message)


@pytest.mark.parametrize(
    "endpoint", [None, SCRIPT, "https://forms.example.org:8443/f/1?x=1", "http://127.0.0.1:9/x"]
)
def test_a_right_one_passes(endpoint):
    assert problems(endpoint=endpoint, **TOLD) == []


def test_a_form_may_reach_its_receiver_and_nothing_else():
    closed, opened = (
        security_policy.policy(),
        security_policy.policy(Receiver(endpoint=SCRIPT, **TOLD).origins),
    )
    assert "google" not in closed
    differing = set(opened.split("; ")) - set(closed.split("; "))
    sheet = "https://script.google.com https://script.googleusercontent.com"
    assert differing == {f"connect-src 'self' {sheet}", f"form-action 'self' {sheet}"}


def test_only_the_forms_page_may_reach_the_receiver(tmp_path):
    root = sample_guide.copy_to(tmp_path / "copy")
    file = root / "docs" / "_data" / "contact.yml"
    text = file.read_text(encoding="utf-8").partition("form:\n")[0]
    file.write_text(
        f"{text}form:\n  endpoint: {SCRIPT}\n  stored_in: a sheet\n  kept_for: a year\n", encoding="utf-8"
    )
    site = tmp_path / "site"
    done = build(site, root=root)
    assert done.returncode == 0, done.stdout + done.stderr
    pages = [
        page for page in site.rglob("*.html") if "https://script.google" in page.read_text(encoding="utf-8")
    ]
    told = {page.relative_to(site).parent.as_posix() for page in pages}
    assert told == {"counselling/call-back", "editing/call-back"}
    manual = (site / "editing/call-back/index.html").read_text(encoding="utf-8")
    assert "script.google" not in re.search('Content-Security-Policy" content="([^"]*)"', manual)[1]
    form = (site / "counselling/call-back/index.html").read_text(encoding="utf-8")
    assert "It is stored in a sheet, for a year." in form
    assert f'action="{SCRIPT}"' in form


def test_every_country_with_phones_is_offered_by_name():
    found = {one.region: one for one in countries()}
    assert len(found) > 240
    assert (found["IN"].name, found["IN"].code) == ("India", 91)
    assert [one.name for one in countries()] == sorted(one.name for one in countries())
