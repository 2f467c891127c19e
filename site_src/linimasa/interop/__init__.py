"""A timeline in the formats of other programs, so that what was built here can leave."""
