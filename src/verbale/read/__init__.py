"""Files in, Articles and Problems out."""
