"""Sites of any size for the benchmarks: our own guides, again and again, with other words in them."""

import random
import re
import shutil
from pathlib import Path

import yaml
from conftest import ROOT
from guidebook import book

SEED = 2026
AREA = "electives"
IN_A_SECTION = 25
SYLLABLES = re.findall("..", "anarbelobordacaldeneltofarigalhakingalormanorpequirosaltunvewesyo")
STOCK = """site_name: Stock
theme: {name: material}
plugins: [search]
markdown_extensions: [footnotes, tables, admonition, toc: {permalink: true}]
exclude_docs: |
  /_data/
  /templates/
"""


def _word(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4)))


def _other(text: str, title: str, number: int, chance: random.Random) -> str:
    """The guide under another title, with each of its long words now and then another."""
    front, body = text.split("\n---\n", 1)
    settings = yaml.safe_load(front.removeprefix("---\n"))
    name = f"{_word(chance).capitalize()} {_word(chance)} {number}"
    settings |= {"title": name, "description": f"{name}: {settings['description']}"[:150].rstrip() + "."}
    settings = {key: str(value) for key, value in settings.items()}
    body = body.replace(f"# {title}\n", f"# {name}\n", 1)
    lines = [
        re.sub(
            r"(?<= )[a-z]{5,8}(?= [a-z])", lambda m: _word(chance) if chance.random() < 0.2 else m[0], line
        )
        if line[:1].isalpha()
        else line
        for line in body.splitlines()
    ]
    front = "\n".join(
        f"{key}: {value}" if key in ("reviewed", "review_every", "topic") else f'{key}: "{value}"'
        for key, value in settings.items()
    )
    return f"---\n{front}\n---\n" + "\n".join(lines) + "\n"


def ours(root: Path, size: int) -> None:
    """A copy of the site in `root` with `size` written pages."""
    for part in ("docs", "hooks", "overrides"):
        shutil.copytree(ROOT / part, root / part, ignore=shutil.ignore_patterns("__pycache__"))
    chance = random.Random(SEED)
    pages = book.read(ROOT / "docs").pages
    written = [one for one in pages.values() if not one.made]
    models = [one for one in written if one.name.startswith(f"{AREA}/")]
    sections: list[str] = []
    for number in range(max(0, size - len(written))):
        model = models[number % len(models)]
        name = f"{AREA}/more-{number}.md"
        text = (ROOT / "docs" / model.name).read_text(encoding="utf-8")
        (root / "docs" / name).write_text(
            _other(text, model.settings.title, number, chance), encoding="utf-8"
        )
        if number % IN_A_SECTION == 0:
            sections.append(f"      - More {number // IN_A_SECTION}:")
        sections.append(f"          - {name}")
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    last = f"      - {models[-1].name}\n"
    settings = re.sub(
        r"(  - Electives:\n(?:      - .*\n)+)",
        lambda m: m[1] + "".join(f"{one}\n" for one in sections),
        settings,
    )
    assert last in settings
    (root / "mkdocs.yml").write_text(settings, encoding="utf-8")


def stock(root: Path, like: Path) -> None:
    """The same pages in `root` as Material builds them without us: our signs stay in the text as they are."""
    shutil.copytree(like / "docs", root / "docs")
    for file in (root / "docs").rglob("*.md"):
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub(r"^template: .*\n", "", text, flags=re.M), encoding="utf-8")
    menu = re.search(r"^nav:\n(?:  .*\n|\n)+", (like / "mkdocs.yml").read_text(encoding="utf-8"), re.M)
    (root / "mkdocs.yml").write_text(STOCK + menu[0], encoding="utf-8")
