"""The site that benchmarks/web.py measures: PixPrep with one bare view beside its own."""
