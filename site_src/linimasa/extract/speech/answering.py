"""Who, before a verb of speech, answers for a sentence."""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.masks import QUOTED
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.roles import is_office
from linimasa.extract.naming.tellers import speaks_by_noun
from linimasa.extract.speech.framing import closes, speaks
from linimasa.extract.speech.holding import holder_of
from linimasa.extract.speech.said import is_amid_clause
from linimasa.extract.speech.speaker_nouns import CAPITALS
from linimasa.extract.speech.voices import Voices, last_said
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.field_words import fields_of
from linimasa.extract.syntax.telling import has_main_verb, has_verb
from linimasa.language import table_of, texts
from linimasa.places import names_place

_NEAR = 60  # characters before somebody in which names stand that tell more
_CAPITALS = re.compile(rf"(?<!\w\s)(?<![\w’'.])({CAPITALS})\Z")
_AHEAD = 8  # characters behind a verb that a pattern looks at
_INSERTED = re.compile(r"(?:\s[a-z]+){1,3},\s")  # "Pasar Kyre, menyebut | warga, dibuka"
_CLAUSES = re.compile(rf"[,.;:()–—{QUOTED}]")
_CAPITAL = re.compile(r"\b[A-Z]")
_LEAST_PARTS = 4  # between commas, with what stands before the first and behind the last


def answering(outside: str, words: Words, voices: Voices) -> re.Match[str] | None:
    """The speaker before a verb who answers for the sentence: the one who closes it, if any.

    "The union believes that wages will rise, Jane Hill said on Monday."
    """
    found = _speaking(outside, words, voices)
    closing = (
        match
        for match in found
        if closes(match, outside, words) and not _is_told(match, outside, words)
    )
    return next(closing, found[0] if found else None)


def _is_told(match: re.Match[str], outside: str, words: Words) -> bool:
    """Whether "that" stands before a speaker: "El ministro dijo que | el detenido confesó"."""
    return outside[: match.start("who")].rpartition(" ")[0].endswith(words.conjunctions)


def stands_amid(match: re.Match[str], outside: str, words: Words) -> bool:
    """Whether a speaker who would close a sentence is only named in it, with no mark between."""
    return is_amid_clause(match, words) and closes(match, outside, words)


def tells_of_noun(match: re.Match[str], words: Words) -> bool:
    """Whether somebody and a verb only tell of the noun before, "a move that | some leaders
    described as late", unlike "a bomb that | police said was old"."""
    tied = words.outright and match["verb"].lower() not in words.outright
    before = _word_before(match)
    told = before in words.conjunctions or before in words.relatives
    return bool(tied) and (told or opens_relative(match["who"], words))


def opens_relative(who: str, words: Words) -> bool:
    """Whether somebody stands in a clause that only tells of the noun before: "plans, | which some
    leaders described as late"."""
    return bool(words.outright) and who.partition(" ")[0].lower() in words.relatives


def with_capitals(match: re.Match[str], words: Words, voices: Voices) -> re.Match[str]:
    """Somebody without a name, with the names that tell of whom: "[Opposition] lawmakers", but not
    "In Norvik | officials"."""
    start = match.start("who")
    before = _CAPITALS.search(match.string, max(0, start - _NEAR), start)
    if not words.collectives or before is None or match["who"][:1].isupper():
        return match
    opens = before[1].partition(" ")[0].lower()
    if opens in words.openers or opens in words.pronouns:
        return match
    return voices.capital.match(match.string, before.start(1)) or match


def is_second_of_two(match: re.Match[str], words: Words) -> bool:
    """Whether "and" stands before a speaker: "Rebel groups and | opposition activists"."""
    return _word_before(match) in words.coordinators


def _word_before(match: re.Match[str]) -> str:
    return match.string[: match.start("who")].rstrip().rpartition(" ")[2].lower()


def is_of_pronoun(match: re.Match[str], voices: Voices) -> bool:
    """Whether a speaker before a verb only stands in a clause that tells of a pronoun: "Beliau yang
    juga [Ahli Parlimen Kyre] berkata"."""
    said = voices.pronoun.search(match.string, 0, match.end("verb") + _AHEAD)
    before = said is not None and said.start() < match.start("who")
    if said is None or not before:
        return False
    opens = not match.string[: said.start()].strip()  # "Ia mengatakan, | Badan Kyre melaporkan"
    return opens or said.end("verb") == match.end("verb")


def _speaking(outside: str, words: Words, voices: Voices) -> list[re.Match[str]]:
    """Every speaker before a verb who may answer; what stands in commas behind a noun that a
    preposition in front governs is looked at once more: "Por su parte, | la fiscal, Ana Roca,"."""
    end, at = last_said(outside, voices), 0
    found: list[re.Match[str]] = []
    while match := voices.straight.search(outside, at, end):
        apart = _opens_with_place(match, words) or _is_common(match, words)
        apart = apart or _opens_phrase(match, words)
        apart = apart or _is_list_part(match, words) or _is_at_place(match, words)
        fits = not apart and speaks(match, words) and not _is_governed(match, words)
        fits = fits and not (_is_clause(match, words) or _is_object_of_many(match, words))
        if fits:
            found.append(match)
        led = not fits and match["aside"] and match["who"].islower()
        again = led and len(outside[: match.start("who")].split()) == 1
        if fits and _is_where(match, words, voices):
            found.pop()
            again = True
        at = match.end("who") if again or apart else match.end()
        at = _behind_opening(match) if apart and "," in match["who"] else at
    return found


def _is_object_of_many(match: re.Match[str], words: Words) -> bool:
    """Whether a name before a verb only ends what is told of others: "Los que ayudaron a Luis |
    Prado han dicho", "I vicini che hanno aiutato | Mario Rossi hanno detto"."""
    if not (speaks_by_noun(words.code) and match["who"][:1].isupper()):
        return False
    told = _CLAUSES.split(match.string[: match.start("who")])[-1].split()
    if len(told) > 1 and told[-1][:1].isupper():
        return True
    grammar, verb = grammar_of(words.code), match["verb"].partition(" ")[0]
    several = grammar is not None and grammar.several.fullmatch(verb) is not None
    related = {*words.relatives, *words.conjunctions}.intersection(told[1:])
    return several and bool(related) and has_verb(" ".join(told), words)


def _is_clause(match: re.Match[str], words: Words) -> bool:
    """Whether what a comma parts from a verb is a clause, which somebody behind the verb says: "The
    pier closed in May, | say locals"."""
    who = match["who"]
    if words.bare_relatives or "," in who:
        return False
    parted = " " in who and "," in match.string[match.end("who") : match.start("verb")]
    return parted and not match["aside"] and has_main_verb(who, words) is True


def _is_governed(match: re.Match[str], words: Words) -> bool:
    """Whether what stands before a verb is no subject where the verb stands second: a preposition
    has it, "In der Rede zum | Hafenfest sprach der Papst", it is an adverb, "Zuvor hatte sich Holm
    geäußert", or "he" stands behind the verb."""
    fields = fields_of(words.code)
    if fields is None:
        return words.comma_parts and not match["aside"] and _is_in_phrase(match, words)
    if match["who"].lower() in words.openers and match["who"].lower() not in words.pronouns:
        return True
    if match["who"].partition(" ")[0].lower() in words.phrases:
        return True  # "Mit Schreiben vom Montag stellte das Amt fest"
    behind = match.string[match.end("verb") : match.end("verb") + _AHEAD].split(None, 1)
    if behind[:1] and behind[0] in fields.doers:
        return True
    before = match.string[: match.start("who")].rpartition(" ")[0].rpartition(" ")[2]
    return not match["aside"] and before.lower() in words.phrases


def _is_in_phrase(match: re.Match[str], words: Words) -> bool:
    """Whether a noun with its article stands behind a preposition, so that another noun speaks:
    "three people close to | the deal said"."""
    if match["who"].partition(" ")[0].lower() not in words.articles:
        return False
    before = _word_before(match)
    tied = before in words.phrases or before in words.of
    return tied and holder_of(match, match.string, words) is None


def _opens_with_place(match: re.Match[str], words: Words) -> bool:
    """Whether what opens a sentence is where, not who: "En France, le maire, Jean Roche, a dit"."""
    if not (match["aside"] and speaks_by_noun(words.code)):
        return False
    return match["who"].partition(" ")[0].lower() in words.places


def _opens_phrase(match: re.Match[str], words: Words) -> bool:
    """Whether what opens a sentence before a verb is no name but leads in to its clause: "[Tanpa]
    menyebut nama, Siti berkata"."""
    if not words.bare_relatives:
        return False
    who, lead = match["who"].lower(), match.string[: match.start()].rstrip()
    if lead:  # "Kepada | warga, Bupati Siti Rahma, mengatakan"
        return "," in who and lead.rpartition(" ")[2].lower() in words.told
    if "," in who:  # "Di Kyre, Bupati Siti Rahma, mengatakan"
        return who.partition(" ")[0] in words.places
    if match["aside"]:  # "Menanggapi hal itu, Bupati Siti Rahma, mengaku"
        return who.rpartition(" ")[2] in words.demonstratives and has_verb(who, words)
    return who in _fronting(words.code)


def _is_list_part(match: re.Match[str], words: Words) -> bool:
    """Whether a name that a comma parts from a verb is no subject: somebody with an office, or
    with two names, opens the sentence, or stands behind a clause that leads in to it: "Menanggapi
    hal itu, | Bupati Siti Rahma, mengaku"."""
    if not match.groupdict().get("parted"):
        return False
    lead, who = match.string[: match.start("who")].strip(), match["who"]
    opens = lead.partition(" ")[0].rstrip(",").lower()
    led = lead.endswith(",") and (opens in _fronting(words.code) or opens.startswith("me"))
    alone = not lead or lead.endswith(("-", "–", "—", ":")) or lead.lower() in words.openers
    low = " ".join(filter(str.islower, who.split()))
    if not (alone or led) or " " not in who or has_verb(low, words):
        return True
    if _INSERTED.match(match.string, match.end()):
        return True
    return names_place(who, words.code)


def _is_at_place(match: re.Match[str], words: Words) -> bool:
    """Whether a name only tells where or whom those go to who ask for something, with their verb
    before it: "Buruh berunjuk rasa di depan | Kantor Kyre menuntut upah"."""
    if not words.bare_relatives or match["aside"] or match["verb"].lower() in words.plain:
        return False
    name = _CAPITAL.search(match["who"])
    start = match.start("who") + (name.start() if name else 0)
    first = 0 if name and not name.start() else match.start("who")
    lead = _CLAUSES.split(match.string[first:start])[-1]
    last = lead.rstrip().rpartition(" ")[2]
    governed = last.islower() and last.isalpha() and last not in words.after
    governed = governed and has_verb(lead, words)
    return governed and not is_office(match.string[start:].partition(" ")[0], words)


def _behind_opening(match: re.Match[str]) -> int:
    """Where what stands behind the first word of a speaker begins."""
    return match.start("who") + match["who"].index(" ")


@cache
def _fronting(language: str) -> frozenset[str]:
    words = words_of(language)
    own = texts(table_of(language, "speech"), "fronting")
    return frozenset((*own, *words.phrases, *words.breaks, *words.conceding, *words.untold))


def _is_common(match: re.Match[str], words: Words) -> bool:
    """Whether no name but a noun opens a clause that tells of it: "Pria | yang juga ketua itu"."""
    aside = match["aside"]
    if not (words.bare_relatives and aside and aside.lstrip().startswith(words.relatives)):
        return False
    who = match["who"].lower()
    return who in words.people or who in words.speakers or who in words.roles


def _is_where(match: re.Match[str], words: Words, voices: Voices) -> bool:
    """Whether a name before commas only ends what is said, and who says it stands in them with what
    he is: "a fire in the town of | Bern, Jane Hill, the mayor, said"."""
    parts = (match["aside"] or "").split(",")
    if len(parts) < _LEAST_PARTS or parts[0].strip() or not _is_tied(match):
        return False
    name, told = parts[1].strip(), parts[2].strip().partition(" ")[0].lower()
    tells = told in words.determiners or told in words.relatives or is_office(told, words)
    whole = " " in name and voices.name.fullmatch(name) is not None
    return tells and whole and not is_office(match["who"].rpartition(" ")[2], words)


def _is_tied(match: re.Match[str]) -> bool:
    return match.string[: match.start("who")].rstrip()[-1:].isalnum()


def names_subject(match: re.Match[str], words: Words) -> bool:
    """Whether "according to" has two names behind it, parted by a comma, the first without an
    office that the second has."""
    first, comma, _ = match["who"].partition(", ")
    return bool(comma) and match["verb"].lower() in words.according and first[:1].isupper()
