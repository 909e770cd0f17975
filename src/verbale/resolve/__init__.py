"""Records in, Judgements out: which texts are copies, which reports are on one matter, which accounts tell one happening, who is whom.

Each resolver has two verbs: one makes a Clue of a record, one judges a Clue against others. It never reads a store: candidates
are handed to it.
"""
