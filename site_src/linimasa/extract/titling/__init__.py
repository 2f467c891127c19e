"""The title of what a date dates: one assertion, without its source and its date."""
