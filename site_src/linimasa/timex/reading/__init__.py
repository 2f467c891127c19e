"""Stage one: what the words say, free of context."""
