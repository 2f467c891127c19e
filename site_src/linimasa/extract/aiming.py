"""The clause inside a sentence that its date dates, where that is not the main one.

"The firm extended the offer that it mailed on Friday": what happened on Friday is "it mailed the
offer". A clause of "which" is told of its noun, one of "after", "before" and "until" as it stands,
with the subject of the main clause where it has none of its own.
"""

from __future__ import annotations

import re
from itertools import chain

from linimasa.extract.antecedents import OWNS, antecedent, of_subject
from linimasa.extract.clause_words import Grammar, grammar_of
from linimasa.extract.clauses import undated
from linimasa.extract.cutting import MAX_TITLE
from linimasa.extract.grammar import VERBS, Parsed, looked_up, parsed
from linimasa.extract.joined_verbs import before_next, is_joined, last_joined
from linimasa.extract.mainclause import NOMINAL, clause_in, main_verb
from linimasa.extract.participles import may_be_done, told_as_done
from linimasa.extract.passives import done_to_noun, may_hang
from linimasa.extract.words import words_of

CLOSE = 7  # days around the day of issue: the news itself, of which the main clause tells
_OPENS = re.compile("[rsqIx(]")
_OWN_CLAUSE = re.compile(
    f"a*(?P<who>(?:D[DNW#]*|W+)[NW#](?:[pmd]D?[NW#]+)?)?[ya]*[{VERBS}]"
)  # the same where a noun needs no article
_OWN_BARE = re.compile(f"a*(?P<who>[DNW#]+(?:[pmd]D?[NW#]+)?)?[ya]*[{VERBS}]")

_NEXT = 3  # words between a verb and the date that is surely its own
_FAR, _MOST_TIES = 10, 2  # words and prepositions between a verb and a date that may be its own

_TO_WHICH = frozenset("rqY")  # what may be "which" in its place
_BOUNDS = frozenset("kxh()")
_FINITE = frozenset(VERBS)
_SUBJECT = frozenset(NOMINAL)
_VERB_FIRST = re.compile(f"[yam]*(?:D(?=[VA]))?[{VERBS}]")  # "quienes lo acusaron"
_ITSELF_FIRST = re.compile(f"y[ya]*[{VERBS}][^kc]*[NW]")  # "se firmó un acuerdo"
_PAIR = 2
_DONE = "di"  # what a verb that somebody else does begins with
_OWNED = "nya"  # by him, by her, at the end of a verb
_LEAST = 18  # characters that tell something
_LEAST_OPENING = 12  # of the subject that a sentence begins with: "Menteri mundur"
_TIES = re.compile("[pm]")
_BEHIND = frozenset("pmdN")
_GOES_WITH = frozenset("cABr")  # before a verb: "and sank", "has sunk"
_CLOSING = ' .!"”»'
_OWN_SUBJECT = re.compile("(?:Y|[DWN#]+)[ya]*(?:V|A[ya]*P)(?![PIEGH])")
_CHAIN = re.compile(f"[yam]*[{VERBS}](?:[ya]*[PIEGH])*")
_ANOTHER = re.compile("c(?:[pmd]?D?)[rq]")  # "and in which"

_Span = tuple[int, int]


def aimed_at(
    sentence: str, content: _Span, dates: list[_Span], date: _Span, language: str, days: int
) -> list[_Span] | None:
    """The parts of `sentence[content]` that tell what a date dates, in the order of telling.

    None where the date is the main clause's, or may be; no part where the date is that of a clause
    or a participle that cannot be told alone. `days` are those from the day of issue to the date.
    """
    grammar = grammar_of(language)
    if grammar is None or not content[0] <= date[0] < content[1]:
        return None
    alone = sum(content[0] <= start < content[1] for start, _ in dates) < _PAIR
    news = grammar.unmarked and alone and abs(days) <= CLOSE
    if news and not sentence[date[1] : content[1]].strip(_CLOSING):
        return None  # the day of the news, at the end of all
    plain = undated(sentence[: content[1]], dates, language)
    long = not content[0] and len(plain) > MAX_TITLE and not -CLOSE <= days <= 0
    hangs, joined = may_hang(plain, date, grammar), long or grammar.reduced
    if not (hangs or _may_open(plain[content[0] : date[0]], grammar, language, joined=joined)):
        return None
    read = parsed(plain[content[0] :], language)
    if read is None or not _FINITE.intersection(read.code):
        return None
    at = _place(read, date[0] - content[0])
    opener = _opener(read, at, grammar)
    close = abs(days) <= CLOSE and not _is_dated(read, opener, content[0], dates)
    if news and (opener is None or not _is_amid_subject(read, opener, at)):
        return None
    if opener is None:
        noun = done_to_noun(read, at, grammar, close=close) if hangs else None
        found = _in_main(read, at, grammar, noun, long=long)
    else:
        found = _opened(read, opener, at, grammar, close=close)
    if found is None and grammar.reduced:
        found = told_as_done(read, at, lambda start: _end(read, start), grammar, close=close)
    if found and grammar.unmarked and _tells_little(read, opener, found):
        return None
    if found and opener is not None and read.ambiguous:
        found = before_next(read, found, at, [_place(read, one - content[0]) for one, _ in dates])
    return found and [_whole(content[0] + start, content[0] + end, date) for start, end in found]


def _in_main(
    read: Parsed, at: int, grammar: Grammar, noun: list[_Span] | None, *, long: bool
) -> list[_Span] | None:
    """What a date in the main clause tells that is not told of its first verb: of a `noun`, if that
    is known, or of the second of two clauses."""
    return noun or (_later(read, at, alone=not long) if long or grammar.reduced else None)


def _is_dated(read: Parsed, opener: int | None, start: int, dates: list[_Span]) -> bool:
    """Whether the main clause has a date of its own before the clause that a word opens, so that
    one in that is its: "said on Friday that he left the firm, which sank this week"."""
    if opener is None or not read.ambiguous:
        return False
    before = start + read.spans[opener][0]
    return any(start <= first and end <= before for first, end in dates)


def _opened(
    read: Parsed, opener: int, at: int, grammar: Grammar, *, close: bool
) -> list[_Span] | None:
    """What a clause tells, by the word that opens it."""
    if _is_apart(read, opener, grammar):
        return _tied(read, opener, at, grammar)
    if read.code[opener] == "r":
        return _related(read, opener, at, grammar, close=close)
    return None


def _is_amid_subject(read: Parsed, opener: int, at: int) -> bool:
    """Whether "which" tells of a sentence's subject, and the main verb follows a date in it: "Kapal
    yang tenggelam [Rabu] itu mengangkut 53 orang"."""
    main = main_verb(read.code)
    plain = read.code[opener] == "r" and _TIES.search(read.code, 0, opener) is None
    return plain and main is not None and at < main


def _tells_little(read: Parsed, opener: int | None, found: list[_Span]) -> bool:
    """Whether a clause is too short to stand alone, "perang pecah", or leaves out who did it: "yang
    diumumkannya"."""
    verb = None if opener is None else _verb(read, opener + 1)
    owned = verb is not None and read.word(verb).endswith(_OWNED)
    least = _LEAST if found[0][0] else _LEAST_OPENING
    return owned or sum(end - start for start, end in found) < least


def _may_open(lead: str, grammar: Grammar, language: str, *, joined: bool) -> bool:
    """Whether the words before a date have one that may open a clause, each looked at by itself."""
    pieces = looked_up(lead, language)
    letters = "".join([piece.letters for piece in pieces])
    if not _TO_WHICH.isdisjoint(letters) or (joined and "c" in letters):
        return True
    if may_be_done(letters, grammar):
        return True
    return not grammar.apart.isdisjoint(chain.from_iterable([piece.words for piece in pieces]))


def _whole(start: int, end: int, date: _Span) -> _Span:
    """A part that ends in a date, with all of it: the adverb in its place was shorter."""
    return start, max(end, date[1]) if date[0] < end else end


def _place(read: Parsed, character: int) -> int:
    """The word that stands for a date."""
    behind = (at for at, span in enumerate(read.spans) if span[1] > character)
    return next(behind, len(read.spans))


def _opener(read: Parsed, at: int, grammar: Grammar) -> int | None:
    """The word that opens the clause in which a date stands, with no other mark or clause between;
    None in the main clause, and where the verb before a date may be the main one."""
    told = 0
    for before in range(at - 1, -1, -1):
        kind = read.code[before]
        if kind == "r" or _is_apart(read, before, grammar):
            if before == at - 1 and kind == "p":
                continue  # "since 1990", unlike "after [yesterday] it fell"
            if before == at - 1 and not (grammar.bare and kind == "s"):
                return None
            return before if told or _verb(read, before + 1) is not None else None
        if kind in _BOUNDS or kind in "qs":
            return None
        if kind in _FINITE and not (_is_helping(read, before) or is_joined(read, before)):
            told += 1
            if told > 1:
                return None
    return None


def _later(read: Parsed, at: int, *, alone: bool) -> list[_Span] | None:
    """Of two clauses that "and" joins, the second, if it is a date's: "The city has a history of
    floods and suffered its worst [in 1953]"; with the first one's subject where it has none, unless
    it has to stand `alone`, behind a comma and its own verb."""
    code = read.code
    start = 1 + max(code.rfind(kind, 0, at) for kind in "kxhrsq(")
    joint = code.find("c", max(start, 1), at)
    main = main_verb(code[: max(joint, 0)])
    own_clause = _OWN_BARE if read.grammar.unmarked else _OWN_CLAUSE
    own = own_clause.match(code, joint + 1, at + 1) if joint >= 0 else None
    if own is None or main is None:
        return None
    later = read.stretch(joint + 1, _end(read, max(own.end(), at + 1)))
    if alone:
        return [later] if own["who"] and code[joint - 1] == "k" and own.end() <= at else None
    clause = clause_in(read)
    if clause is None or len(clause.subject) != 1 or clause.verb > joint:
        return None
    new = own["who"] and (code[joint - 1] == "k" or _is_closed(read, main, joint))
    opened = _OPENS.search(code, main, joint)
    if (own["who"] and not new) or (opened and not (new and opened[0] == "r")):
        return None  # what is joined may belong to the clause that opens there
    return [later] if own["who"] else [read.stretch(*clause.subject[0]), later]


def _is_closed(read: Parsed, main: int, joint: int) -> bool:
    """Whether a clause is whole before "and", so that a noun and a verb behind it begin another:
    "pasar berada di kota [dan] harga turun", but "meminta harga beras [dan] gula turun"."""
    if not read.grammar.unmarked or not read.grammar.complete.fullmatch(read.word(main)):
        return False
    return not read.word(main).startswith(_DONE) or read.code[main + 1] not in _SUBJECT


def _is_helping(read: Parsed, at: int) -> bool:
    """Whether a verb only goes with another behind it, as "has" and Indonesian "akan" do."""
    return read.code[at] in "AB" and read.code[at + 1 : at + 2] in _FINITE


def _verb(read: Parsed, start: int) -> int | None:
    """The verb of the clause that begins at a word."""
    for at in range(start, len(read.code)):
        if read.code[at] in _BOUNDS or read.code[at] in "rqs":
            return None
        if read.code[at] in _FINITE:
            return at
    return None


def _is_apart(read: Parsed, at: int, grammar: Grammar) -> bool:
    """Whether a word opens a clause of another time than the main one's: "after", "until"; or
    "that" behind one, where a noun follows it else: "después de que"."""
    word = read.word(at)
    if word in grammar.conjunctions and not (grammar.bare or read.ambiguous):
        before = at - 2 if read.code[at - 1 : at] == "d" else at - 1
        return before >= 0 and read.word(before) in grammar.apart
    own = grammar.bare or read.ambiguous
    return own and read.code[at] in "sp" and word in grammar.apart


def _tied(read: Parsed, opener: int, at: int, grammar: Grammar) -> list[_Span] | None:
    """A clause of "after" as it stands, or told of the main clause's subject."""
    start, code = opener + 1, read.code
    verb = _verb(read, start)
    if verb is None or "c" in code[start:verb] or grammar.subjunctives.fullmatch(read.word(verb)):
        return None
    main = main_verb(code)
    end = _end(read, max(verb, at) + 1, inner=grammar.unmarked and (main or opener) < opener)
    if code[start] == "y":
        return [read.stretch(start, end)] if _ITSELF_FIRST.match(code, start) else None
    return _told(read, opener, (start, end), verb, grammar)


def _told(
    read: Parsed, opener: int, clause: _Span, verb: int, grammar: Grammar
) -> list[_Span] | None:
    """A clause with its own subject, with the main clause's for a pronoun, and for none where a
    language leaves it out: "setelah terpangkas"."""
    start, end = clause
    pronoun = read.code[start] == "Y" or read.word(start) in words_of(read.language).standing
    if not pronoun and read.code[start] in _SUBJECT and verb > start:
        return [read.stretch(start, end)]
    first = start
    while read.code[start] == "a" and start < verb:
        start += 1
    if not pronoun and not (grammar.bare and start == verb):
        return None
    main = clause_in(read)
    if main is None or len(main.subject) != 1 or main.verb > opener:
        return None  # whom "he" means is not told
    if pronoun and not _may_mean(read, first, main.subject[0], grammar):
        return None
    return [read.stretch(*main.subject[0]), read.stretch(first + pronoun, end)]


def _may_mean(read: Parsed, at: int, subject: _Span, grammar: Grammar) -> bool:
    """Whether a pronoun may stand for the subject of the main clause: "he" for a name, "they" for
    several; what "it" means is never sure."""
    words, code = words_of(read.language), read.code[slice(*subject)]
    if read.word(at) in words.things or code.startswith("Y"):
        return False
    if read.word(at) in words.persons:
        return "W" in code and "c" not in code
    last = read.word(subject[1] - 1)
    return "c" in code or "#" in code or last.endswith(("s", *grammar.plurals))


def _related(
    read: Parsed, opener: int, at: int, grammar: Grammar, *, close: bool
) -> list[_Span] | None:
    """A clause of "which", told of the noun before it; one of "where" as it stands."""
    code, verb = read.code, _verb(read, opener + 1)
    words = words_of(read.language)
    if read.ambiguous and read.word(opener).rstrip("’") in words.standing | words.first_persons:
        return None  # "the principle it upheld"
    if verb is None or grammar.subjunctives.fullmatch(read.word(verb)):
        return None
    clause = (opener + 1, _end(read, max(verb, at) + 1))
    main = main_verb(code)
    if main is None or opener <= main < clause[1] or _asks(read, main, opener, grammar):
        return None
    if not _is_own(read, opener, verb, at, close=close):
        return None
    if grammar.unmarked and main > opener and _is_idle(read, verb, main, grammar):
        return None
    if read.word(opener) in grammar.places:
        return _told(read, opener, clause, verb, grammar)
    untold: list[_Span] | None = [] if grammar.reduced and not close else None
    own = _VERB_FIRST.match(code, opener + 1) is not None
    agreeing = verb if own or read.ambiguous else None
    noun = antecedent(read, opener - (code[opener - 1] == "k"), opener, agreeing, grammar)
    noun = noun and of_subject(read, noun, opener, verb, grammar)
    if noun is None:
        return untold
    if not own:
        return _done_to(read, noun, opener, clause, grammar) or untold
    if not _is_subject(read, opener, clause, at, grammar):
        return untold
    return [read.stretch(*noun), read.stretch(last_joined(read, opener, verb, at), clause[1])]


def _is_idle(read: Parsed, verb: int, main: int, grammar: Grammar) -> bool:
    """Whether "which" before the main verb tells less than that: "Gempa yang terjadi [Senin] itu
    merusak …", "Data yang dirilis [Senin] menunjukkan …"."""
    if grammar.held.fullmatch(read.word(verb)):
        return True
    return grammar.saying.match(read.word(main)) is not None


def _is_own(read: Parsed, opener: int, verb: int, at: int, *, close: bool) -> bool:
    """Whether a date is that of the verb of "which", not of a noun behind it; of one near the day
    of issue, which may be the main verb's, this must be plain."""
    code = read.code
    if at > verb and (at > verb + _FAR or len(_TIES.findall(code, verb, at)) > _MOST_TIES):
        return False
    behind = code[max(verb, at) + 1 :].lstrip("a")
    own = sum(kind != "a" for kind in code[verb:at]) <= _NEXT
    return not close or own or behind[:1] in _FINITE or code[opener - 1] == "k"


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
    itself = chain[0].startswith("y") or "B" in chain[0] or "E" in chain[0]
    return itself or behind[:1] in _BEHIND or grammar.happens.fullmatch(verb) is not None


def _done_to(
    read: Parsed, noun: _Span, opener: int, clause: _Span, grammar: Grammar
) -> list[_Span] | None:
    """What somebody did to a noun: "the offer that it mailed", not "the word that it would"."""
    own = _OWN_SUBJECT.match(read.code, clause[0])
    bases = grammar.ambiguous.bases if grammar.ambiguous else frozenset[str]()
    if own is None or read.word(opener) not in grammar.conjunctions:
        return None
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
    person = "W" in read.code[slice(*noun)] or not words_of(read.language).roles.isdisjoint(
        read.words[slice(*noun)]
    )
    return not (grammar.personal and person)


def _asks(read: Parsed, main: int, opener: int, grammar: Grammar) -> bool:
    """Whether "that" may tell what is asked or said: "pidió al Gobierno que dimita"."""
    if read.word(opener) not in grammar.conjunctions:
        return False
    if read.code.startswith("y") and main == 1 < opener:
        return True  # "Si legge in una nota che il porto …"
    told = " ".join(read.words[main : main + 3]) + " "
    between = read.code[main:opener]
    whom = "m" in between or "p" in between
    return bool(grammar.asks.match(told) or (whom and grammar.saying.match(told)))


def _end(read: Parsed, start: int, *, inner: bool = False) -> int:
    """Where a clause ends: at a mark, or before a verb that is the main one's; that of a clause
    inside it is not: "warned that the ferry would sink | were ignored". Behind the main one, an
    `inner` clause may have "to be": "karena dewan memotong anggaran menjadi satu miliar"."""
    told, opened = True, -1  # whether the last clause inside has its verb; "when", if any
    for at in range(start, len(read.code)):
        kind = read.code[at]
        if kind in _BOUNDS or (kind == "c" and _ANOTHER.match(read.code, at)):
            return at
        if kind in _FINITE:
            if inner and kind == "B":
                continue
            if told and read.code[:at].rstrip("ya")[-1:] not in _GOES_WITH:
                return at if opened < 0 else opened  # "left the port | when she was four"
            told = True
        elif kind in "rq":
            told = False
        elif kind == "s":
            opened = at
    return len(read.code)
