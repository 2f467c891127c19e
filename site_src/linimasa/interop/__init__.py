"""A timeline in the formats of other programs: ours can leave, and theirs can move in."""
