"""Verbale: news in, sourced accounts out."""
