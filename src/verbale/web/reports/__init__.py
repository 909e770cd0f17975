"""A store in, pages out: stories, search, the report with its words, saved searches, feeds."""
