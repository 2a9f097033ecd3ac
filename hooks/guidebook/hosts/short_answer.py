"""A few sentences that settle, as far as we read, whether a host is for you."""

from collections.abc import Iterator

from guidebook.hosts.row import Host

STEP_1 = {
    "yes": "Step 1 is needed.",
    "no": "Step 1 is not needed.",
    "unknown": "What we read does not say whether Step 1 is needed.",
}


def whom(host: Host) -> str:
    """Whom the host takes, or that it takes nobody: a sentence, or two."""
    no_graduates = " It takes no graduates." if host.graduates == "no" else ""
    match host.intake:
        case "closed":
            others = " and to graduates" if host.graduates == "no" else ""
            return f"Closed to students of foreign schools{others}."
        case "suspended":
            stopped = (
                "It had stopped taking students of foreign schools; we do not know if it takes them again."
            )
            return stopped + no_graduates
        case "partners":
            return "Takes students of partner schools only."
        case "unclear":
            return (
                f"What we read does not settle whom it takes: ask before you prepare anything.{no_graduates}"
            )
    return _seller(host) + _taken(host)


def _seller(host: Host) -> str:
    return "A company that sells places; we do not recommend it. " if host.kind == "company" else ""


def _taken(host: Host) -> str:
    groups = {"students of foreign schools": host.students, "graduates": host.graduates}
    taken = [name for name, answer in groups.items() if answer in ("yes", "depends")]
    refused = [f", not {name}" for name, answer in groups.items() if answer == "no"]
    condition = " only on a condition" if host.intake == "limited" else ""
    takes = f"takes {' and '.join(taken)}{condition}{''.join(refused)}"
    if host.confidence == "low":
        return f"An old page, or one of another site, says that it {takes}: ask first if it still does."
    return f"{takes.capitalize()}."


def short_answer(host: Host) -> str:
    """Whom it takes, with the details; where it is not closed, VSLO, Step 1 and when to apply too."""
    sentences = [whom(host), *_details(host)]
    if host.intake == "closed":
        return " ".join(sentences)
    if host.vslo == "yes" and "elective" in host.activities:
        sentences.append("You apply through VSLO, so your school must be in it.")
    if "elective" in host.activities or host.step1 != "unknown":
        sentences.append(STEP_1.get(host.step1) or f"On Step 1: {host.step1_details or 'it depends.'}")
    if host.apply:
        sentences.append(f"When to apply: {host.apply}.")
    return " ".join(sentences)


def _details(host: Host) -> Iterator[str]:
    """Of students first; each group is named, but for students alone."""
    if host.students_details:
        yield f"Students: {host.students_details}" if host.graduates_details else host.students_details
    if host.graduates_details:
        yield f"Graduates: {host.graduates_details}"
