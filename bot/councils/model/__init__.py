"""Nouns: frozen values and the rules that belong to them."""
