"""How many articles a second become events, and how well the days of a story are chosen."""
