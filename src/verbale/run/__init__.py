"""Many files in, a store filled: the pipeline here, on many cores, on a cluster."""
