"""What a student may do: rules have a source and a section, no case is left out, no graduate is misled."""

from collections.abc import Iterator
from difflib import get_close_matches

from guidebook import eligibility
from guidebook.book import Book
from guidebook.facts import Entries
from guidebook.hosts import filters
from guidebook.problem import Problem, did_you_mean


def check(book: Book) -> Iterator[Problem]:
    """Rules name what is there; each is the answer to some case, and each case has one answer."""
    rules, questions = book.facts.eligibility, book.facts.case
    notes = book.facts.case_notes
    faults = [
        problem for entries in (rules, notes) for key in entries for problem in _names(key, entries, book)
    ]
    faults += [
        rules.problem('a verdict "depends" says on what; add depends_on', key, "verdict")
        for key, rule in rules.items()
        if rule.verdict == "depends" and not rule.depends_on
    ]
    yield from faults
    yield from _useless_lists(book)
    if faults or not rules or not (rules.is_whole and questions.is_whole):
        return
    used: set[str] = set()
    hands_on: set[tuple[str, str]] = set()
    # Answers that no rule asks for change nothing.
    asked = {question for rule in rules.values() for question in rule.when}
    for case in eligibility.cases({name: one for name, one in questions.items() if name in asked}):
        try:
            found = eligibility.verdicts(rules, case)
        except StopIteration:
            where = ", ".join(f"{question} {answer}" for question, answer in case.items())
            yield rules.problem(f"no rule fits the case {where}; let the last rule have no when", min(rules))
            return
        used.update(found.values())
        if case.get("status") == "graduate":
            hands_on.update((found[activity], activity) for activity in eligibility.FOR_GRADUATES)
    for key, activity in sorted(hands_on):
        if rules[key].verdict not in (allowed := eligibility.FOR_GRADUATES[activity]):
            message = (
                f'"{rules[key].verdict}" to a graduate who asks for work with patients; '
                f"write {' or '.join(allowed)}, or leave graduates to another rule"
            )
            yield rules.problem(message, key, "verdict")
    for key in rules:
        if key not in used:
            yield rules.problem(f'"{key}" can never be the answer; put it higher, or change its when', key)


def _useless_lists(book: Book) -> Iterator[Problem]:
    rules, hosts = book.facts.eligibility, book.facts.hosts
    for key, rule in rules.items():
        if hosts.is_whole and (message := filters.useless(rule.hosts or "", hosts)):
            yield rules.problem(f'"hosts" is {message}', key, "hosts")


def _names(key: str, entries: Entries[eligibility.ForACase], book: Book) -> Iterator[Problem]:
    one = entries[key]
    for question, answers in one.when.items():
        known = book.facts.case.get(question)
        if known is None:
            if book.facts.case.lacks(question):
                hint = did_you_mean(question, book.facts.case)
                yield entries.problem(f'no question "{question}" in case.yml; {hint}', key, "when", question)
            continue
        for answer in answers:
            if answer not in known.options:
                hint = did_you_mean(answer, known.options)
                yield entries.problem(f'"{question}" has no answer "{answer}"; {hint}', key, "when", question)
    for source in one.sources:
        if book.facts.sources.lacks(source):
            hint = did_you_mean(source, book.facts.sources.ids, "add it to sources.yml")
            yield entries.problem(f'no source "{source}"; {hint}', key, "sources")
    page = book.pages.get(one.guide)
    if book.lacks_page(one.guide):
        yield entries.problem(f'no page "{one.guide}"; {did_you_mean(one.guide, book.pages)}', key, "guide")
    elif page and one.section not in page.source.anchors:
        near = get_close_matches(one.section, sorted(page.source.anchors), n=1, cutoff=0.4)
        hint = f'did you mean "{near[0]}"?' if near else "look at its headings"
        yield entries.problem(f'no heading "{one.section}" on {page.path}; {hint}', key, "section")
