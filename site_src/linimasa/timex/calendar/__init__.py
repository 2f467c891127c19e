"""Days, months and feasts, and a place in time among them."""
