"""The letters of the words of a sentence whose verb stands second: each word's part in it.

D  article, determiner            P  preposition          C  "and"
N  noun, name                     d  "of", behind a noun  S  what opens a clause
#  number                         R  pronoun              z  "to", before a verb
V  verb                           X  its other cases      G  a verb's prefix
W  what may be a verb             j  adjective            k  comma
a  another word                                           x  other marks
g  adjective of a noun that the one before is of
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.syntax.field_words import Fields, fields_of
from linimasa.places.locate import locate

TOKEN = re.compile(r"\d+(?:[.,:]\d+)+(?!\w)|[^\s,;:()]+|[,;:()]")
_MARKS = {",": "k", ";": "x", ":": "x", "–": "x", "—": "x", "-": "x", "(": "x", ")": "x"}
_OWNED = re.compile("[^DdjPN#]N[aW]{0,2}[jVW]N")  # "sank [Berns] neue Mole"
_PARTED = re.compile(
    "(?:[aX]{0,3}PD?[jaW#]{0,3}[NM]+(?:d[jaW]{0,2}[NM]+)?){0,2}[aX]{0,3}(?:[jVW]{1,3}C)?[jVW]{1,3}[NM]"
)
_ATTRIBUTES = re.compile("[jWV]{1,3}[NM]")  # "zu [ersten schweren Kämpfen]"
_VERB_BEHIND = re.compile("[NM]+V")  # what stands before a noun and its verb is no verb
_VERBS = re.compile("[VW][^kx]*$")
_HEADS = re.compile("[NM](?:[dg]?D?[jW]{0,2}[NM])*$")
_SPAN = 5  # words before "bis" in which "vom" stands
_FAR = 16  # words behind an article in which its noun stands
_ADJECTIVE = re.compile(r"[a-zäöüß-]{2,}e[nrsm]?")


_CAPITAL_ADJECTIVE = re.compile(
    r"[A-ZÄÖÜ]\w+(?:st|sch|lich|ig|al|är|iv|ell)e[nrs]?"
)  # "die Oberste"
_WAITING = re.compile("Da{0,2}PD?[jaW#]{0,3}[NM]+$")  # "ein mit Kindern | besetzter Bus"
# not where the second is what the next clause tells of: "der Bau des Hafens und der Rat stimmte zu"
_TWO_OWNERS = re.compile("d[jW]{0,2}N+(?P<joint>C)D[jW]{0,2}N+(?=[PkxCG]|$|[WV](?:$|[kxC]))")


def lettered(tokens: list[str], words: Words, fields: Fields) -> str:
    """A letter for each word of a title: by itself, then by its neighbours."""
    language = words.code
    passive = not set(words.passives).isdisjoint(tokens) or "worden" in tokens
    code = [_letter(word, language, first=not at) for at, word in enumerate(tokens)]
    if _is_named_first(code, tokens):
        code[0] = "N"
    for at, word in enumerate(tokens):
        if code[at] == "N":
            code[at] = _noun(code, at, tokens, fields, language)
        elif code[at] not in "kx#":
            code[at] = _fitted(code, at, word if at else word.lower(), words, fields)
            if code[at] == "d" and code[at + 1] == "j" and word in fields.masculine:
                # "sank in Bern | der alte Kutter"
                code[at] = "D" if tokens[at + 1].endswith("e") else "d"
            elif at and code[at - 1] in "NM" and code[at] in "Pd":
                behind = tokens[at + 1 : at + 2]
                loose = bool(behind) and (
                    (code[at + 1] == "D" and behind[0] not in fields.numerals)
                    or (passive and _is_agent(behind[0], code[at + 1], fields))
                )
                nouns = _nouns_before(code, tokens, at)
                code[at] = _tie(nouns, word, code[at], fields, loose=loose)
    _own(code, tokens, fields)
    _pair(code, tokens, fields)
    _owned(code, tokens, fields)
    _join(code, tokens, fields)
    _count(code, tokens, fields)
    return "".join(code)


def _is_named_first(code: list[str], tokens: list[str]) -> bool:
    """Whether what looks like a verb with a capital is a noun before a name and the verb of its
    clause: "Schloss Bern wurde 1563 erbaut"."""
    if code[:2] != ["V", "N"] or not tokens[0][:1].isupper():
        return False
    end = next((at for at, kind in enumerate(code) if kind in "kx"), len(code))
    verb = next((at for at in range(1, end) if code[at] == "V"), end)
    return verb + 1 < end and set(code[1:verb]) <= {"N"}


def _own(code: list[str], tokens: list[str], fields: Fields) -> None:
    """Tell a noun without an article that another one is of: "die Einnahme [wichtiger Städte]"."""
    if not fields.linking.isdisjoint(tokens):
        return  # "wurde Dean neuer Lotse"
    for at in range(1, len(tokens) - 1):
        ties = code[at] == "j" and code[at - 1] in "NM" and code[at + 1] in "NMj"
        if ties and tokens[at].endswith("er") and not _WAITING.search("".join(code[:at])):
            code[at] = "g"


def _owned(code: list[str], tokens: list[str], fields: Fields) -> None:
    """Tie both of two that a noun is of, "die Wahl des Rats [und der Lotsen]", and of how many one
    is counted, "zwölf Euro [je Aktie]"."""
    if "C" in code:
        for found in _TWO_OWNERS.finditer("".join(code)):
            joint = found.start("joint")
            if {tokens[found.start()].lower(), tokens[joint + 1].lower()} <= fields.of_both:
                code[joint] = "d"
    for at in range(1, len(tokens) - 1):
        if code[at + 1] == "N" and code[at - 1] in "N#M" and tokens[at] in fields.per:
            code[at] = "d"


def _pair(code: list[str], tokens: list[str], fields: Fields) -> None:
    """Tie both of two to a noun: "ein Vertrag zwischen den Häfen [und der Stadt]"."""
    for at, word in enumerate(tokens):
        if code[at] == "B":  # "vom 3. Mai [bis] zum Juni"
            ahead = (one.lower() for one in tokens[max(0, at - _SPAN) : at])
            code[at] = "P" if fields.spans.isdisjoint(ahead) else "C"
        if code[at] in "dP" and word in fields.pairing and "C" in code[at : at + _FAR]:
            joint = code.index("C", at)
            code[joint] = "d" if code[joint - 1] in "NM#" else "C"


def _join(code: list[str], tokens: list[str], fields: Fields) -> None:
    """Make one part of two words: "mehr als", "als auch", "vor allem"."""
    for at, word in enumerate(tokens):
        if at and word in fields.seconds:
            pair = f"{tokens[at - 1].lower()} {word}"
            if pair in fields.amounts and code[at + 1 : at + 2] == ["#"]:
                code[at - 1 : at + 1] = "##"
            elif pair in fields.joints:
                code[at - 1 : at + 1] = "CC"
            elif pair in fields.adverbs:
                code[at - 1 : at + 1] = "aa"


def _count(code: list[str], tokens: list[str], fields: Fields) -> None:
    """Make one number of "rund 300", "mindestens zwei" and "zwei bis drei"."""
    for at in range(1, len(tokens) - 1):
        if tokens[at] == "bis" and all(
            code[one] == "#" or tokens[one] in fields.numerals for one in (at - 1, at + 1)
        ):
            code[at - 1 : at + 2] = "###"
    for at in range(len(tokens) - 2, -1, -1):
        over = tokens[at].lower() in fields.over and (not at or code[at - 1] in "Da")
        if code[at] not in "aP" or not (over or tokens[at].lower() in fields.counting):
            continue
        if code[at + 1] == "#":
            code[at] = "#"
        elif code[at + 1] == "D" and tokens[at + 1] in fields.numerals:
            code[at : at + 2] = "##"


def _is_agent(word: str, kind: str, fields: Fields) -> bool:
    """Whether a word behind "von" may open by whom something is done."""
    if kind in "jWV":
        return word.endswith("en")
    return fields.agents.fullmatch(word.lower()) is not None


def _nouns_before(code: list[str], tokens: list[str], at: int) -> list[str]:
    """The noun right before a word, and those that it is of: "die Wahl [Deans] zum", "die Abgabe
    [der Stadt] an"."""
    head = _HEADS.search("".join(code[max(0, at - _FAR) : at]))
    start = at - len(head[0]) if head else at - 1
    return [tokens[one].lower() for one in range(at - 1, start - 1, -1) if code[one] in "NM"]


def _tie(nouns: list[str], word: str, kind: str, fields: Fields, *, loose: bool) -> str:
    """A preposition that ties what follows to a noun, or a `loose` one: by whom it is done."""
    if word == "von":
        return "P" if loose and nouns[0] not in fields.partial else kind
    tied = any(fields.attached.fullmatch(f"{noun} {word}") for noun in nouns)
    return "d" if kind == "P" and tied else kind


def _noun(code: list[str], at: int, tokens: list[str], fields: Fields, language: str) -> str:
    """A noun, one that no name before it goes on with, or whose the next one is: "sank [Berns]
    neue Mole", "erkannte Bern [Algeriens] Unabhängigkeit an"."""
    word, behind = tokens[at], tokens[at + 1 : at + 2]
    after_noun = at > 0 and code[at - 1] == "N"
    if word.endswith("s"):
        abstract = after_noun and behind and fields.nouns.fullmatch(behind[0])
        if abstract or (at and _OWNED.match("".join(code[at - 1 : at + 6]))):
            return "D"
    told = at > 1 and code[at - 2] == "D" and _CAPITAL_ADJECTIVE.fullmatch(tokens[at - 1])
    if not after_noun or told:
        return "N"
    acts = fields.actors.fullmatch(tokens[at - 1].lower())
    if fields.nouns.fullmatch(word) or (acts and locate(word, language) is not None):
        return "M"  # "besuchte der Kanzler | Bern"
    return "N"


def _fitted(code: list[str], at: int, word: str, words: Words, fields: Fields) -> str:
    """A letter that those before and behind it allow."""
    kind, before = code[at], code[at - 1] if at else "x"
    ahead = code[at + 1] if at + 1 < len(code) else "x"
    if ahead in "kxC" and before != "x" and word in fields.prefixes:
        return "G"
    if before in "NM#" and ahead in "DNjaWV#P" and word in _owners(words.code):
        return "d"
    if kind == "D":
        if before in "DjWV" and word in fields.numerals:
            return "#"
        return _article(word, before, "".join(code[at + 1 : at + _FAR]) or "x", words)
    if kind == "a" and before + ahead == "NN" and word in words.particles:
        return "N"  # "Juan de Lara"
    if kind == "V" and ahead in "NM" and word.endswith(("te", "ten", "ter")):
        first = not at and _VERB_BEHIND.match("".join(code[1:6])) and word not in words.auxiliaries
        return "j" if before == "j" or first else kind  # "junge [gesuchte] Männer"
    if kind == "j" and word.endswith("e") and (ahead == "R" or _is_subjunctive(code, at, ahead)):
        return "V"  # "mache ich", "der Staat drohe zu verarmen"
    if word == "zu" and ahead in "WV":
        return "P" if _ATTRIBUTES.match("".join(code[at + 1 : at + 5])) else "z"
    if word in fields.ranges and before in "N#":
        return "#" if before + ahead == "##" else "B" if ahead == "P" else kind
    return "P" if word in fields.both and before != "k" else kind


def _is_subjunctive(code: list[str], at: int, ahead: str) -> bool:
    """Whether a word in "-e" stands where no adjective can: behind a noun, before none; before an
    adverb, or last, only as the first verb of its clause: "der Lotse reise nicht"."""
    if not at or code[at - 1] not in "NMR":
        return False
    first = ahead in "ax" and _VERBS.search("".join(code[:at])) is None
    return first or ahead in "DPXRk"


def _article(word: str, before: str, behind: str, words: Words) -> str:
    """An article, or a pronoun: "wandten sich diese gegen"; "das Boot war ihre, als …"."""
    if _PARTED.match(behind):
        return "D"  # "eine [im Mai gebaute] Mole"
    if word in words.possessives and before in "WV" and behind[0] in "kxC":
        return "W"  # "soll gefahren [sein]"
    alone = behind[0] in "kxP" or (before == "x" and behind[0] == "V")
    if word in words.determiners and alone and before not in "PD#":
        return "R"
    return "X" if word in words.possessives and behind[0] in "kxPVWa" else "D"


@cache
def _owners(language: str) -> frozenset[str]:
    words = words_of(language)
    return frozenset((*words.owners, *words.tied))


def is_listed(word: str, words: Words) -> bool:
    """Whether a list has a word."""
    return word in _letters(words.code)


@lru_cache(maxsize=16_384)
def _letter(token: str, language: str, *, first: bool) -> str:
    """The letter of a word by itself; `first`: it has a capital because it opens the title."""
    fields, word = fields_of(language), token.lower()
    known = _MARKS.get(token) or _letters(language).get(word if first else token)
    if known or fields is None:
        return known or "a"
    if token[0].isdigit():
        last = token.rpartition("-")[2][:1]  # "15-Jährigen", "14-tägige"
        return "N" if last.isupper() else "j" if last.islower() and "-" in token else "#"
    if (first or token.islower()) and fields.manner.fullmatch(word):
        return "a"
    if token[0].isupper() or not token[0].isalpha():
        return "N"
    if re.fullmatch(words_of(language).verb_forms, word):
        return "V"
    if fields.finite.fullmatch(word):
        return "W"
    return "j" if _ADJECTIVE.fullmatch(word) else "a"


@cache
def _letters(language: str) -> dict[str, str]:
    """The letters of words that are few; the later ones of a list count."""
    words, fields = words_of(language), fields_of(language)
    idle = fields.idle if fields else frozenset()
    oblique = fields.oblique if fields else frozenset()
    objects = fields.objects if fields else frozenset()
    numerals = fields.numerals if fields else frozenset()
    roles = fields.roles if fields else frozenset()
    listed: tuple[tuple[str, tuple[str, ...]], ...] = (
        ("S", words.breaks),
        ("a", (*words.adverbs, *words.title_openers, *words.loose_ends, *idle)),
        ("V", (*words.verbs, *words.auxiliaries)),
        ("P", (*words.phrases, *words.tied, *roles, *words.relay_leads)),
        ("#", tuple(numerals)),
        ("R", (*words.pronouns, *words.subjects)),
        ("X", (*words.reflexives, *objects)),
        ("D", (*words.articles, *words.determiners, *words.possessives, *oblique)),
        ("C", tuple(words.coordinators)),
    )
    return {word: letter for letter, found in listed for word in found}
