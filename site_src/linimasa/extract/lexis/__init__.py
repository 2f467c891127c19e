"""The words of a language, as data, and what a text is cut into."""
