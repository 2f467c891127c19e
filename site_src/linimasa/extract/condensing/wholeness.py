"""Whether a clause that ends before one of its words is whole: nothing in it wants what follows."""

from __future__ import annotations

import re

from linimasa.extract.condensing.narrowing import is_torn
from linimasa.extract.condensing.unmarked_ends import lacks_goal
from linimasa.extract.syntax.clause_words import Grammar
from linimasa.extract.syntax.grammar import VERBS, Parsed
from linimasa.extract.syntax.mainclause import Clause, main_verb
from linimasa.extract.syntax.telling import wanting

_NEAR = 30  # characters before a place in which a verb that lacks something stands
_JOINS = re.compile("[VAP]a*c[^cVABP]*$")  # "and" behind a verb, and no other verb
_HELPED = re.compile("A[ya]*k[^kVABP]*$")  # a helper, and no verb that it helps
_ADDED_NOUN = re.compile("c[DNW#]{1,4}$")
_GOES_ON = re.compile("[^kxcrqsh]+?[VAB]")
_BOTH_GO_ON = re.compile("c?[^kxcrqsh]+?[VAB]")
_DOES_MORE = re.compile("c[VI]")
_HANGING = re.compile(
    "(?:[kx]|kc(?=D)|ck?[pm])[DNW#da]{1,6}$"
)  # one more thing, of which nothing is told
_ATTENDS = re.compile("[pm][DNW#a]{1,6}$")
_ADJECTIVE = re.compile(
    "(?:ed|al|ic|ive|ary|ous|ern|ish|ful|less|[ai]ble|ese|ian|lar)$|(?:first|second|third|fourth|new|old)$"
)
# What stands behind the end of a piece that it takes from: "to join | the", "planned | for"
_WANTED = {"I": "pmdeqG", "e": "pmd"}
_TAKEN_BY = "DpmdscrqyYAHGVBEkxh("  # a piece that ends on one of these wants more


class Wholes(dict[int, bool]):
    """A word -> whether the clause that ends before it is whole, looked at once it is asked for."""

    def __init__(self, text: Parsed, clause: Clause, grammar: Grammar):
        super().__init__({len(text.code): True})
        self._asked = (text, clause, grammar)
        told = {*text.words}
        self._pairs = [pair for pair in grammar.pairs if pair[1] in told]
        self._aimed = grammar.unmarked and not told.isdisjoint(grammar.goals)

    def __missing__(self, at: int) -> bool:
        text, clause, grammar = self._asked
        whole = _is_whole(text, clause, at, grammar) and not self._is_parted(at)
        whole = whole and not (self._aimed and lacks_goal(text, clause.verb, at))
        self[at] = whole
        return whole

    def _is_parted(self, at: int) -> bool:
        """Whether the first of two words stands before a place, and the second behind."""
        text, clause, _ = self._asked
        if not self._pairs:
            return False
        told = f" {text.part(clause.verb, at)} "
        pairs = [pair for pair in self._pairs if f" {pair[0]} " in told]
        words, behind = list(text.words[clause.verb : at]), text.words[at:]
        return any(second in behind and _is_open(words, first, second) for first, second in pairs)


def _is_whole(text: Parsed, clause: Clause, at: int, grammar: Grammar) -> bool:
    """Whether nothing in a piece that ends before a word wants what comes behind."""
    code = text.code[clause.verb : at].rstrip("a")
    complete = (code[-1:] == "V" and _is_complete(text, at, grammar)) or (
        code.endswith("IG") and text.code[at] in "kx"  # "to keep rallying, …"
    )
    if not code or (code[-1] in _TAKEN_BY and not complete) or code.count("(") != code.count(")"):
        return False
    if _ADDED_NOUN.search(code) and _GOES_ON.match(text.code, at):
        return False  # "it fell in Bern and prices | in Rome rose"
    if code[-1] == "P" and not _stands(text, clause.verb, len(code), text.code[at], grammar):
        return False
    if grammar.unmarked and _is_unmarked_amid(text, at):
        return False
    aimed = text.code[at] == "p" and text.code[at + 1 : at + 2] == "I"
    if grammar.bare and aimed and "r" in code:
        return False  # "a pact that obliges both | to help"
    if _JOINS.search(code) or _HANGING.search(code) or _wants(text, at, grammar):
        return False
    last = text.spans[at - 1][1]
    if code.endswith(("#N", "DN")) and text.words[at] in grammar.offsets and "#" in code[-3:]:
        return False  # "closed two years | after"
    if _is_compared(text, at, grammar) or grammar.half_denied.match(text.text[:last]):
        return False
    if _HELPED.search(code) or is_torn(text, at) or _is_compound(text, at, grammar):
        return False  # "has, in the main, | closed", "the fishermen’ | …"
    final = text.text[max(0, last - _NEAR) : last].lower()
    return not (_is_begun(code) or grammar.unfinished.search(final))


def _is_attending(text: Parsed, at: int, grammar: Grammar) -> bool:
    """Whether what somebody does stands behind who does it: "with the crew | sleeping"."""
    found = _ATTENDS.search(text.code, 0, at)
    return found is not None and text.words[found.start()] in grammar.attending


def _is_unmarked_amid(text: Parsed, at: int) -> bool:
    """Whether a word parts what is done with one thing, "dengan menendang | dan memukul pintu",
    two names that a dash joins, "Jalan Tol Ngawi | - Kertosono", or a number from what it is of,
    "tujuh | dari delapan jenazah"."""
    code = text.code
    done = code[:at].rstrip("a").endswith("I") and _DOES_MORE.match(code, at) is not None
    return done or code[at - 1 : at + 2] in {"WhW", "#p#"}


def _is_compared(text: Parsed, at: int, grammar: Grammar) -> bool:
    """Whether a number is compared with what follows: "menjadi 2 persen | di bawah harga pasar"."""
    counted = grammar.compared and "#" in text.code[max(0, at - 3) : at]
    return bool(counted) and text.text[text.spans[at][0] :].lower().startswith(grammar.compared)


def _is_complete(text: Parsed, at: int, grammar: Grammar) -> bool:
    """Whether a verb at the end wants no object: its clause ends there in the sentence, too, or it
    is one that wants none."""
    while text.code[at - 1] == "a":
        at -= 1
    word = text.words[at - 1]
    if grammar.complete.fullmatch(word):
        return True
    wants = grammar.saying.fullmatch(word) or wanting(text.language).fullmatch(word)
    return grammar.unmarked and text.code[at : at + 1] in {*"kxs"} and not wants


def _is_asked(text: Parsed, at: int, grammar: Grammar) -> bool:
    """Whether a verb wants to know what follows: "indagano per accertare | se"."""
    return grammar.drops and text.code[at - 1] in "IV" and text.words[at] in grammar.whether


def _is_done(text: Parsed, at: int, grammar: Grammar) -> bool:
    """Whether who did it follows what was done: "fue la realizada | por el ministro"."""
    done = text.code[at - 1] in "Ne" and text.words[at] in grammar.agents
    return done and grammar.participles.fullmatch(text.words[at - 1]) is not None


def _is_compound(text: Parsed, at: int, grammar: Grammar) -> bool:
    """Whether what ends a piece only tells of the noun behind: "a deal on virus | sharing"."""
    if _is_asked(text, at, grammar) or _is_done(text, at, grammar):
        return True
    if grammar.attending and text.code[at] in "Ge" and _is_attending(text, at, grammar):
        return True
    if grammar.ambiguous and text.code[at : at + 2] == "mm":
        return True  # "turned the ferry | over to the port"
    if text.code[at - 1 : at + 2] == "#k#" or text.words[at - 1].endswith("’"):
        return True  # "an Aug. 10 | , 1988, agreement"
    if text.code[at - 2 : at] in {"DN", "pN", "mN", "dN"} and text.code[at : at + 3] == "cNN":
        # "its respected | and old role"
        return grammar.ambiguous is not None and _ADJECTIVE.search(text.words[at - 1]) is not None
    if _is_telling(text, at, grammar):
        return True
    gerund = text.code[at : at + 1] == "G" and text.code[at + 1 : at + 2] != "D"
    if gerund and grammar.ambiguous and text.code[at - 2 : at] == "DN":
        # "its controversial | monitoring mission"
        return _ADJECTIVE.search(text.words[at - 1]) is not None
    tied = text.code[at - 2 : at] in ({"pN", "dN", "mN"} if grammar.ambiguous else {"pN"})
    return gerund and tied and text.words[at - 1][-1:] != "s"


def _is_telling(text: Parsed, at: int, grammar: Grammar) -> bool:
    """Whether a clause that a gerund tells has no verb yet: "arguing the port | and Bern are"."""
    opened = text.code.rfind("G", 0, at)
    if opened < 0 or not grammar.telling.fullmatch(text.words[opened]):
        return False
    begun = not set(text.code[opened:at]) & {*VERBS}
    return begun and _BOTH_GO_ON.match(text.code, at) is not None


def _is_begun(code: str) -> bool:
    """Whether a clause that opens in a piece has no verb of its own yet."""
    opened = max(code.rfind("r"), code.rfind("s"), code.rfind("q"))
    if opened >= 0 and not set(code[opened:]) & {*VERBS, "I"}:
        return True
    said = max(code.rfind("q"), code.rfind("s"), code.rfind("kc") + 1)
    related = "r" in code[said + 1 :] and "I" not in code[said:]
    return said > 0 and related and main_verb(code[said + 1 :]) is None


def _wants(text: Parsed, at: int, grammar: Grammar) -> bool:
    """Whether the last word takes what comes; a participle behind "and" is a verb's, and verbs that
    tell a whole thing alone take nothing."""
    code = text.code[:at].rstrip("a")
    if code.endswith("ce") or text.code[at] not in _WANTED.get(code[-1], ""):
        return False
    return grammar.complete.fullmatch(text.words[len(code) - 1]) is None


def _stands(text: Parsed, verb: int, length: int, ahead: str, grammar: Grammar) -> bool:
    """Whether a participle at the end wants no object: "was closed", not "has closed"."""
    code = text.code[verb : verb + length]
    helper = max(code.rfind(kind) for kind in "ABHE")
    if helper < 0 or code[helper] in "AH":
        return ahead in "sx"
    if ahead not in "pm" or "e" in code:
        return True
    if code[helper - 1] == "y" and text.words[verb + helper - 1] in grammar.reflexive:
        return False  # "si sono espressi | per"
    return any(text.words[verb + index] in grammar.passive for index in range(helper, length))


def _is_open(words: list[str], first: str, second: str) -> bool:
    if first not in words:
        return False
    at = len(words) - 1 - words[::-1].index(first)
    return second not in words[at + 1 :] and not (first == second and words.count(first) % 2 == 0)
