"""A store in, pages out: the map, the network, the calendar and the curves."""
