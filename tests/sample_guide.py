"""A guide of the tests' own: its pages and data never change with what editors write in docs/."""

import shutil
import tempfile
from datetime import date
from pathlib import Path

from guidebook import book

ROOT = Path(__file__).parent.parent
HERE = ROOT / "tests" / "sample_guide"
# The day of the samples' reviews, and noon in UTC on it in seconds: it is built as if it were this day.
DAY, NOON = date(2026, 11, 23), "1795435200"


def copy_to(root: Path) -> Path:
    """Make the new folder `root` out of the sample and the project's own code, ready to be built."""
    for part in ("hooks", "overrides", "docs/assets"):
        shutil.copytree(ROOT / part, root / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(HERE / "docs", root / "docs", dirs_exist_ok=True)
    before, _, settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("nav:\n")
    _, _, after = settings.partition("\n\n")
    nav = (HERE / "nav.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").write_text(f"{before}{nav}\n{after}", encoding="utf-8")
    return root


_folder = tempfile.TemporaryDirectory()
GUIDE = copy_to(Path(_folder.name) / "guide")
DOCS = GUIDE / "docs"
BOOK = book.read(DOCS, DAY)
