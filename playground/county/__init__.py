"""A county of councils that lives through a year in minutes: for tests, benchmarks, pictures, and to be coordinated."""

from playground.county.played import COUNCILS, MONTHS, County, played

__all__ = ["COUNCILS", "MONTHS", "County", "played"]
