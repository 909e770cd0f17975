"""Analysis in, the places that it names and the place of each deed out."""
