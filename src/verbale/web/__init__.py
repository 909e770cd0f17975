"""A store in, the reading room out: pages on which people look, search, compare and correct. It runs no model.

`app` makes it, `routes` lists the rooms' pages, `page` is what a handler needs: the page, the open View, the Writer, who asks.
"""
