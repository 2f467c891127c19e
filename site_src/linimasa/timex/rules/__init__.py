"""The rules over classes, each a pattern and what it reads."""
