"""A timeline in the formats of other programs: what was built here can leave, and theirs move in."""
