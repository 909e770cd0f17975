"""A store in, pages out: what people find right and wrong in what was read."""
