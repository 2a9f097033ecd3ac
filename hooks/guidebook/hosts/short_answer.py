"""A few sentences that settle, as far as we read, whether a host is for you."""

from guidebook.hosts.row import Host

STEP_1 = {
    "yes": "Step 1 is needed.",
    "no": "Step 1 is not needed.",
    "unknown": "What we read does not say whether Step 1 is needed.",
}


def whom(host: Host) -> str:
    """Whom the host takes, or that it takes nobody: a sentence."""
    match host.intake:
        case "closed":
            others = " and to graduates" if host.graduates == "no" else ""
            return f"Closed to students of foreign schools{others}."
        case "suspended":
            return "It had stopped taking students of foreign schools; we do not know if it takes them again."
        case "partners":
            return "Takes students of partner schools only."
        case "unclear":
            return "What we read does not settle whom it takes: ask before you prepare anything."
    groups = {"students of foreign schools": host.students, "graduates": host.graduates}
    taken = [name for name, answer in groups.items() if answer in ("yes", "depends")]
    refused = [f", not {name}" for name, answer in groups.items() if answer == "no"]
    condition = " only on a condition" if host.intake == "limited" else ""
    return f"Takes {' and '.join(taken)}{condition}{''.join(refused)}."


def short_answer(host: Host) -> str:
    """Whom it takes, the details, Step 1 and when to apply; only the first where it is closed."""
    sentences = [whom(host)]
    if host.intake == "closed":
        return sentences[0]
    details = host.students_details if host.students in ("yes", "depends") else host.graduates_details
    if details and host.intake in ("open", "limited"):
        sentences.append(details)
    if "elective" in host.activities or host.step1 != "unknown":
        sentences.append(STEP_1.get(host.step1) or f"On Step 1: {host.step1_details or 'it depends.'}")
    if host.apply:
        sentences.append(f"When to apply: {host.apply}.")
    return " ".join(sentences)
