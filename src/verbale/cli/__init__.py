"""The command line: one command a file; click and rich live here only."""
