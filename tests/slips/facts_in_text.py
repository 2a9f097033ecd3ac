"""Facts that stand in docs/_data, and dates that were over."""

from slips import FIRST

SLIPS = {
    "our number": ("Call 7024240996.", FIRST, "ours stand in docs/_data/contact.yml"),
    "our number, spaced": ("Call +91 70242 40996 now.", FIRST, "a phone number"),
    "our number, mistyped": ("Call +91 70242 40995 now.", FIRST, "a phone number"),
    "office abroad": ("Call (314) 362-5000.", FIRST, "link the page that shows it"),
    "number in a table": ("| Desk | Number |\n|---|---|\n| A | 9699360370 |", FIRST + 2, "a phone number"),
    "mail address": ("Write to someone@moksh16.com.", FIRST, "an e-mail address"),
    "our fee": ("Our fee is 5,000 rupees.", FIRST, "a price of our own"),
    "what we charge": ("MOKSH charges Rs 5000 for it.", FIRST, "a price of our own"),
    "over": (
        "VSLO opens on 3 February 2026.",
        FIRST,
        "when the page was reviewed, 23 November 2026",
    ),
    "no such day": ("It will close on 31 June 2027.", FIRST, '"31 June 2027" is not a real date'),
}
