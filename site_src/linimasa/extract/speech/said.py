"""What is said, seen from the verb that tells it: a clause of its own, or only a noun.

Sentences come masked, as in `framing`.
"""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.masks import DATED, FILL, QUOTED, WHEN
from linimasa.extract.lexis.words import Words
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.grammar import Parsed, parsed
from linimasa.extract.syntax.linking import links_of
from linimasa.extract.syntax.mainclause import main_verb
from linimasa.extract.syntax.telling import first_verb, has_main_verb, has_verb
from linimasa.language import table_of, texts

_ADDED = re.compile(r",\s\w+ing\s")  # a gerund, maybe
_MOST_SUBJECT = 8  # words before the verb of a clause that no conjunction opens
_FEW = 24  # characters of what is said that show how it begins
_EXISTING = re.compile("(?:a+|a*[D#])[NW]+.*r")  # "banyak kapal yang tenggelam"
_APPOSED = re.compile("D[DNW]*N[Ve][pmd][^VABk]*$")  # "the man accused of killing Jane Hill"
_GERUND = re.compile("[GE](?!N)")  # not "developing countries"

_CLOSING = f",.;:()–—{QUOTED}{DATED}"
_CLOSED = re.compile(f"[{_CLOSING}]")
_OF_DOING = re.compile("Na*A?V[^VAB]*(?:[crk].*)?")  # "alasannya | mundur dari kabinet"
_NOUN_FIRST = re.compile("[NW#D][NW#Dpmoa]+kV[^k]*")  # "laba Rp2 miliar, | naik 5 persen"
_NEAR = 2  # words before a verb, one of which turns it round: "no ha | dicho"

_Span = tuple[int, int]


def is_bare(match: re.Match[str], said: str, words: Words, *, direct: bool) -> bool:
    """Whether what is said is no sentence; what is quoted is one, unless it begins as a question
    that is only told."""
    first, _, _ = said.lstrip(" ,").lower().partition(" ")
    if first in words.asking:
        return True
    return not direct and (
        first in words.infinitives
        or _is_gerund(said, words)
        or _is_object(match, said, words)
        or _is_noun(match, said, words)
    )


def is_clause(match: re.Match[str], content: _Span, words: Words) -> bool:
    """Whether what is told behind a verb is a clause of its own: "believes the ferry sank".

    One about "he" is none: who that is stands before the verb.
    """
    told = match.string[content[0] : content[1]].strip(FILL)
    verb = first_verb(told, words)
    lead = told[: verb.start()].lower().split() if verb else []
    if not lead or not words.pronouns.isdisjoint((lead[0], lead[-1])):
        return False  # "warned the crew it was …", too
    tied = WHEN.sub("", match.string[match.end("verb") : match.end()].lower()).split()
    if tied and tied[-1] in words.conjunctions:
        return not set(words.phrases).intersection(tied)
    groups = (words.relatives, words.infinitives, words.conjunctions, words.phrases)
    loose = words.coordinators.union(*groups)
    return len(lead) <= _MOST_SUBJECT and loose.isdisjoint(lead)


def less_added(said: str, words: Words) -> str:
    """What is said less what a gerund adds: "reported the loss[, saying two ferries sank]"."""
    read = parsed(said, words.code) if _ADDED.search(said) else None
    at = read.code.find("kG") if read and read.ambiguous else -1
    return said[: read.spans[at][0]] if read and at >= 0 else said


def is_amid_clause(match: re.Match[str], words: Words) -> bool:
    """Whether no mark parts a speaker without a name from what stands before, where past forms are
    participles, too: "voted for the offer | announced in May"."""
    grammar = grammar_of(words.code)
    if grammar is None or grammar.ambiguous is None or not match["who"].islower():
        return False
    lead = re.split(rf"[,.;:()–—{QUOTED}-]", match.string[: match.start()])[-1]
    return has_verb(lead, words)


def is_unsaid(match: re.Match[str], words: Words) -> bool:
    """Whether nobody says what a cue seems to tell: "Jane Hill never said that", "nobody said"."""
    lead = match.string[: match.start("verb")]
    ahead = lead[max(map(lead.rfind, _CLOSING)) + 1 :]
    told = match["verb"].lower() in words.told  # "told [nobody] that"
    heard = match.string[match.end("verb") :].split(None, 1)[:1] if told else []
    near = [*ahead.lower().replace("'", "’").split()[-_NEAR:], *heard]
    return not words.untold.isdisjoint(near)


def denies(source: str, words: Words) -> bool:
    """Whether words that open a title, with a verb of speech and "that", tell what is not said, or
    what is denied: "The ministry rejected reports that"."""
    if not source:
        return False
    denial = words.kinds.get("denial")
    if denial and denial[0].search(source):
        return True
    if words.untold.isdisjoint(split := source.lower().replace("'", "’").split()):
        return False
    clauses = [part.split() for part in _CLOSED.split(" ".join(split))]
    last: list[str] = next((part for part in clauses[::-1] if len(part) > 1), [])
    return not words.untold.isdisjoint(last)


def _is_gerund(content: str, words: Words) -> bool:
    """Whether what is said begins without its subject: "reported | being attacked"."""
    pieces = content.split(maxsplit=2)[:2]
    first = parsed(pieces[0], words.code) if pieces else None
    if first is None or not first.ambiguous or first.code[:1] not in {*"GE"}:
        return False
    read = parsed(" ".join(pieces), words.code)
    return read is not None and _GERUND.match(read.code) is not None


def _is_object(match: re.Match[str], said: str, words: Words) -> bool:
    """Whether a noun stands behind a verb in a language that says nothing without "that":
    "declaró | el estado de emergencia"."""
    ahead = match.string[match.end("verb") : match.end()].split()
    says = match["verb"].lower() in words.after
    if not says or said[:1] != " " or (ahead and ahead[-1].lower() in words.conjunctions):
        return False
    if words.tied_clauses:
        return True
    grammar = grammar_of(words.code)
    if grammar is None or grammar.bare or grammar.ambiguous:
        return False
    read = parsed(said[:_FEW], words.code) if match.string.startswith(said, match.end()) else None
    return read is not None and read.code[:1] in {*"DN#"}


def _is_noun(match: re.Match[str], content: str, words: Words) -> bool:
    """Whether what is said is a noun where clauses stand as they are: "menyampaikan | terima
    kasih"."""
    tied = match.string[match.end("verb") : match.end()].strip() or content.startswith(",")
    if not words.bare_relatives or tied:
        return False  # a clause stands behind "bahwa" and a comma
    read = parsed(_less_link(content.strip(FILL), words), words.code)
    if read is None or not read.code:
        return False
    if _OF_DOING.fullmatch(read.code) and _tells_of_doing(read, words):
        return True
    if _NOUN_FIRST.fullmatch(read.code) and match["verb"].lower() in words.reporting:
        return True
    verb = main_verb(read.code)
    if verb is not None and read.code[verb] == "B":  # "peningkatan stok menjadi 2 juta barrel"
        return re.fullmatch(words.changes or r"(?!)", read.word(0)) is not None
    return verb is None and not _EXISTING.match(read.code)


def _less_link(said: str, words: Words) -> str:
    """What is said less what would tie a date at its end: "rencana itu [mulai]"."""
    link = links_of(words.code).search(f"{said} ")
    return said[: link.start()].rstrip() if link else said


def _tells_of_doing(read: Parsed, words: Words) -> bool:
    """Whether the first noun of a text wants the verb behind it: "alasan[nya] | mundur"."""
    first, nouns = read.word(0), _of_doing(words.code)
    ending = next((one for one in words.owned if first.endswith(one)), "")
    verb = read.word(read.code.index("V"))
    if re.match(words.undergone or r"(?!)", verb):
        return False  # "keputusannya | diambil"
    return first in nouns or first.removesuffix(ending) in nouns


@cache
def _of_doing(language: str) -> frozenset[str]:
    return frozenset(texts(table_of(language, "speech"), "of_doing"))


def tells(aside: str | None, words: Words) -> bool:
    """Whether what stands between a speaker and a verb is a clause of its own: "the crew, [with
    help, reached the port,] said the mayor"."""
    if words.bare_relatives:
        return False  # "Siti, [ditemui di dermaga,] menuturkan"
    if words.tied_clauses:
        return aside is not None and has_verb(aside, words)
    if aside is None or has_main_verb(aside.strip(" ,"), words) is not True:
        return False
    read = parsed(aside.strip(" ,"), words.code)
    return read is None or not (read.ambiguous and _APPOSED.match(read.code))


def is_hedged(verb: str, said: str, words: Words) -> bool:
    """Whether only the verb tells that what is said is not sure: "memperkirakan harga naik"."""
    return verb in words.hedging and words.modals.isdisjoint(said.lower().split())
