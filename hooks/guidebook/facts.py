"""Everything in docs/_data, read and checked once."""

from dataclasses import dataclass, field
from pathlib import Path

from guidebook import schema, yaml_lines
from guidebook.contact import Contact
from guidebook.problem import Problem
from guidebook.sources import ID, Source

FOLDER = "_data"


class Topic(schema.Strict):
    """What a page is about: `words` end the sentence "I have a question about ..."."""

    words: str


@dataclass
class Facts:
    """What does not fit its schema is left out, and `problems` says why.

    `source_ids` and `topic_ids` hold the names of such entries too: whoever uses them is not at fault. Both
    are empty where the file could not be read.
    """

    contact: Contact | None = None
    sources: dict[str, Source] = field(default_factory=dict)
    topics: dict[str, Topic] = field(default_factory=dict)
    source_ids: set[str] = field(default_factory=set)
    topic_ids: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def read(docs: Path) -> Facts:
    """Read the data files of the site whose pages stand in `docs`."""
    facts = Facts()
    document, path = _load(docs, "contact.yml", facts.problems)
    if document:
        facts.contact, found = schema.check(Contact, document, path)
        facts.problems += found
    facts.topics, facts.topic_ids = _entries(docs, "topics.yml", Topic, facts.problems)
    facts.sources, facts.source_ids = _entries(docs, "sources.yml", Source, facts.problems)
    return facts


def _load(docs: Path, name: str, problems: list[Problem]) -> tuple[yaml_lines.Document | None, str]:
    path = f"{docs.name}/{FOLDER}/{name}"
    try:
        text = (docs / FOLDER / name).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        problems.append(Problem(path, 1, f"cannot be read ({reason(error)}); put it back, saved as UTF-8"))
        return None, path
    document = yaml_lines.load(text, path)
    problems += document.problems
    return (None if document.problems else document), path


def reason(error: OSError | UnicodeDecodeError) -> str:
    """Why a file cannot be read, without the paths of this machine."""
    return (error.strerror or "unknown").lower() if isinstance(error, OSError) else "it is not UTF-8 text"


def _entries(
    docs: Path, name: str, model: type[schema.Model], problems: list[Problem]
) -> tuple[dict[str, schema.Model], set[str]]:
    """A file of entries, each under its id: the good ones, and the ids of all."""
    document, path = _load(docs, name, problems)
    if document is None:
        return {}, set()
    if not isinstance(document.data, dict):
        problems.append(
            Problem(path, 1, 'must be a list of "id:" lines, each with its settings indented under it')
        )
        return {}, set()
    entries = {}
    for key in document.data:
        if not ID.fullmatch(str(key)):
            problems.append(
                Problem(
                    path, document.line((str(key),)), f'"{key}" is no id; use a-z, 0-9 and single hyphens'
                )
            )
            continue
        entry, found = schema.check(model, document, path, at=(key,))
        problems += found
        if entry is not None:
            entries[key] = entry
    return entries, set(map(str, document.data))
