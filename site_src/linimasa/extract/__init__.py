"""Sentences into candidates for events: dated, attributed, titled, each with its quote."""

from linimasa.extract.events import extract
from linimasa.extract.lexis.sentences import Span, split_sentences
from linimasa.extract.preparing import prepare

__all__ = ["Span", "extract", "prepare", "split_sentences"]
