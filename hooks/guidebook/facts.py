"""Everything in docs/_data, read and checked once."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic

from guidebook import schema, yaml_lines
from guidebook.contact import Contact
from guidebook.costs import CostItem
from guidebook.documents import Document
from guidebook.eligibility import CaseQuestion, Note, Rule
from guidebook.glossary import Term
from guidebook.holidays import Holiday
from guidebook.hosts.row import Host
from guidebook.offices import Office
from guidebook.problem import Problem
from guidebook.questions import Question
from guidebook.remembered import digest, remembered
from guidebook.schema import Model
from guidebook.sources import ID, Source
from guidebook.synonyms import Synonyms
from guidebook.timeline import Step
from guidebook.webinars.row import Webinar

FOLDER = "_data"
# Of these an owner may have none: a file of comments alone is right.
MAY_BE_EMPTY = ("webinars.yml", "holidays.yml")


class Topic(schema.Strict):
    """What a page is about: `words` end the sentence "I have a question about ..."."""

    words: str


class Entries(dict[str, Model], Generic[Model]):
    """A data file of entries, each under its id. An entry that does not fit its schema is left out.

    `ids` has the names of such entries too: whoever uses them is not at fault. Where the file could not be
    read, `readable` is False and nobody is at fault for using what it may have.
    """

    def __init__(self, path: str, document: yaml_lines.Document | None = None):
        super().__init__()
        self.path = path
        self._document = document or yaml_lines.Document()
        data = self._document.data
        self.readable = isinstance(data, dict)
        self.ids = {str(key) for key in data} if self.readable else set()

    @property
    def is_whole(self) -> bool:
        """Whether the file could be read, and no entry was left out."""
        return self.readable and len(self) == len(self.ids)

    def lacks(self, key: str) -> bool:
        """Whether the file surely has no entry `key`."""
        return self.readable and key not in self.ids

    def problem(self, message: str, *where: str) -> Problem:
        """A problem on the line of an entry, or of a setting in it."""
        return Problem(self.path, self._document.line(where), message)


@dataclass
class Facts:
    """`contact` is None only where `problems` says why."""

    contact: Contact | None
    topics: Entries[Topic]
    sources: Entries[Source]
    questions: Entries[Question]
    glossary: Entries[Term]
    synonyms: Entries[Synonyms]
    case: Entries[CaseQuestion]
    eligibility: Entries[Rule]
    case_notes: Entries[Note]
    timeline: Entries[Step]
    documents: Entries[Document]
    costs: Entries[CostItem]
    hosts: Entries[Host]
    webinars: Entries[Webinar]
    offices: Entries[Office]
    holidays: Entries[Holiday]
    problems: list[Problem] = field(default_factory=list)


def read(docs: Path) -> Facts:
    """Read the data files of the site whose pages stand in `docs`."""
    problems: list[Problem] = []
    contact = None
    path = f"{docs.name}/{FOLDER}/contact.yml"
    document = _load(path, *_text(docs / FOLDER / "contact.yml"), problems)
    if document:
        contact, found = schema.check(Contact, document, path)
        problems += found
    return Facts(
        contact,
        _entries(docs, "topics.yml", Topic, problems),
        _entries(docs, "sources.yml", Source, problems),
        _entries(docs, "questions.yml", Question, problems),
        _entries(docs, "glossary.yml", Term, problems),
        _entries(docs, "synonyms.yml", Synonyms, problems),
        _entries(docs, "case.yml", CaseQuestion, problems),
        _entries(docs, "eligibility.yml", Rule, problems),
        _entries(docs, "case-notes.yml", Note, problems),
        _entries(docs, "timeline.yml", Step, problems),
        _entries(docs, "documents.yml", Document, problems),
        _entries(docs, "costs.yml", CostItem, problems),
        _entries(docs, "hosts.yml", Host, problems),
        _entries(docs, "webinars.yml", Webinar, problems),
        _entries(docs, "offices.yml", Office, problems),
        _entries(docs, "holidays.yml", Holiday, problems),
        problems,
    )


def _load(path: str, text: str, fault: str, problems: list[Problem]) -> yaml_lines.Document | None:
    if fault:
        problems.append(Problem(path, 1, f"cannot be read ({fault}); put it back, saved as UTF-8"))
        return None
    document = yaml_lines.load(text, path)
    problems += document.problems
    return None if document.problems else document


def _text(file: Path) -> tuple[str, str]:
    """What a file says, and why it cannot be read where it cannot."""
    try:
        return file.read_text(encoding="utf-8-sig"), ""
    except (OSError, UnicodeDecodeError) as error:
        return "", reason(error)


def reason(error: OSError | UnicodeDecodeError) -> str:
    """Why a file cannot be read, without the paths of this machine."""
    return (error.strerror or "unknown").lower() if isinstance(error, OSError) else "it is not UTF-8 text"


def _entries(docs: Path, name: str, model: type[Model], problems: list[Problem]) -> Entries[Model]:
    file = docs / FOLDER / name
    text, fault = _text(file)
    path = f"{docs.name}/{FOLDER}/{name}"
    made_from = digest(text, fault)
    entries, found = remembered("data", str(file), made_from, lambda: _read(path, text, fault, model))
    problems += found
    return entries


def _read(path: str, text: str, fault: str, model: type[Model]) -> tuple[Entries[Model], list[Problem]]:
    problems: list[Problem] = []
    document = _load(path, text, fault, problems)
    entries: Entries[Model] = Entries(path, document)
    if document is None or (document.data is None and path.endswith(MAY_BE_EMPTY)):
        return entries, problems
    if not isinstance(document.data, dict):
        problems.append(
            entries.problem('must be a list of "id:" lines, each with its settings indented under it')
        )
        return entries, problems
    for key in document.data:
        if not ID.fullmatch(str(key)):
            problems.append(entries.problem(f'"{key}" is no id; use a-z, 0-9 and single hyphens', str(key)))
            continue
        entry, found = schema.check(model, document, path, at=(key,))
        problems += found
        if entry is not None:
            entries[key] = entry
    return entries, problems
