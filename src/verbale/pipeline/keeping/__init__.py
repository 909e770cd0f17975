"""Articles in, what a store keeps of each out: what is known, a copy or empty is told before any parsing; the rest is coded."""
