"""The checks that every exercise and module of the bank passes (docs/authoring.md), its counts and its preview."""
