"""A store in, pages to look, search and correct in out: the reading room, which runs no model."""
