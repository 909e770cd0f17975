"""Gold sets in, what the engine finds in their texts, as `evaluate` counts it, out: one adapter a set."""
