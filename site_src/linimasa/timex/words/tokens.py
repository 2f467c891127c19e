"""Text into words, numbers and marks."""

from __future__ import annotations

import re

# Thai, Lao, Tibetan, Myanmar, Khmer, Kana, Han: no blanks part the words, so that every sign is a
# token, and a word a phrase.
_UNSPACED = "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u2e80-\u312f\u31a0-\u9fff\uf900-\ufaff"
UNSPACED = re.compile(f"[{_UNSPACED}]")
_LETTER = rf"[^\W\d_{_UNSPACED}]"
_APOSTROPHE = "['’](?=[яюєїЯЮЄЇёЁ])"  # within a Cyrillic word: "п'ять"
_MARK = "[\u0300-\u036f\u064b-\u065f\u0900-\u0903\u093a-\u094f]"  # written with the letter before
# Vowels and tones above and below the sign before them: Thai, Lao, Myanmar, Khmer.
_BELOW = (
    "[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u17b6-\u17d3]"
)
_NUMBER = (
    r"\d(?:\d{3}-\d{1,2}-\d{1,2}(?![\d-])|\d?-\d{1,2}-\d{4}(?![\d-])"
    r"|\d?[/／]\d{1,4}(?:[/／]\d{2,4})?(?![\d/／]|[.,:]\d)|\d{3}[/／]\d\d?[/／]\d\d?(?![\d/／])"
    r"|\d*+(?>(?:[.,:：．]\d+)*))"
)
# A plain English word first: it is what most texts are made of, and the quickest to tell.
TOKEN = re.compile(
    rf"(?:[A-Za-z]++(?>(?:{_LETTER}|{_MARK}|{_APOSTROPHE})*)"
    rf"|{_LETTER}++(?>(?:(?:{_MARK}|{_APOSTROPHE}){_LETTER}*+)*)|{_NUMBER}|\S{_BELOW}*+)\s*+"
)
# The same in text of ASCII, where no letter has a mark: in less time.
_ASCII_TOKEN = re.compile(rf"(?:[A-Za-z]++|{_NUMBER}|\S)\s*+")


def tokens(text: str) -> list[str]:
    """Words, numbers and marks, each with the white space that follows it."""
    return (_ASCII_TOKEN if text.isascii() else TOKEN).findall(text)
