"""Who says what a sentence tells, and through which outlet."""
