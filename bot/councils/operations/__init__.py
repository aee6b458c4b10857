"""Verbs: one plain function a use case, one transaction each."""
