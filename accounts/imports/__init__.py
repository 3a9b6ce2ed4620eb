"""People from a school's files: opened within bounds, read by declared formats, reconciled by name. Pure."""
