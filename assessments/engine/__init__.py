"""The adaptive engine: numpy in, numpy out; no Django, no clock, no randomness of its own."""
