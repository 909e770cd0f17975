"""One article in, its Reading out: the stages in order."""
