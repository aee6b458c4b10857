"""How the tables came to be, step by step; `migrate.py` takes a database along them."""
