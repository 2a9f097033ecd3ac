"""What a student may do: each rule can be reached, has a source and a section; no case is left out."""

from collections.abc import Iterator
from difflib import get_close_matches

from guidebook import eligibility
from guidebook.book import Book
from guidebook.problem import Problem, did_you_mean


def check(book: Book) -> Iterator[Problem]:
    """Rules name what is there; each is the answer to some case, and each case has one answer."""
    rules, questions = book.facts.eligibility, book.facts.case
    faults = [problem for key, rule in rules.items() for problem in _names(key, rule, book)]
    yield from faults
    if faults or set(rules) != rules.ids or not questions:
        return
    used: set[str] = set()
    for case in eligibility.cases(questions):
        try:
            used.update(eligibility.verdicts(rules, case).values())
        except StopIteration:
            where = ", ".join(f"{question} {answer}" for question, answer in case.items())
            yield rules.problem(f"no rule fits the case {where}; let the last rule have no when", min(rules))
            return
    for key in rules:
        if key not in used:
            yield rules.problem(f'"{key}" can never be the answer; put it higher, or change its when', key)


def _names(key: str, rule: eligibility.Rule, book: Book) -> Iterator[Problem]:
    rules = book.facts.eligibility
    for question, answers in rule.when.items():
        known = book.facts.case.get(question)
        if known is None:
            hint = did_you_mean(question, book.facts.case)
            yield rules.problem(f'no question "{question}" in case.yml; {hint}', key, "when", question)
            continue
        for answer in answers:
            if answer not in known.options:
                hint = did_you_mean(answer, known.options)
                yield rules.problem(f'"{question}" has no answer "{answer}"; {hint}', key, "when", question)
    for source in rule.sources:
        if source not in book.facts.sources.ids:
            hint = did_you_mean(source, book.facts.sources.ids, "add it to sources.yml")
            yield rules.problem(f'no source "{source}"; {hint}', key, "sources")
    if rule.verdict == "depends" and not rule.depends_on:
        yield rules.problem('a verdict "depends" says on what; add depends_on', key, "verdict")
    page = book.pages.get(rule.guide)
    if page is None:
        yield rules.problem(f'no page "{rule.guide}"; {did_you_mean(rule.guide, book.pages)}', key, "guide")
    elif rule.section not in page.source.anchors:
        near = get_close_matches(rule.section, sorted(page.source.anchors), n=1, cutoff=0.4)
        hint = f'did you mean "{near[0]}"?' if near else "look at its headings"
        yield rules.problem(f'no heading "{rule.section}" on {page.path}; {hint}', key, "section")
