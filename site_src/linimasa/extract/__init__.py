"""Sentences into candidates for events: dated, attributed, titled, each with its quote."""

from linimasa.extract.events import extract, prepare
from linimasa.extract.lexis.sentences import Span, split_sentences

__all__ = ["Span", "extract", "prepare", "split_sentences"]
