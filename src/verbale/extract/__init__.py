"""Analysis in, statements and accounts out: who did what to whom, when, where, with what status, according to whom."""
