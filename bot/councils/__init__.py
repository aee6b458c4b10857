"""The domain: how a women's council works; it imports the standard library only."""
