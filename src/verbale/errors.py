"""Bad use in, one clear sentence out: the exceptions that we raise on purpose.

Bad *input* is no exception here: it is a `Problem`, stored beside the records (STYLE: bad input is data, bad use is an exception).
"""


class VerbaleError(Exception):
    """Any error that Verbale raises on purpose; its text says what is wrong and what to do next."""


class BadTable(VerbaleError):
    """A row of a reference table cannot be read; names the file, the row and the fault."""


class BadNotation(VerbaleError):
    """A line of the notation or a gold file cannot be read; names the line and the fault."""


class BadUse(VerbaleError):
    """A command or function was called with something that it cannot work with."""


class MissingEngine(VerbaleError):
    """A language engine or its model is not installed; says how to get it."""


class Refused(VerbaleError):
    """The endpoint of a language model will answer nothing that it is asked: the key, the address or the model is wrong."""
