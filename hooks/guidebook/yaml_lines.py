"""YAML that remembers on which line each value stands, and never raises."""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from guidebook.problem import Problem


@dataclass
class Document:
    """`data` is what yaml.safe_load would give; `lines` maps a path of keys to the line it starts on."""

    data: Any = None
    lines: dict[tuple, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def line(self, path: tuple) -> int:
        """The line of `path`, or of its nearest parent that stands in the file."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


# The scanner's own words mean nothing to an editor. The first that fits is used.
PLAIN_WORDS = (
    ("anchors and aliases", 'text that starts with & or * must be in "quotes"'),
    ("cannot start any token", 'a tab or a stray character; use spaces, and put text with signs in "quotes"'),
    ("mapping values are not allowed", 'put the text in "quotes" because it has a colon'),
    ("while scanning a quoted scalar", "a \" or ' is never closed; add the second one"),
    ("could not find expected ':'", 'every line must be "key: value"'),
    ("unknown escape character", 'in "quotes" a \\ must be written twice; or use / or single quotes'),
    ("expected a single document", "a second --- line; keep only the first"),
    ("found unhashable key", 'put the text in "quotes" because it has a bracket'),
    (
        "expected <block end>",
        'text behind a closing quote, or wrong indentation; put the whole text in "quotes"',
    ),
    ("expected alphabetic or numeric", 'text that starts with & or * must be in "quotes"'),
    ("found unexpected", 'a stray sign; put the text in "quotes"'),
    ("expected ',' or", "a [ or { is not closed; close the bracket"),
    ("did not find expected", "wrong indentation, or a quote or bracket that is not closed"),
    (
        "could not determine a constructor",
        'a !tag that is not allowed here; take it out, or put the text in "quotes"',
    ),
    ("invalid literal", 'put the text in "quotes" because it looks like a number'),
    ("out of range", "not a real date; write it like 2026-11-23"),
    ("must be in", "not a real date; write it like 2026-11-23"),
    ("special characters are not allowed", "a hidden character; type the line anew"),
)


def _plain(text: str) -> str:
    return next(
        (plain for sign, plain in PLAIN_WORDS if sign in text), f'cannot be read ({text}); use "quotes"'
    )


# Where anchors, aliases and tags begin; text in "quotes" may hold them too, which costs only time.
MARKED = re.compile(r"(?:^|[\s\[{,:-])[&*!]", re.MULTILINE)
DEEP_LINE = re.compile(r"(?:[-?] +){20}")
DEEPEST = 50


def _is_harmless(text: str) -> bool:
    """Whether the C reader, ten times as fast, may have it: no anchors, no tags, no depth that crashes it."""
    if not yaml.__with_libyaml__ or MARKED.search(text) or DEEP_LINE.search(text):
        return False
    depth = deepest = 0
    for bracket in re.findall(r"[\[\]{}]", text):
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
    return deepest < DEEPEST


def load(text: str, path: str, first_line: int = 1, tags: frozenset[str] = frozenset()) -> Document:
    """Read one YAML document. `tags` are the !tags it may use; their values are taken as they stand.

    `path` names the file in problems; `first_line` is the line of the file on which `text` starts.
    Slips come back as problems, with `data` None where nothing could be read.
    """
    if _is_harmless(text):
        try:
            return _read(yaml.CSafeLoader(text), path, first_line)
        except (yaml.YAMLError, ValueError, OverflowError):
            pass  # read again below, by the reader whose words we know
    document = Document(lines={(): first_line})
    try:
        return _read(_loader(tags)(text), path, first_line)
    except yaml.MarkedYAMLError as error:
        # What is never closed is noticed far below; it opened at the context.
        opened = re.search("quoted|flow|simple key", error.context or "")
        mark = error.context_mark if opened else error.problem_mark or error.context_mark
        line = first_line + (mark.line if mark else 0)
        document.problems.append(
            Problem(path, line, _plain(f"{error.context or ''} {error.problem}".strip()))
        )
    except yaml.reader.ReaderError as error:
        line = first_line + text[: error.position].count("\n")
        document.problems.append(Problem(path, line, _plain(error.reason)))
    except RecursionError:
        document.problems.append(
            Problem(path, first_line, "brackets inside brackets, far too deep; take them out")
        )
    except (ValueError, OverflowError) as error:
        # Dates such as 2026-02-30 pass the scanner and fail in datetime, which knows no line.
        line = first_line + _line_of_bad_date(text)
        document.problems.append(Problem(path, line, _plain(str(error))))
    return document


def _read(loader: yaml.SafeLoader, path: str, first_line: int) -> Document:
    document = Document(lines={(): first_line})
    node = loader.get_single_node()
    if node is not None:
        _note_lines(node, (), first_line, document, path)
        document.data = loader.construct_document(node)
    return document


class _PlainLoader(yaml.SafeLoader):
    """Without anchors, aliases and most tags: nobody needs them, and aliases of aliases fill the memory."""

    tags: frozenset[str] = frozenset()

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        event = self.peek_event()
        if getattr(event, "anchor", None):
            raise yaml.MarkedYAMLError(problem="anchors and aliases", problem_mark=event.start_mark)
        tag = getattr(event, "tag", None)
        if tag and tag not in self.tags:
            raise yaml.MarkedYAMLError(
                problem="could not determine a constructor", problem_mark=event.start_mark
            )
        return super().compose_node(parent, index)


def _loader(allowed: frozenset[str]) -> type[yaml.SafeLoader]:
    class Loader(_PlainLoader):
        tags = allowed

    for tag in allowed:
        Loader.add_constructor(tag, lambda loader, node: node.value)
    return Loader


def _note_lines(node: yaml.Node, where: tuple, first_line: int, document: Document, path: str) -> None:
    document.lines[where] = first_line + node.start_mark.line
    if isinstance(node, yaml.MappingNode):
        seen = set()
        for key, value in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else str(key.value)
            line = first_line + key.start_mark.line
            if name in seen:
                document.problems.append(Problem(path, line, f'"{name}" stands here twice; keep one'))
            seen.add(name)
            _note_lines(value, (*where, name), first_line, document, path)
            document.lines[(*where, name)] = line
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            _note_lines(value, (*where, index), first_line, document, path)


def _line_of_bad_date(text: str) -> int:
    """The line, counted from 0, of the first date that no calendar has."""
    for number, line in enumerate(text.splitlines()):
        try:
            yaml.safe_load(line.strip().lstrip("- "))
        except (ValueError, OverflowError):
            return number
        except (yaml.YAMLError, RecursionError):
            continue
    return 0
