"""Which language a text is in, by the n-gram model of py3langid (Lui & Baldwin 2012, langid.py)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from linimasa.language.tables import available
from linimasa.values import dataclass

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

UNDETERMINED = "und"  # BCP 47 (RFC 5646, section 4.1): the language is not determined
MAX_CHARACTERS = 100_000  # of a text; more of it changes no verdict and costs seconds

# Below this the model is not sure: a few words of English are Pidgin or Hausa to it as well. Then a
# language that has a table, and is at least half as likely as the first, is taken.
_SURE, _NEAR = 0.5, 0.5

# Indonesian is a standard form of Malay. A model of letter sequences hardly tells the two apart,
# and the tables for Indonesian read either.
_MALAY = "ms"
_INDONESIAN = "id"


@dataclass(frozen=True, slots=True)
class Detected:
    """A language as a BCP 47 tag, the model's confidence in [0, 1], and a remark for a person."""

    language: str
    confidence: float
    note: str | None = None


def detect(text: str) -> Detected:
    """The language that most of `text` is in; `und`, confidence 0, for a text without letters.

    Give the whole article: single sentences are too short for the model. Malay is read as
    Indonesian, with a note that says so.
    """
    sample = text[:MAX_CHARACTERS]
    if not any(character.isalpha() for character in sample):
        return Detected(UNDETERMINED, 0.0, "there are no letters to tell a language by")
    ranked = dict(_identifier().rank(sample))
    best = max(ranked, key=ranked.__getitem__)
    if ranked[best] < _SURE:
        tabled = max(ranked.keys() & available(), key=ranked.__getitem__)
        best = tabled if ranked[tabled] >= _NEAR * ranked[best] else best
    if best not in (_MALAY, _INDONESIAN):
        return Detected(best, ranked[best])
    confidence = min(1.0, ranked[_INDONESIAN] + ranked[_MALAY])
    note = "looks like Malay; it is read as Indonesian" if best == _MALAY else None
    return Detected(_INDONESIAN, confidence, note)


@cache
def _identifier() -> LanguageIdentifier:
    """The model with probabilities that add up to 1; loading it takes a moment, so once."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
