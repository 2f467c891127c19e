"""Names of people, bodies and places, and nouns that stand for them."""
