"""Stage two: what the words mean where they stand: the reference, tense and kind of text."""
