"""A store in, pages out: who may do what: signing in, users and their roles, what was done."""
