"""Which clause of a sentence a date dates."""
