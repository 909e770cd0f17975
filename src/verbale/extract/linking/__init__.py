"""Deeds with their slots and the people of a report in, both sides of every deed out, also where a slot is empty."""
