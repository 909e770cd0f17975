"""Requests in, replies out: a language model at its endpoint, with its key, its budget and what it has answered before."""
