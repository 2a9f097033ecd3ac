"""The steps of the planner on a line of time, from top to bottom: where each stands in the drawing."""

from collections.abc import Mapping

from guidebook.timeline import Step, in_order

# In units of the drawing, of which a phone shows about one a pixel. A line of text needs GAP.
TOP, DAY, GAP = 16, 1.3, 27


def heights(steps: Mapping[str, Step]) -> dict[str, int]:
    """How far down each step stands: by its day, or lower where the step above would touch it."""
    down: dict[str, int] = {}
    above = TOP - GAP
    ordered = in_order(steps)
    for key, step in ordered:
        above = down[key] = max(
            above + GAP, TOP + round(DAY * (ordered[0][1].days_before - step.days_before))
        )
    return down
