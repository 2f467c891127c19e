"""A clause in ever fewer of its words: where it may end, and what it can lose."""
