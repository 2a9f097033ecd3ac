"""`python -m guidebook check`: the checks alone. `... settings`: those before MkDocs itself reads mkdocs.yml.

`... overdue`: the pages to review, as a Markdown list. `... hosts-by-age`: the rows of hosts.yml, the oldest
first. `... owner-report`: what only the owner can fill in. `... new [TITLE AREA TOPIC]`: a new guide; it asks
for what is not given.
"""

import sys
from pathlib import Path

from guidebook import book, lint, new_guide, problem, settings
from guidebook.hosts.by_age import by_age
from guidebook.owner_report import owner_report
from guidebook.review_dates import long_date


def main(arguments: list[str]) -> int:
    """Run from the repository's root. Gives the exit code: 1 for problems, 2 for a wrong call."""
    if arguments == ["settings"]:
        return _complain(settings.read(Path(settings.FILE))[1])
    read = book.read(Path("docs"))
    match arguments:
        case ["check"]:
            if _complain(lint.check(read)):
                return 1
            print(f"{len(list(read.written()))} pages checked, no problem found.")
        case ["overdue"]:
            for page in read.overdue():
                print(f"- [ ] `{page.path}`: review was due on {long_date(book.next_review(page))}")
        case ["hosts-by-age"]:
            print("\n".join(by_age(read.facts.hosts, read.today)))
        case ["owner-report"]:
            if _complain(lint.check(read)):
                return 1
            print("\n".join(owner_report(read)) or "Nothing is left to fill in.")
        case ["new", *words] if len(words) in (0, 3):
            return _new(read, words)
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


def _ask(read: book.Book) -> list[str]:
    return [
        input("Title, as the reader sees it: "),
        input(f"Area, one of {', '.join(sorted(new_guide.areas(read)))}: "),
        input(f"Topic, one of {', '.join(sorted(read.facts.topics.ids))}: "),
    ]


def _new(read: book.Book, words: list[str]) -> int:
    try:
        file = new_guide.make(read, Path(), *(word.strip() for word in words or _ask(read)))
    except (new_guide.CannotMake, EOFError) as error:
        print(str(error) or "nothing was given", file=sys.stderr)
        return 1
    print(f"{file} is made and stands in the menu. Write it, then run: make check")
    return 0


def _complain(problems: list[problem.Problem]) -> int:
    if problems:
        print(problem.report(problems), file=sys.stderr)
    return int(bool(problems))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
