"""What the real build does with slips: stops, names file and line, says what to write, shows no traceback."""

import pkgutil
import re
import subprocess
from pathlib import Path

import pytest
import slips
from conftest import build
from slips import page
from test_files import SLIPS as FILE_SLIPS
from test_front_matter import GOOD as GOOD_SETTINGS
from test_front_matter import SLIPS as SETTINGS_SLIPS
from test_lint import SLIPS as ALL_SLIPS

SPOILT = {
    "docs/electives/step-1.md": ("topic: ", "topik: "),
    "docs/electives/what-it-is.md": ("/// answer", "/// anwser"),
    "docs/afterwards/letters.md": ("(../", "(../../"),
    "docs/clinical-skills/step-2-cs.md": ("[^", "[^x-"),
    "docs/_data/contact.yml": ('"7024240996"', '"702424099"'),
    "docs/_data/sources.yml": ("  kind: official", "  kind: offical"),
    "docs/about/privacy.md": ("title:", "# title:"),
}


TELLS_WHAT_TO_DO = re.compile(r"[;?]| must be |put the text in ")


def reported(done: subprocess.CompletedProcess) -> list[tuple[str, int, str]]:
    """File, line and message of each problem, of a build that stopped as it should."""
    output = done.stdout + done.stderr
    assert done.returncode != 0
    assert "Traceback" not in output
    assert re.search(r"^\d+ problems? found\. Nothing was built\.$", output, re.MULTILINE)
    found = re.findall(r"^(docs/.+?):(\d+): (.+)$", output, re.MULTILINE)
    return [(path, int(line), message) for path, line, message in found]


def test_every_slip_is_reported_in_one_run(copy, tmp_path):
    lines = {}
    for name, (old, new) in SPOILT.items():
        text = (copy / name).read_text(encoding="utf-8")
        assert old in text, name
        (copy / name).write_text(text.replace(old, new, 1), encoding="utf-8")
        lines[name] = text[: text.index(old)].count("\n") + 1
    # A key that is not there has no line of its own: the settings block's first line stands for it.
    lines["docs/about/privacy.md"] = 3
    found = reported(build(tmp_path / "site", root=copy))
    assert set(lines.items()) <= {(path, line) for path, line, _ in found}
    assert found == sorted(found)
    for _, _, message in found:
        assert TELLS_WHAT_TO_DO.search(message), f"says not what to write: {message}"
    assert not (tmp_path / "site" / "index.html").exists()


def test_every_known_slip_in_a_page_stops_the_build_with_its_file_and_line(copy, tmp_path):
    """Each slip of the other tables, all of them committed at once to a copy of the real site."""
    wanted = {}
    for number, (text, line, words) in enumerate(ALL_SLIPS.values()):
        wanted[_commit(copy, f"electives/text-{number}.md", page(text).encode())] = line, words
    for number, (old, new, line, words) in enumerate(SETTINGS_SLIPS):
        text = GOOD_SETTINGS.replace(old, new, 1)
        wanted[_commit(copy, f"electives/settings-{number}.md", text.encode())] = line, words
    _all_reported(wanted, reported(build(tmp_path / "site", root=copy)))


def test_every_known_slip_in_a_file_stops_the_build(copy, tmp_path):
    wanted = {_commit(copy, name, data): (1, words) for name, (data, words) in FILE_SLIPS.items()}
    # Of two pages with one address, the second is told.
    wanted["docs/clinical-skills/cases/index.md"] = wanted.pop("docs/clinical-skills/cases.md")
    _all_reported(wanted, reported(build(tmp_path / "site", root=copy)))


def _all_reported(wanted: dict[str, tuple[int, str]], found: list[tuple[str, int, str]]) -> None:
    for path, (line, words) in wanted.items():
        here = [(at, message) for name, at, message in found if name == path]
        assert any(at == line and words in message for at, message in here), f"{path}:{line}: {words}; {here}"
    for _, _, message in found:
        assert TELLS_WHAT_TO_DO.search(message), f"says not what to write: {message}"


def _commit(copy: Path, name: str, data: bytes) -> str:
    file = copy / "docs" / name
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(data)
    return f"docs/{name}"


@pytest.mark.parametrize("kind", [module.name for module in pkgutil.iter_modules(slips.__path__)])
def test_one_slip_alone_stops_the_build(kind, copy, tmp_path):
    text, line, words = next(slip for name, slip in ALL_SLIPS.items() if name.startswith(f"{kind}: "))
    path = _commit(copy, "electives/step-1.md", page(text).encode())
    found = reported(build(tmp_path / "site", root=copy))
    assert any(one[:2] == (path, line) and words in one[2] for one in found), found


# Slips in mkdocs.yml that MkDocs itself must stop at, with what it says.
SETTINGS_OF_THE_SITE = {
    "page that is gone": ("electives/vslo.md", "electives/gone.md", "electives/gone.md"),
    "page without .md": ("electives/vslo.md", "electives/vslo", "electives/vslo"),
    "page not in the menu": ("      - electives/vslo.md\n", "", "electives/vslo.md"),
    "tab": ("      - electives/vslo.md", "\t- electives/vslo.md", "cannot start any token"),
    "unknown setting": ("site_name:", "site_nmae: x\nsite_name:", "site_nmae"),
}


@pytest.mark.parametrize("slip", SETTINGS_OF_THE_SITE)
def test_a_slip_in_the_settings_of_the_site_stops_the_build(slip, copy, tmp_path):
    old, new, words = SETTINGS_OF_THE_SITE[slip]
    settings = (copy / "mkdocs.yml").read_text(encoding="utf-8")
    assert old in settings
    (copy / "mkdocs.yml").write_text(settings.replace(old, new, 1), encoding="utf-8")
    done = build(tmp_path / "site", root=copy)
    output = done.stdout + done.stderr
    assert done.returncode != 0
    assert words in output
    assert "Traceback" not in output


# Arabic, Hebrew, a doctor (three characters joined to one), a flag, an accent.
HARMLESS = (
    "\u0645\u0631\u062d\u0628\u0627 \u05e9\u05dc\u05d5\u05dd "
    "\U0001f469\u200d\u2695\ufe0f \U0001f1ee\U0001f1f3 caf\u00e9."
)


def test_what_is_harmless_is_built(copy, tmp_path):
    page = copy / "docs" / "about" / "privacy.md"
    text = page.read_text(encoding="utf-8") + f"\n{HARMLESS}\n"
    page.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    done = build(tmp_path / "site", root=copy)
    assert done.returncode == 0, done.stderr
    html = (tmp_path / "site" / "about" / "privacy" / "index.html").read_text(encoding="utf-8")
    assert f"<p>{HARMLESS}</p>" in html


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
