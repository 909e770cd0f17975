"""Tree in, Cast out: every mention of an actor, who is meant by it, and the offices that the text gives."""
