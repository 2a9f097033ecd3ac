"""The settings block at the head of a page."""

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from guidebook import review_dates, schema, yaml_lines
from guidebook.problem import Problem, did_you_mean

FENCE = "---"
PAGE_TEMPLATES = (
    "call-back.html",
    "costs.html",
    "checklist.html",
    "home.html",
    "hosts.html",
    "my-plan.html",
    "offline.html",
    "offices.html",
    "planner.html",
    "search.html",
    "sources.html",
    "webinar.html",
    "webinars.html",
    "what-may-i-do.html",
)

HOW_TO_START = (
    "no settings; the page must start with a settings block: --- on line 1, then title, description, "
    "reviewed, review_every and topic, then --- again"
)


SETTING = re.compile(r"(?P<key>[A-Za-z]\w*):(?P<value>.*)")
# The site did not exist before; an earlier year is a slip of the hand.
EARLIEST = date(2020, 1, 1)
CURLED = re.compile("^[\u201c\u201d\u201e\u2018][^\u201c\u201d\u201e]*[\u201c\u201d\u2019]$")


def _plain_text(value: str) -> str:
    if CURLED.match(value):
        raise ValueError('stands in curled quotes, which become part of it; use straight quotes "')
    if bad := sorted(set(re.findall(r"[<>{}]", value))):
        raise ValueError(f"may not hold {' '.join(bad)}; write it in words")
    return value


def _description(value: str) -> str:
    if not 50 <= len(value) <= 160:
        raise ValueError(f"has {len(value)} characters; write 50 to 160, for search engines and previews")
    return value


def _no_number(value: Any) -> Any:
    # pydantic would count a number as seconds since 1970.
    if isinstance(value, int | float):
        raise ValueError(f"is {value}; write a date like 2026-11-23")
    return value


def _recent(value: date) -> date:
    if value < EARLIEST:
        raise ValueError(f"is {value}, long ago; check the year")
    return value


def _interval(value: str) -> str:
    review_dates.months(value)  # raises ValueError with the words for the editor
    return value


class FrontMatter(schema.Strict):
    """`reviewed` is the day a person checked every fact on the page; `topic` is a key of topics.yml."""

    title: Annotated[
        str,
        Field(min_length=1, description="The name of the page. The `# ` heading says exactly the same."),
        AfterValidator(_plain_text),
    ]
    description: Annotated[
        str,
        Field(description="One sentence of 50 to 160 letters, for search engines and previews."),
        AfterValidator(_plain_text),
        AfterValidator(_description),
    ]
    reviewed: Annotated[
        date,
        Field(description="The day a person checked every fact on the page, like `2026-11-23`."),
        BeforeValidator(_no_number),
        AfterValidator(_recent),
    ]
    review_every: Annotated[
        str,
        Field(
            description="When to check again: `3 months` for visas and fees, `6 months` for rules, "
            "`12 months` for craft."
        ),
        AfterValidator(_interval),
    ]
    topic: Annotated[
        str, Field(description="What the page is about: one of the names in `docs/_data/topics.yml`.")
    ]
    template: Annotated[
        Literal[PAGE_TEMPLATES] | None,
        Field(description="Only on the few pages that are drawn in another way; leave it as it is."),
    ] = None


def split(text: str) -> tuple[str | None, int]:
    """The YAML between the two --- lines (None without a whole block), and the body's first line, from 1."""
    lines = text.split("\n")
    if lines[0].rstrip(" \t") != FENCE:
        return None, 1
    for number, line in enumerate(lines[1:], start=2):
        if line.rstrip(" \t") in (FENCE, "..."):
            return "\n".join(lines[1 : number - 1]), number + 1
    return None, 1


def _why_no_block(text: str) -> str:
    first = text.split("\n", 1)[0].rstrip()
    if first == FENCE:
        return "the settings block has no closing ---; add it"
    if text.lstrip().startswith(f"{FENCE}\n"):
        return "something stands before the settings block; --- must be the first line, with nothing above it"
    if re.fullmatch(r"[-*_=\u2010-\u2015]{2,}", first):
        return f"{first[:5]} opens no settings block; write three hyphens, ---, and nothing else"
    return HOW_TO_START


def _line_fault(line: str, number: int) -> str | None:
    """What YAML would only notice further down, or take for something else in silence."""
    if line[:1] in ("#", "\t"):
        return None
    if not line.strip():
        return "an empty line in the settings block; take it out, or put the closing --- above it"
    if line[0] == " ":
        return "a space before the first setting; take it out" if number == 2 else None
    if not (setting := SETTING.match(line)):
        return 'every line of the settings block must be "key: value"'
    if setting["value"][:1] not in ("", " "):
        return f'no space behind the colon; write "{setting["key"]}: {setting["value"]}"'
    value = setting["value"].strip()
    # Behind a date or a topic a remark is welcome; behind words it may be words.
    words = setting["key"] in ("title", "description") and value[:1] not in ('"', "'")
    if words and re.search(r"(?:^| )#", value):
        return 'put the text in "quotes" because it has a #, which hides what follows it'
    return None


def read(
    text: str, path: str, topics: set[str], latest_day: date
) -> tuple[FrontMatter | None, list[Problem]]:
    """Read and check the settings block of the page `path`, whose whole text is `text`.

    `topics` are the known ones (none: not checked); no page can have been reviewed after `latest_day`.
    """
    block, _ = split(text)
    if block is None:
        return None, [Problem(path, 1, _why_no_block(text))]
    for number, line in enumerate(block.split("\n"), start=2):
        if message := _line_fault(line, number):
            return None, [Problem(path, number, message)]
    document = yaml_lines.load(block, path, first_line=2)
    if document.problems:
        return None, document.problems
    if not isinstance(document.data, dict):
        return None, [Problem(path, 2, 'the settings block must be "key: value" lines')]
    settings, problems = schema.check(FrontMatter, document, path)
    if settings is None:
        return None, problems
    if topics and settings.topic not in topics:
        hint = did_you_mean(settings.topic, topics)
        problems.append(Problem(path, document.line(("topic",)), f'unknown topic "{settings.topic}"; {hint}'))
    if settings.reviewed > latest_day:
        problems.append(
            Problem(
                path,
                document.line(("reviewed",)),
                f'"reviewed" {settings.reviewed} is still to come; give the day you checked',
            )
        )
    return settings, problems
