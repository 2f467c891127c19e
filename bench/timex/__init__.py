"""How well and how fast expressions of time are read, beside the peers, in one run."""
