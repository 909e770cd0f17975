"""A name and a password in, somebody who may read, review or govern out; and the pages on which people are governed.

`passwords` is the door to Argon2, `reception` says who asks, `throttle` stops who guesses, `routes` lists the pages.
"""
