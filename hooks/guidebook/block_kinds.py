"""The blocks an editor may write, `/// name | Title`, and what each takes. The one list of them."""

from dataclasses import dataclass, field
from typing import Literal

# An option that takes any key of docs/_data/topics.yml.
TOPIC: tuple[str, ...] = ()


@dataclass(frozen=True)
class BlockKind:
    """`title` is what follows the bar; "file" means that it names a text of docs/templates. `options` are the
    `name: value` lines under the header, each with the values it takes; the first is meant where the editor
    writes none.

    `default_title` is drawn where the editor gives none. Drawn by overrides/blocks/<name>.html. `script` is
    the file in assets/js that pages with such a block load, and no others. `example` is shown in the manual,
    written and drawn.
    """

    name: str
    purpose: str
    title: Literal["needed", "optional", "file"]
    default_title: str = ""
    options: dict[str, tuple[str, ...]] = field(default_factory=dict)
    script: str = ""
    example: str = ""


KINDS = {
    kind.name: kind
    for kind in (
        BlockKind(
            "answer",
            "the question settled in one to three sentences",
            "optional",
            "Short answer",
            example="Often not. It differs by host.",
        ),
        BlockKind(
            "changed",
            "what an older article would tell you",
            "optional",
            "What changed",
            example="Older pages tell you to fly to an exam centre. There is none any more.",
        ),
        BlockKind(
            "check",
            "confirm this with the host or the authority",
            "needed",
            example="Dates change. Read [the AAMC's page](https://www.aamc.org/) on the day you apply.",
        ),
        BlockKind(
            "steps",
            "what to do, in order: a numbered list",
            "optional",
            example="1. Ask your college.\n2. Make a list of hosts.",
        ),
        BlockKind(
            "cta",
            "a counsellor can help with this",
            "needed",
            options={"topic": TOPIC},
            example="A counsellor can look at your dates with you.",
        ),
        BlockKind(
            "contact",
            "every way to reach a counsellor, or the number for appointments or corrections",
            "optional",
            "Talk to a counsellor",
            {"topic": TOPIC, "for": ("counsellor", "appointments", "corrections")},
            example="It costs nothing to ask.",
        ),
        BlockKind(
            "template", "a text to copy and download: a file of docs/templates", "file", script="template.js"
        ),
        BlockKind("timer", "a clock for a practice case", "optional", "Timer", script="timer.js"),
    )
}
