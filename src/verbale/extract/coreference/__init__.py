"""A parse tree in, chains of all noun phrases that mean the same out: actors, things, places, times."""
