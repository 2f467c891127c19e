"""A clause inside a sentence as it is told alone.

One of "which" is told with its noun, "the offer that it mailed" as "It mailed the offer". One of
"after", "before" and "until" stands as it is, with the subject of the main clause where it has none
of its own. None where it cannot be told alone: whom "he" means is not sure, or what was asked for
was not done.
"""

from __future__ import annotations

import re

from linimasa.extract.lexis.words import words_of
from linimasa.extract.naming.antecedents import (
    OWNS,
    antecedent,
    called,
    of_subject,
    with_article,
    with_brackets,
)
from linimasa.extract.scope.beside_clauses import is_beside
from linimasa.extract.scope.carrying import innermost, is_little, tallies
from linimasa.extract.scope.related import ranks
from linimasa.extract.scope.tied_clauses import told_of_subject, verb_of
from linimasa.extract.syntax.clause_ends import BOUNDS, end_of, with_place
from linimasa.extract.syntax.clause_words import Grammar, related
from linimasa.extract.syntax.equating import equated
from linimasa.extract.syntax.grammar import FINITE, VERBS, Parsed
from linimasa.extract.syntax.joined_verbs import is_shared, last_joined
from linimasa.extract.syntax.mainclause import NOMINAL, clause_in, main_verb

_NEXT = 3  # words between a verb and the date that is surely its own
_FAR, _MOST_TIES = 10, 2  # words and prepositions between a verb and a date that may be its own
_VERB_FIRST = re.compile(
    f"(?:[yam]|[pD](?=a))*(?:D(?=[VA]))?[{VERBS}]"
)  # "quienes lo acusaron", "que na terça-feira foi"
TIES = re.compile("[pm]")  # prepositions
_BEHIND = frozenset("pmdN")
_OWN_SUBJECT = re.compile("(?:Y|[DWN#]+)[ya]*(?:V|A[ya]*P)(?![PIEGH])")
_CHAIN = re.compile(f"(?:[yam]|[pD](?=a))*[{VERBS}](?:[ya]*[PIEGH])*")
_CONTACT = re.compile("[Yr][ya]*(?:A[ya]*)?[VP](?=[apmo]|$)")
_LED = re.compile("s(?:D[DNW#]*[NW]|W+)(?:[dpm]D?[DNW#]*[NW])*[ya]*(?:V|A[ya]*P|B[ya]*P)")
_PRONOUN_BEHIND = re.compile("k[a]*Y")
_JOINED = re.compile(f"c[ya]*[{VERBS}]")  # goes on with the main verb
_OTHERS = re.compile("[VABIrqsx]")
_CONTACT_NOUN = re.compile("D[DNW#]*N$")

_ADDED = re.compile("kD?$")
_SCENE = re.compile("p[NW#]{1,6}$")  # "in a session", before "which"
_COMPOUND = frozenset(("AP", "BP", "AE", "BE"))  # a past form of two words
_Span = tuple[int, int]


def is_apart(read: Parsed, at: int, grammar: Grammar) -> bool:
    """Whether a word opens a clause of another time than the main one's: "after", "until"; or
    "that" behind one, where a noun follows it else: "después de que"."""
    word = read.words[at]
    own = grammar.bare or grammar.ambiguous is not None
    if word in grammar.conjunctions and not own:
        before = at - 2 if read.code[at - 1 : at] == "d" else at - 1
        return before >= 0 and read.words[before] in grammar.apart
    return own and read.code[at] in "sp" and word in grammar.apart


def related_clause(
    read: Parsed, opener: int, at: int, grammar: Grammar, *, close: bool
) -> list[_Span] | None:
    """A clause of "which", told of the noun before it; one of "where" as it stands."""
    code, verb = read.code, verb_of(read, opener + 1)
    words = words_of(read.language)
    if read.ambiguous and read.word(opener).rstrip("’") in words.standing | words.first_persons:
        contact = not close and is_contact(read, opener)  # not "the principle it upheld"
        return contact_clause(read, opener, at) if contact else None
    if verb is None or grammar.subjunctives.fullmatch(read.word(verb)):
        return None
    least = max(verb, at) + 1
    end = with_place(read, end_of(read, least))
    clause = (opener + 1, _without_pointer(read, least, end))
    main = main_verb(code)
    beside = is_beside(read, main, (opener, clause[1]), grammar)
    final = max(verb, last_joined(read, opener, verb, at)) if grammar.unmarked else verb
    if not (beside and _is_own(read, opener, final, at, close=close)):
        return None
    apposed = code[opener - 1] == "k"  # "Siti, yang dilantik [pada 2016], mengatakan …"
    plain = grammar.unmarked and not apposed
    if plain and main is not None and _is_idle(read, opener, verb, main, grammar):
        return None
    if (
        plain
        and main is not None
        and (told_of := equated(read, main, opener, clause, last_joined(read, opener, verb, at)))
    ):
        return told_of
    if _tells_where(read, opener, grammar):
        return _placed(read, opener, clause, verb)
    tells = grammar.unmarked and read.word(opener) not in grammar.conjunctions
    added = grammar.reduced and _ADDED.search(code, 0, opener) is not None  # ", o que …"
    apart = (grammar.reduced or tells) and (added or not close)
    untold: list[_Span] | None = [] if apart else None
    own = _VERB_FIRST.match(code, opener + 1) is not None
    noun = _told_of(read, opener, verb, grammar, own=own)
    behind = plain and own and main is not None and main < opener
    if noun is None or (behind and is_little(read, noun, clause[1])):
        return untold
    if not own:
        done = _done_to(read, noun, opener, clause, grammar)
        return done or (None if grammar.unmarked else untold)
    if not (_is_subject(read, opener, clause, at, grammar) or _is_doer(read, noun, clause)):
        return untold
    last = last_joined(read, opener, verb, at)
    told = read.stretch(last, clause[1])
    shared = last > verb and read.word(opener) not in grammar.people and is_shared(read, verb, last)
    helper = [read.stretch(verb, verb + 1)] if shared else []
    return [with_article(read, _of_predicate(read, noun)), *helper, told]


def _told_of(read: Parsed, opener: int, verb: int, grammar: Grammar, *, own: bool) -> _Span | None:
    """The noun that "which" tells of; `own`: it is the subject of its verb."""
    if own and grammar.reduced and main_verb(read.code) is None:
        return _alone(read, opener)
    agreeing = verb if own or read.ambiguous else None
    end = opener - (read.code[opener - 1] == "k")
    if grammar.drops and end < opener:  # "suspendió la feria [el lunes], que se reanudó ayer"
        end = len(read.code[:end].rstrip("a"))
    noun = antecedent(read, end, opener, agreeing, grammar)
    if noun is None:
        return called(read, opener, verb) if own and grammar.reduced else None
    if grammar.unmarked and own and (inner := innermost(read, noun, verb)) != noun:
        return inner
    return with_brackets(read, of_subject(read, noun, opener, verb, grammar))


def _alone(read: Parsed, opener: int) -> _Span | None:
    """All that stands before "which", where a sentence is a noun with its clause: "Une annonce
    [qui] a surpris le port"."""
    end = opener - (read.code[opener - 1] == "k")
    plain = end > 0 and BOUNDS.isdisjoint(read.code[:end]) and read.code[0] in NOMINAL
    return (0, end) if plain else None


def _of_predicate(read: Parsed, noun: _Span) -> _Span:
    """The subject of "was a ferry that sank", which says more than "a ferry"."""
    plain = read.ambiguous and read.code[noun[0] - 1] == "B" and "W" not in read.code[slice(*noun)]
    main = clause_in(read) if plain else None
    if main is None or len(main.subject) != 1 or main.told != noun[0]:
        return noun
    subject = main.subject[0]
    return noun if "Y" in read.code[slice(*subject)] else subject


def _tells_where(read: Parsed, opener: int, grammar: Grammar) -> bool:
    """Whether a clause tells where something was: "a raid in which they sank the ferry"."""
    if read.word(opener) in grammar.places:
        return True
    scene = read.ambiguous and read.code[opener - 1] == "p"
    return scene and _OWN_SUBJECT.match(read.code, opener + 1) is not None


def _placed(read: Parsed, opener: int, clause: _Span, verb: int) -> list[_Span] | None:
    """A clause of "where" or "of which" as it stands, with an article before that: "il | cui
    processo"."""
    found = told_of_subject(read, opener, clause, verb, read.grammar, verb)
    articled = found and read.code[opener - 1] == "D"
    return [read.stretch(opener - 1, opener), *found] if found and articled else found


def _without_pointer(read: Parsed, least: int, end: int) -> int:
    """The end of a clause, `least` or later, less what goes with the main verb, and a word that
    points to its noun: "Perusahaan yang didirikan oleh Budi [itu mula-mula]", "menetapkan sopir
    yang lari [sebagai tersangka]"."""
    if not read.grammar.unmarked:
        return end
    main = main_verb(read.code)
    told = read.word(main) if main is not None and main < least else ""
    others = {other for first, other in read.grammar.pairs if first == told}
    end = next((at for at in range(least, end) if read.word(at) in others), end)
    if end == len(read.code):
        return end
    while end > least and read.code[end - 1] == "a":
        end -= 1
    return end - (read.word(end - 1) in words_of(read.language).demonstratives)


def _is_idle(read: Parsed, opener: int, verb: int, main: int, grammar: Grammar) -> bool:
    """Whether "which" tells less than the main verb: "Gempa yang terjadi [Senin] itu merusak …",
    "Data yang dirilis [Senin] menunjukkan …", "Lokasi yang digeledah [Senin] adalah …"; or when
    that was held at which it happened, "Hakim membebaskan Siti dalam sidang yang digelar
    [Senin]"."""
    held = grammar.held.fullmatch(read.word(verb)) is not None
    last = verb + (read.code[verb] == "A" and read.code[verb + 1 : verb + 2] in {*VERBS})
    if grammar.attended.fullmatch(read.word(last)):
        return True  # "divonis oleh majelis yang diketuai Siti [pada 2019]"
    if main < opener and read.code[main] == "B" and ranks(read.part(main, opener), read.language):
        return True  # "Siti menjadi orang pertama yang tiba [pada 2020]"
    if main > opener:
        head = _head(read, opener)
        little = head == opener - 1 or read.word(head) in grammar.vague
        named = (read.code[main] == "B" and little) or tallies(read, opener, head)
        return held or named or grammar.saying.match(read.word(main)) is not None
    scene = _SCENE.search(read.code, main, opener) if held else None
    return scene is not None and read.word(scene.start()) in related(read.language, "in")


def _head(read: Parsed, opener: int) -> int:
    """The first word of the noun that ends before "which", where no ending tells its words
    apart."""
    at = opener - 1
    while at and read.code[at - 1] in "NW#":
        at -= 1
    return at


def _is_own(read: Parsed, opener: int, verb: int, at: int, *, close: bool) -> bool:
    """Whether a date is that of the verb of "which", not of a noun behind it; of one near the day
    of issue, which may be the main verb's, this must be plain."""
    code = read.code
    behind = code[max(verb, at) + 1 :].lstrip("a")
    inserted = read.grammar.reduced and code[opener - 1] == behind[:1] == "k"
    if inserted and code[at - 1] != "d" and "k" not in code[verb:at]:
        return True  # all in commas: "Un homme, qui s'était évadé de la prison [en mai], …"
    main = main_verb(code) if read.grammar.unmarked else None
    if main is not None and verb < at < main and not _OTHERS.search(code, verb + 1, at):
        return True  # "Kios yang terbakar di Jalan Pasar, Kyre, [pada Mei] dibangun"
    most = _MOST_TIES + (read.ambiguous and code[opener - 1] == behind[:1] == "k")
    loose = read.ambiguous and not close and read.word(opener) in read.grammar.people
    most, far = most + loose, _FAR + loose * _NEXT
    if at > verb and (at > verb + far or len(TIES.findall(code, verb, at)) > most):
        return False
    # as in "un homme qui avait quitté le parti [lundi]"
    done = read.grammar.reduced and code[verb : verb + 2] in _COMPOUND
    own = sum(kind != "a" for kind in code[verb:at]) <= _NEXT + done * _NEXT
    return not close or own or behind[:1] in FINITE or code[opener - 1] == "k"


def _is_subject(read: Parsed, opener: int, clause: _Span, at: int, grammar: Grammar) -> bool:
    """Whether "which" is surely the subject of its clause, where a subject may stand behind its
    verb: "que acabó con él", not "que tomó el gobierno"."""
    opens = read.word(opener)
    if not grammar.drops or opens not in grammar.conjunctions or opens in grammar.people:
        return True
    chain = _CHAIN.match(read.code, clause[0], clause[1])
    if chain is None:
        return False
    own = chain.end() + 1 if chain.end() + 1 == at else chain.end()  # less the date's preposition
    behind = read.code[own : clause[1]].lstrip("a")
    verb = read.word(chain.end() - 1)
    itself = chain[0].lstrip("pDa").startswith("y") or "B" in chain[0] or "E" in chain[0]
    return itself or behind[:1] in _BEHIND or grammar.happens.fullmatch(verb) is not None


def _is_doer(read: Parsed, noun: _Span, clause: _Span) -> bool:
    """Whether somebody surely does what a clause tells, which has no other person who may: "el
    ministro, que asumió el cargo"."""
    words = words_of(read.language)
    others = words.roles.union(words.speakers).intersection(read.words[slice(*clause)])
    return _is_person(read, noun) and not others and "W" not in read.code[slice(*clause)]


def _is_person(read: Parsed, noun: _Span) -> bool:
    """Whether a noun has a name or an office."""
    office = not words_of(read.language).roles.isdisjoint(read.words[slice(*noun)])
    return office or "W" in read.code[slice(*noun)]


def _done_to(
    read: Parsed, noun: _Span, opener: int, clause: _Span, grammar: Grammar
) -> list[_Span] | None:
    """What somebody did to a noun: "the offer that it mailed", not "the word that it would"."""
    own = _OWN_SUBJECT.match(read.code, clause[0])
    bases = grammar.ambiguous.bases if grammar.ambiguous else frozenset[str]()
    if own is None or read.word(opener) not in grammar.conjunctions:
        return None
    if read.word(noun[1] - 1) in bases and read.code[noun[0]] != "D":
        return None  # "Figures published on Monday | show that"
    if not (read.ambiguous or _may_be_object(read, noun, own, grammar)):
        return None  # whose subject a noun behind "que" is, is not told by its place
    told, end = own.end(), clause[1]
    if read.code[told - 2] == "W" and read.word(told - 1) in bases:
        return None  # what is asked for: "an order that Dean remain"
    if not OWNS.isdisjoint(read.words[slice(*noun)]) or read.word(noun[1] - 1) in grammar.contents:
        return None
    if told < end and read.code[told] not in "apm":
        return None
    rest = [read.stretch(told, end)] if told < end else []
    return [read.stretch(clause[0], told), read.stretch(*noun), *rest]


def _may_be_object(read: Parsed, noun: _Span, own: re.Match[str], grammar: Grammar) -> bool:
    """Whether a noun before "que" may stand behind the verb as it is, where nouns have a gender:
    what the verb has of it would change, as in "qu'ils ont reçue", and so would a person's name in
    Spanish."""
    if grammar.bare or not {*"NW"} & {*own[0]} or own[0][0] == "Y":
        return False
    if own[0].endswith("P") and grammar.unagreed.fullmatch(read.word(own.end() - 1)) is None:
        return False
    return not (grammar.personal and _is_person(read, noun))


def led_clause(read: Parsed, at: int) -> list[_Span] | None:
    """A clause of "when" that leads in to a main one of "it", which would not tell what "it" is:
    "When the dam broke [in 1874], it flooded the valley"."""
    end = read.code.find("k", at)
    found = _LED.match(read.code) if end > 0 and _PRONOUN_BEHIND.match(read.code, end) else None
    if found is None or found.end() > at or read.word(0) in read.grammar.conditions:
        return None
    who = _PRONOUN_BEHIND.match(read.code, end)
    named = who and read.word(who.end() - 1) in words_of(read.language).persons
    return None if named else [read.stretch(1, end)]


def contact_clause(read: Parsed, opener: int, at: int) -> list[_Span] | None:
    """A clause without "which" behind its noun, with its own pronoun: "a speech | he made"."""
    noun = _CONTACT_NOUN.search(read.code[:opener])
    chain = _CHAIN.match(read.code, opener + 1)
    if (
        noun is None
        or chain is None
        or not read.grammar.sundering.isdisjoint(read.words[opener:at])
    ):
        return None
    verb = chain.end()
    joint = _JOINED.search(read.code, at)
    rest = (verb, joint.start() if joint else end_of(read, max(verb, at) + 1))
    told = [read.stretch(opener, verb), read.stretch(*noun.span())]
    return [*told, read.stretch(*rest)] if rest[1] > rest[0] else told


def is_contact(read: Parsed, at: int) -> bool:
    """Whether "he" opens a clause of the noun before it, which is its object: behind the main verb,
    with no object behind its own."""
    found = _CONTACT.match(read.code, at) if read.ambiguous else None
    if found is None or read.word(at) not in words_of(read.language).persons:
        return False
    main = main_verb(read.code)
    return main is not None and main < at - 1 and _CONTACT_NOUN.search(read.code[:at]) is not None
