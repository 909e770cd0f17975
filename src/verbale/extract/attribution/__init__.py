"""Analysis in, who says what by which words out; and the stretches that quotation marks only put at a distance."""

from verbale.extract.attribution.record import Attribution, Construction
from verbale.extract.attribution.stage import attributions, hedges

__all__ = ["Attribution", "Construction", "attributions", "hedges"]
