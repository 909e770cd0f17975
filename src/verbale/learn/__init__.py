"""Corpus in, weights out: our own marked reports, their checks, and what is trained on them; never needed at run time."""
