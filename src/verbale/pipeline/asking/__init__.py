"""Reports in, what a language model makes of them out: asked live or by files, whole or as a check of our own reading."""
