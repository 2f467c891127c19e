"""What somebody says of whoever its verb means, told with who says it: "Ana Roca dijo que dejará el
cargo".

Where a verb needs no subject, what stands behind "said that" may have none; cut from it, nobody
would know of whom it is told.
"""

from __future__ import annotations

import re

from linimasa.extract.anaphora.unspoken import VERB_CHAIN, is_of_nobody
from linimasa.extract.condensing.cleaning import cleaned
from linimasa.extract.condensing.faults import faults
from linimasa.extract.dates.undating import removable
from linimasa.extract.lexis.edges import MAX_TITLE, capitalized
from linimasa.extract.lexis.words import Words
from linimasa.extract.speech.hearing import Heard
from linimasa.extract.syntax.clause_words import Grammar, grammar_of
from linimasa.extract.syntax.grammar import Parsed, parsed
from linimasa.extract.titling.titles import of_whom

_NOUN = re.compile("[DNW#o]")
_PASSIVE = re.compile("B[ya]*P")


def told_by(title: str, sentence: Heard, words: Words) -> str:
    """A title that begins with its verb, with who says so where that verb's subject is not told."""
    grammar, speech = grammar_of(words.code), sentence.speech
    if grammar is None or not grammar.drops or speech is None or speech.direct:
        return title
    if not speech.cue[0] < speech.cue[1] <= speech.content[0]:
        return title
    text, content, relay = sentence.text, speech.content[0], sentence.relay
    told, (front, _, rest) = title, title.rpartition(", ")
    if front and text.startswith(front) and len(front) <= speech.cue[0]:
        title = rest  # what stood before who says it: "Questionado sobre a obra, …"
    read = parsed(title, words.code)
    if read is None or not _lacks(read, grammar):
        return told
    cuts = removable(text, sentence.dates, words.code)
    cuts += ((relay.start, relay.end),) if relay else ()
    start = of_whom(text, speech.cue[0], words)
    lead = cleaned(text, ((start, content),), cuts, words.code)
    if lead.rpartition(" ")[2] not in words.conjunctions or speech.name not in lead:
        return told
    whole = f"{lead} {title[:1].lower()}{title[1:]}"
    fits = len(whole) <= MAX_TITLE and not faults(title, words, headless=False)
    return capitalized(whole, words) if fits else told


def _lacks(read: Parsed, grammar: Grammar) -> bool:
    """Whether a verb first has its object behind it or nothing, not what appears or was done."""
    chain = VERB_CHAIN.match(read.code)
    if chain is None:
        return False
    verb = chain.start("verb")
    first = read.word(verb)
    if is_of_nobody(read, chain, grammar) or grammar.nobodys.fullmatch(first):
        return False
    told = read.word(chain.end() - 1)
    behind = _NOUN.match(read.code, chain.end()) is not None
    if grammar.happens.match(told) or grammar.happens.match(first):
        return not behind
    return not (behind and _PASSIVE.search(chain[0]))
