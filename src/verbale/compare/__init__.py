"""One Event and its accounts in, a Comparison out: where the voices agree, differ and are silent."""
