"""The word that tells a deed in, whether it happened, lies ahead, is possible or denied, out.

Words and their effects stand in reference/en/status.toml. The idea of climbing the chain of embedding predicates and
combining their signatures is Nairn, Condoravdi and Karttunen's (2006), "Computing relative polarity for textual inference".
"""
