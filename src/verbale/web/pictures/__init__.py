"""What a store tells in sums in, maps, networks, calendars and curves out: drawn here, so that they are seen without a script."""
