"""How soon a saved file is served, and what waiting costs."""
