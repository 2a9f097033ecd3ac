"""What every correct edit of docs/ must keep, asked of the site that is published.

No test here holds a word, a number, a day or a count of docs/. What a rule finds comes back as the check says
it: `docs/x.md:12: what is wrong; what to write instead`. test_edits.py proves that correct edits pass.
"""
