"""A parse and a deed in, how many out: of those to whom it is done, of those who do it, of what is given."""
