"""A store in, pages out: one happening as each voice tells it; an actor, a place, a source."""
