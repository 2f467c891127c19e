"""An office of several words between a quotation and the name of who said it: "“…,” [school bus]
driver Jane Hill said"."""

from __future__ import annotations

from dataclasses import replace

from linimasa.extract.lexis.masks import QUOTED
from linimasa.extract.lexis.words import Words
from linimasa.extract.speech.framing import Speech
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.grammar import parsed

_MOST = 4  # words
_MARKS = " \"'”’»"
_ENDS = (",", ".", "!", "?", "…")  # of what is said
_NOMINAL = frozenset("DNWP")


def with_long_office(speech: Speech, sentence: str, outside: str, words: Words) -> Speech:
    """What somebody says, with all of an office that begins right behind the quotation; `outside`
    is the sentence with its quotations masked."""
    start = speech.cue[0]
    if speech.role is None or speech.direct or not speech.name[:1].isupper():
        return speech
    lead, mark, between = outside[:start].rpartition(QUOTED)
    noun = between.strip(" ,")
    grammar = grammar_of(words.code) if mark and noun else None
    if grammar is None or grammar.ambiguous is None or noun.count(" ") >= _MOST:
        return speech
    ends = f"{sentence[: len(lead)]}{between[:1]}".rstrip(_MARKS)[-1:]
    if ends not in _ENDS:  # "“Sea Bird” captain Jane Hill said"
        return speech
    read = parsed(noun, words.code)
    if read is None or not _NOMINAL.issuperset(read.code) or lead.strip(f" {QUOTED}"):
        return speech
    begins = start - len(between) + between.index(noun)
    role = f"{noun} {speech.role}"
    return replace(
        speech,
        role=role,
        cue=(begins, speech.cue[1]),
        content=(0, begins),
        act_from=begins,
        direct=True,
    )
