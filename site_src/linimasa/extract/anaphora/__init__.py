"""Titles that lean on another sentence, told with what stands there."""
