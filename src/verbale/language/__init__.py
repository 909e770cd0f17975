"""Article in, Analysis out: one parse as plain data, whatever engine made it."""
