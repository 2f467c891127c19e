"""Which tense the words of a sentence say, read one by one from a date on."""

from __future__ import annotations

import re

from linimasa.timex.words.vocabulary import Vocabulary

STOPS = ".!?;।。！？؟"
_STOP = (
    rf"\.(?!,)|[{STOPS[1:]}]"  # a dot before a comma ends an abbreviation: "in Mobile, Ala., it"
)
WORD = re.compile(f"(?>(?:[^\\W\\d_]++|[\u0900-\u0903\u093a-\u094f]++)+)|{_STOP}")
_ASCII_WORD = re.compile(r"[a-z]+|\.(?!,)|[!?;]")  # the same in small letters of ASCII
# a name, in the order in which it is found sooner, and what a compound ends with: "colour-coded"
_NAMED = re.compile(r"[A-Z](?<=[^\s.!?;]\s[A-Z])[a-z]+|-(?<=[a-z]{4}-)[a-z]+ed\b")
_NAME = "x"  # in place of one
_MAX_REMEMBERED = 20_000  # words
_TELLING = ("future", "infinitive", "arranged", "past")  # lists of words that may say a tense
_RANKED = 5  # the same, where a superlative stands
_NEGATED = 9  # words before a participle among which its "not" stands
_LEAST_VERB = 5  # letters of a verb with "will"


def words_of(text: str) -> list[str]:
    """The words in small letters; a name within a sentence, as Will or May, says no tense."""
    return found_in(_NAMED.sub(_NAME, text))


def found_in(text: str) -> list[str]:
    """Words and stops in small letters."""
    return (_ASCII_WORD if text.isascii() else WORD).findall(text.lower())


def first_cue(found: list[str], side: str, words: Vocabulary) -> int:
    """The first cue in the sentence; `side` is "before" where the words run backwards."""
    step = 1 if side else -1
    known = words.cues
    for index, word in enumerate(found):
        cued = known.get(word)
        if cued is None:
            cued = _learnt(word, words)
        if not cued:
            continue
        earlier = index + step
        if word in STOPS:
            abbreviations = words.lists.get("abbreviations", frozenset())
            if word == "." and not abbreviations.isdisjoint(found[earlier : earlier + 1]):
                continue  # "Roe vs. Wade"
            return 0
        told = cue(word, found[earlier] if 0 <= earlier < len(found) else "", words)
        if told > 0 and side and index and _takes_noun(word, found[index - 1], words):
            continue
        if told > 0 and side and "undone" in words.lists and _is_undone(found, index, words):
            return -1
        if told:
            return told
    return 0


def _is_undone(found: list[str], index: int, words: Vocabulary) -> bool:
    """Whether what was to come has passed: "had been due", "was supposed to begin", "could not be
    reached"; the words run backwards."""
    undone = words.lists.get("undone", frozenset())
    infinitive = words.lists.get("infinitive", frozenset())
    plan = index + 1 + (found[index] in infinitive)
    plan += not infinitive.isdisjoint(found[plan : plan + 1])
    before = {" ".join(found[at : at + 2][::-1]) for at in (plan, index)}
    return not undone.isdisjoint(before) or _is_past(found[index + 1 : index + 1 + _NEGATED], words)


def _takes_noun(word: str, ahead: str, words: Vocabulary) -> bool:
    """Whether "to" ties a noun to its verb, and no other verb: "agreed to | a truce in January"."""
    lists = words.lists
    return word in lists.get("infinitive", ()) and ahead in lists.get("articles", ())


def _is_past(behind: list[str], words: Vocabulary) -> bool:
    """Whether "be" tells what did not happen, or did, with what stands before it.

    "Could not be reached", "the latest to be hurt"; the words run backwards.
    """
    lists, nothing = words.lists, frozenset[str]()
    if lists.get("future_auxiliary", nothing).isdisjoint(behind[:1]):
        return False
    if not lists.get("infinitive", nothing).isdisjoint(behind[1:2]):
        return not lists.get("ranked", nothing).isdisjoint(behind[2:_RANKED])
    could = not lists.get("could", nothing).isdisjoint(behind[1:4])
    return could and not lists.get("negations", nothing).isdisjoint(behind)


def _learnt(word: str, words: Vocabulary) -> bool:
    """Whether a word may say a tense, whatever stands before it, or is a stop; remembered."""
    lists, nothing = words.lists, frozenset[str]()
    endings = [words.listed.get(f"{tense}_suffix", ()) for tense in ("future", "past")]
    cued = word in STOPS or any(word in lists.get(name, nothing) for name in _TELLING)
    cued = cued or any(map(word.endswith, endings)) or _is_future(word, words)
    if len(words.cues) >= _MAX_REMEMBERED:
        words.cues.clear()
    words.cues[word] = cued
    return cued


def _is_future(word: str, words: Vocabulary) -> bool:
    """Whether a verb has "will" written together with it: Arabic "ستتوقف"."""
    prefixes = words.listed.get("future_prefix", ())
    fits = bool(prefixes) and len(word) >= _LEAST_VERB and word.startswith(prefixes)
    return fits and not word.startswith(words.listed.get("no_future_prefix", ()))


def cue(word: str, earlier: str, words: Vocabulary) -> int:
    """The tense that a word says, with the word before it in the text."""
    lists, listed, nothing = words.lists, words.listed, frozenset[str]()
    future = word in lists.get("future", nothing) or _is_future(word, words)
    if future or word.endswith(listed.get("future_suffix", ())):
        return 0 if word in lists.get("nouns_too", nothing) and _is_noun(earlier, words) else 1
    if word in lists.get("infinitive", nothing) and earlier in lists.get("intends", nothing):
        return 1  # "agreed to meet on Friday"
    if word in lists.get("arranged", nothing) and earlier in lists.get("present", nothing):
        return 1  # "a hearing is set for Friday"
    if word not in lists.get("past", nothing):
        participle = word.endswith(listed.get("past_suffix", ()))
        if not participle or word in lists.get("no_past", nothing):
            return 0
        if earlier in lists.get("before_participle", nothing):
            return 0  # "hands over to an elected successor in May"
    if earlier in lists.get("before_base", nothing):
        return 0  # "will hit", "to set"
    return 1 if earlier in lists.get("future_auxiliary", nothing) else -1


def _is_noun(earlier: str, words: Vocabulary) -> bool:
    """Whether a word that may be a verb is a noun by the one before it: "rejected the plan"."""
    lists, nothing = words.lists, frozenset[str]()
    return earlier in lists.get("articles", nothing) or earlier in lists.get("that", nothing)
