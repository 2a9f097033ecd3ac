"""What was sent too early."""

from slips import FIRST

SLIPS = {
    "a chat's source": ("Step 1 is pass or fail.【4†source】", FIRST, "is a mark of a chat program"),
    "a chat's search": ("Step 1 is pass or fail. citeturn0search1", FIRST, "is a mark of a chat program"),
    "reminder": ("TODO: ask the dean", FIRST, '"TODO" waits for its text'),
    "to be decided": ("The fee is TBD.", FIRST, '"TBD" waits for its text'),
    "three signs": ("It costs XXX dollars.", FIRST, '"XXX" waits for its text'),
    "to mend": ("x\nFIXME", FIRST + 1, '"FIXME" waits for its text'),
    "filling": ("Lorem ipsum dolor sit amet.", FIRST, '"Lorem ipsum" waits for its text'),
    "to fill in": ("It opens on [insert date].", FIRST, '"[insert date]" waits for its text'),
    "merge, ours": ("a\n\n<<<<<<< HEAD\nb", FIRST + 2, "the mark of a merge"),
    "merge, middle": ("b\n=======\nc", FIRST + 1, "the mark of a merge"),
    "merge, theirs": ("c\n\n>>>>>>> theirs", FIRST + 2, "the mark of a merge"),
    "no text": ("", 8, "the page has no text"),
    "headings only": ("## Costs", 8, "the page has no text"),
}
