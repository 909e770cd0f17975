"""Records kept: a Writer takes what was read, a View answers what is kept. Nothing is overwritten.

`base` says what every store can do; `in_sqlite` keeps it in one file, `in_postgres` on a server.
"""
