"""What we write down: frozen dataclasses of the standard library, ids made from content, and one notation."""
