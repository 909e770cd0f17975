"""Found records and gold in, counts and figures out."""
