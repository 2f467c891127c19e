"""A title without what only tells its source, where that is not who is known to have spoken.

In front  "According to witnesses, …"   "in his book that …"   "The mayor said on the radio that …"
Amid      "…, the paper recalled, …"
Behind    "…, said the mayor"           "… according to witnesses"
"""

from __future__ import annotations

import re
from bisect import bisect_left

from linimasa.extract.condensing.faults import is_wished
from linimasa.extract.lexis.words import Words
from linimasa.extract.speech.announcing import points_back
from linimasa.extract.speech.said import denies
from linimasa.extract.speech.subordinate import dependent
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.grammar import CLOSED, VERBS, Parsed, parsed
from linimasa.extract.syntax.mainclause import clause_in, main_verb, takes_noun
from linimasa.extract.syntax.telling import has_verb, helps_on
from linimasa.extract.titling.source_patterns import Sources, sources_of
from linimasa.extract.titling.sourcing import unsourced
from linimasa.extract.titling.tied_sources import without_tied_source

_LABEL = re.compile(r"\s[–—-]\s|\.\s?[–—-]\s|\s?:\s")
_LABELS = re.compile("[–—:-]")  # where it finds something
# a verb and its object, or a phrase
_PRO_DROP = re.compile("[ya]*(?:[VA]P?[D#]|[VAB][aEPI]*[mp])")
_NAME = re.compile("WW+o?")
_SAYS_THAT = re.compile("[ya]*(?:V|A[ya]*P)a*[qr]")
_OF_INFINITIVE = re.compile("I[qr]o?$")
_MOST_LABEL = 70  # characters; more are a sentence without a verb
_RELATED = frozenset("rq")
_LEAST = 18  # characters of an assertion that may stay
_NEAR = 24  # characters in which a verb that closes a title stands
_LEAST_NAMED = 12  # of one whose subject is a noun


def unattributed(title: str, words: Words, *, headless: bool) -> str:
    """The title less the words that tell its source; as it is where too little would be left, or
    where it is not said: "Nobody said that the boat sank".

    `headless`: who says it stood before, so that a phrase and "that" may open the title.
    """
    rest = _less_source(title, words, headless=headless)
    source = title[: -len(rest)] if rest and title.endswith(rest) else ""
    if source and (denies(source, words) or _is_verbs(rest, words)):
        return title
    return rest


def _is_verbs(told: str, words: Words) -> bool:
    """Whether what would be said has no subject, where past forms are participles, too: "from
    states that | have ferries"."""
    read = parsed(told, words.code)
    return read is not None and read.ambiguous and read.code[:1] in {*VERBS}


def _less_source(title: str, words: Words, *, headless: bool) -> str:
    sources = sources_of(words.code)
    match = sources.front.match(title)
    if match and len(title) - match.end() >= _LEAST and _begins(title[match.end() :], words):
        title = title[match.end() :]
    if words.tied_clauses:
        return without_tied_source(title, words)
    if grammar_of(words.code) is None:
        return unsourced(title, words)
    title = _without_lead(title, words, sources, headless=headless)
    said = any(map(title.__contains__, words.outright))
    if said or any(map(title.__contains__, words.heeding)):
        title = _without_sayer(title, words)
    if not any(map(title.__contains__, sources.marks)):
        return title
    if not (sources.cues.search(title) or sources.found.search(title, max(0, len(title) - _NEAR))):
        return title
    for patterns in (sources.closing, sources.amid, sources.behind):
        found = [match for pattern in patterns if (match := pattern.search(title, 1))]
        match = min(found, key=re.Match.start, default=None)
        if match and _says_clause(match[0], words):
            continue
        if (
            match
            and not _leads_on(match[0], words)
            and (
                _is_told(title[: match.start()], title[match.end() :], words)
                or (_BY_PRONOUN.match(match[0]) and _tells(title[: match.start()], words))
            )
        ):
            rest = "" if _is_rest(title[match.end() :], words) else title[match.end() :]
            title = f"{title[: match.start()]} {rest.lstrip()}".strip()
    return title


def _leads_on(source: str, words: Words) -> bool:
    """Whether what looks like a source amid a clause begins with the verb of one before it: "Ana
    Roca[, ha dicho que el alcalde,] …"."""
    read = parsed(source.strip(" ,"), words.code) if words.conjunctions else None
    return read is not None and _SAYS_THAT.match(read.code) is not None


def unannounced(title: str, words: Words) -> str:
    """The title less a label in front: "Storm in the north - The ferry sank"."""
    head = title[:_MOST_LABEL]
    if not _LABELS.search(head):
        return title
    for mark in _LABEL.finditer(head):
        label, rest = title[: mark.start()], title[mark.end() :]
        if ":" in mark[0] and points_back(label, words.code) and _tells(rest, words):
            return rest  # "Lo ha detto il sindaco: …"
        begins = rest[:1].isupper() or ":" in mark[0]  # amid a clause a dash is no label's
        begins = begins and label.count("(") == label.count(")")  # "the yard (ticker: NRF) opened"
        if len(rest) >= _LEAST and begins and _tells(rest, words) and not _tells(label, words):
            return rest
    return title


def _without_lead(title: str, words: Words, sources: Sources, *, headless: bool) -> str:
    """Without who says it and "that" in front, unless a pronoun stands for who says it."""
    that = any(map(title.__contains__, words.conjunctions))
    told = sources.told.match(title) if that and sources.said.search(title) else None
    if told is None and any(map(title.__contains__, sources.labels)):
        told = sources.labelled.match(title)
    if told and (
        (told["verb"] in words.heeding and not _is_court(title[: told.start("verb")], words))
        or _is_noun(title, told, words)
        or _tells_of_object(title, told, words)
        or _is_related(title, told, words)
        or dependent(words.code).match(title)
        or ("," in title[: told.start("verb")] and not told["verb"].endswith("s"))
    ):
        return title  # between commas only a paper is told of: "The letter, of 12 May, warns that"
    start = told.end() if told else _rest_of_source(title, words) if that and headless else 0
    if not start:
        return title
    rest = title[start:]
    if told and (_is_wished(rest, words) or _wishes(title[:start], words)):
        return title
    plain = rest.partition(" ")[0].lower() not in words.pronouns
    whole = plain and _is_long(rest, words) and _tells(rest, words)
    return rest if whole and not (told and _lacks_subject(rest, words)) else title


def _wishes(lead: str, words: Words) -> bool:
    """Whether an infinitive has what is said for its object: "dijo esperar que |"."""
    read = parsed(lead, words.code)
    return read is not None and _OF_INFINITIVE.search(read.code) is not None


def _is_wished(rest: str, words: Words) -> bool:
    """Whether what is said would not stand alone: "crede che | il molo sia chiuso"."""
    read = parsed(rest, words.code)
    verb = main_verb(read.code) if read else None
    return read is not None and verb is not None and is_wished(read, verb)


def _without_sayer(title: str, words: Words) -> str:
    """What is said without "that", less who says it; who says it where a pronoun stands for that:
    "The maker of ferries also said [it] expects a loss"."""
    read = parsed(title, words.code)
    sayings = words.outright | words.heeding
    clause = clause_in(read) if read and not sayings.isdisjoint(read.words) else None
    if read is None or clause is None or len(clause.subject) != 1:
        return title
    told, behind = clause.told, read.code[clause.told :]
    verb = next(at for at in range(clause.verb, told) if read.code[at] in VERBS)
    said = told == verb + 1 and read.word(verb) in sayings
    said = said and words.heard_of.isdisjoint(read.words[told : told + 1])  # "heard | how he fled"
    if read.word(verb) in words.heeding and (
        behind[:1] == "Y" or not _is_court(read.part(*clause.subject[0]), words)
    ):
        return title
    tells = main_verb(behind.partition("k")[0])
    if not said or behind[:1] not in {*"DWN#Y"} or tells is None:
        return title
    if behind[:tells].rstrip("a").endswith("c"):
        return title  # "heard the case | and freed the man"
    rest = title[read.spans[told][0] :]
    if behind[0] != "Y":
        return rest if len(rest) >= _LEAST else title
    start, end = clause.subject[0]
    if end != clause.verb or read.code[start] == "Y" or not _may_be(read, told, end - 1, words):
        return title
    return f"{read.part(start, end)} {title[read.spans[told + 1][0] :]}"


def _is_court(subject: str, words: Words) -> bool:
    """Whether it is told what it hears, unlike neighbours who "heard the shots"."""
    return not words.courts.isdisjoint(subject.lower().split())


def _may_be(read: Parsed, pronoun: int, last: int, words: Words) -> bool:
    """Whether a pronoun may stand for a subject by its last word: "he" for no "sources", "it" for
    no president, and not in "it is a lie"."""
    told, name = read.word(pronoun), read.word(last)
    if told in words.persons:
        return not (read.code[last] == "N" and name.endswith("s"))
    if told not in words.things:
        return told in words.standing
    person = not words.roles.isdisjoint(read.words[:pronoun])
    return not person and read.code[pronoun + 1 : pronoun + 3] not in {"BD", "BN"}


def _is_noun(title: str, told: re.Match[str], words: Words) -> bool:
    """Whether what looks like a verb that tells the source has an article: "Un *juge* …, que"."""
    before = title[: told.start("verb")].rstrip().replace("'", "’").lower()
    return before.rpartition(" ")[2].rpartition("’")[2] in {*words.articles, *words.determiners}


def _tells_of_object(title: str, told: re.Match[str], words: Words) -> bool:
    """Whether "that" tells of what a verb has for its object: "declaró el estado de emergencia
    tras el seísmo *que* …"."""
    read = parsed(title, words.code)
    if read is None:
        return False
    verb, said = (bisect_left(read.spans, (edge,)) for edge in (told.end("verb"), told.end()))
    return read.code[said - 1 : said] == "r" and takes_noun(read.code, verb, said - 1)


def _is_related(title: str, told: re.Match[str], words: Words) -> bool:
    """Whether the verb that tells a source stands in a clause of a noun, whose own verb comes
    behind what is said, "The pilots who warned that the pier was old | were ignored", or before
    who says it: "Corrieron | rumores que aseguraban que el muelle cayó"."""
    read = parsed(title, words.code)
    if read is None or _RELATED.isdisjoint(read.code):
        return False
    said, verb = bisect_left(read.spans, (told.end(),)), main_verb(read.code)
    if verb is None:
        return False
    if verb > said:
        return "r" in read.code[: said - 1]
    at = bisect_left(read.spans, (told.start("verb"),))
    subordinate = frozenset((*words.breaks, *words.conceding))
    if not subordinate.isdisjoint(read.words[verb + 1 : at]):
        return True  # "Shares fell after the firm | warned that profits were low"
    apart = read.grammar.reduced and not _RELATED.isdisjoint(read.code[verb:at])
    return apart and read.grammar.saying.match(read.word(verb)) is None


def _lacks_subject(rest: str, words: Words) -> bool:
    """Whether what is said tells of who says it: "the mayor said that | she would close the port",
    where no pronoun stands."""
    read, grammar = parsed(rest, words.code), grammar_of(words.code)
    return bool(read and grammar and not grammar.bare and _PRO_DROP.match(read.code))


def _rest_of_source(title: str, words: Words) -> int:
    """Where "that" ends which a phrase in front leads to; 0 without one."""
    read = parsed(title, words.code)
    match = _REST.match(read.code) if read else None
    return read.spans[match.end()][0] if read and match and match.end() < len(read.spans) else 0


_BY_PRONOUN = re.compile(r",\s\w+-(?:t-)?(?:ils?|elles?)\b")  # ", a-t-il dit", behind few words

# A phrase, the rest of who says it and where, before "that": "in his book | that …", "in a
# statement released by the firm | that …"
_REST = re.compile("[pm][^VABHEkxh]{1,12}(?:V[^VABHEkxhqr]{0,8})?[qr]")


def _is_told(before: str, behind: str, words: Words) -> bool:
    """Whether both sides of what tells the source make a clause: the one before, or together."""
    lead = parsed(before, words.code)
    if lead is not None and lead.code[-1:] in {*CLOSED}:
        return False  # Italian "il secondo attacco"
    if helps_on(lead):
        return False
    if lead is not None and lead.words and lead.words[-1] in words.predicates:
        return False  # "peringatan telah | disampaikan BMKG"
    if _is_long(before, words) and _tells(before, words):
        return True
    read = parsed(behind, words.code)
    follows = read is not None and read.code.lstrip("ya")[:1] in {*VERBS}
    return follows and not _tells(before, words)


def _says_clause(cue: str, words: Words) -> bool:
    """Whether a verb that would tell who says what stands before it leads to a clause without
    "that": "the mayor, Jane Hill, [said the port would close]"."""
    verb, _, told = cue.strip(" ,").partition(" ")
    read = parsed(told, words.code) if verb in words.before or verb in words.after else None
    clause = clause_in(read) if read and read.ambiguous else None
    if read is None or clause is None or not clause.subject or clause.subject[0][0]:
        return False
    return read.code[clause.verb] in "AB" and "k" not in read.code[: clause.verb]


def _is_long(text: str, words: Words) -> bool:
    """Whether enough would be told: a few words are a whole clause where its subject is no pronoun,
    and no verb is only wished for: "The pier closed"."""
    if not _LEAST_NAMED <= len(text) < _LEAST:
        return len(text) >= _LEAST
    read = parsed(text, words.code)
    clause = clause_in(read) if read else None
    if read is None or not (clause and clause.subject):
        return False
    if not (read.ambiguous or read.grammar.drops):
        return False
    return read.code[clause.subject[0][0]] != "Y"


def _is_rest(text: str, words: Words) -> bool:
    """Whether only more of who says it is left: "…, said the mayor, | Jane Hill", and in a language
    that turns them round, where: "…, reza una pancarta en la plaza, | entre las tiendas"."""
    read, grammar = parsed(text, words.code), grammar_of(words.code)
    if read is None or grammar is None:
        return False
    where = grammar.drops and read.code[:1] in {*"pmr"} and main_verb(read.code) is None
    return where or _NAME.fullmatch(read.code) is not None


def _begins(text: str, words: Words) -> bool:
    """Whether a clause may begin so: a bare noun belongs to what stands before it, unless there are
    several and a verb is theirs."""
    read = parsed(text, words.code)
    if read is None or words.bare_relatives:  # and nouns without an article
        return True
    if not (read.code.startswith("N") and text[0].islower()):
        return True
    several = read.ambiguous and read.word(0).endswith("s")  # "…, exports fell"
    return several and main_verb(read.code.partition("k")[0]) is not None


def _tells(text: str, words: Words) -> bool:
    if grammar_of(words.code) is None:
        return has_verb(text, words)
    read = parsed(text, words.code)
    return read is not None and main_verb(read.code) is not None
