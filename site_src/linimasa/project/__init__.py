"""A project as a whole: making a new one, and the run from its seeds to its content."""
