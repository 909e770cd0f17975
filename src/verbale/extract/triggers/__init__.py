"""A word in, whether it tells a deed and of which type out: the frames' answer, and what was learned of when it is wrong."""
