"""Updates in: lanes, polling, parking."""
