"""Tokens into items: phrases become one item, number words one number, blank lines a break."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from linimasa.timex.words.numerals import ascii_digits
from linimasa.timex.words.signs import MAX_READ, read_signs, takes_number
from linimasa.timex.words.vocabulary import Classes, Vocabulary

BREAK = "¶"  # the code of a blank line: no rule crosses it
_NOTHING: Classes = {}
_MAX_REMEMBERED = 20_000
_MAX_TOKEN = 100  # code points; a longer one does not come twice
_MAX_NUMBER_WORDS = 12
# What "de la noche" may follow, so that it tells the half of the day.
_HOURS = frozenset(
    ("N", "CLOCK", "HM", "A", "ORDINAL", "MINUTES_AFTER", "HOUR_UNIT", "OCLOCK", "HOUR_NAME")
)
_GROUP = 3  # digits
_YEARS = (1000, 2199)  # what a number in words must be to mean one
_SIGNS = frozenset({"DIGIT", "FACTOR", "ORDINAL_SIGN"})  # what numbers in signs start with
_NUMERIC = frozenset({"NUMBER", "MULTIPLIER"}) | _SIGNS
_AFTER_A = _NUMERIC | {"ORDINAL", "AND", "HYPHEN"}  # "a hundred"
_GO_ON = frozenset({"NUMBER", "MULTIPLIER", "ORDINAL", "TEEN", "AND", "HYPHEN"})


@dataclass(slots=True)
class Item:
    """A word, phrase or number with what it may mean in which class."""

    code: str
    classes: Classes
    text: str  # as written, without the space after it
    tight: bool  # nothing between it and the next token
    lower: str = ""  # as the vocabulary has it
    numeric: bool = False  # whether it is a number in words, or part of one in signs
    word: bool = False  # whether it is a number in words alone
    goes_on: bool = False  # whether a number in words before it may go on with it


_BLANK = Item(BREAK, {}, "", tight=False)


class Items(dict[str, Item]):
    """Token (with the space after it) -> item of this token alone, worked out when first seen."""

    def __init__(self, vocabulary: Vocabulary):
        super().__init__()
        self._vocabulary = vocabulary

    def __missing__(self, token: str) -> Item:
        text = token.rstrip()
        item = self._item(text, tight=text == token)
        if len(token) <= _MAX_TOKEN:
            if len(self) >= _MAX_REMEMBERED:
                self.clear()
            self[token] = item
        return item

    def _item(self, text: str, *, tight: bool) -> Item:
        vocabulary = self._vocabulary
        classes = vocabulary.classes(text)
        code = vocabulary.code(classes)
        if text[0].isdecimal():
            return Item(code, classes, text, tight, ascii_digits(text))
        lower = vocabulary.lowered(text)
        word = vocabulary.word(lower)
        same = vocabulary.words.get(text.lower(), _NOTHING)
        numeric = not (_NUMERIC.isdisjoint(word) and _NUMERIC.isdisjoint(same))
        alone = numeric and _SIGNS.isdisjoint(word) and _SIGNS.isdisjoint(same)
        return Item(code, classes, text, tight, lower, numeric, alone, not _GO_ON.isdisjoint(word))


class Folder:
    """Folds the tokens of one language."""

    def __init__(self, vocabulary: Vocabulary):
        self._vocabulary = vocabulary
        self._items = Items(vocabulary)
        self._numbers: dict[str, Item] = {}  # of number words that stand alone
        self._has_marks = "ORDINAL_MARK" in vocabulary.members

    def fold(
        self, tokens: list[str], line: str, may_start: list[int]
    ) -> tuple[list[Item], str, Sequence[int]]:
        """The items of a run of tokens, in order and without gaps, their codes, and the token that
        each starts with; the number of tokens behind the last. `line` holds the tokens' codes,
        `may_start` the tokens at which `Folding.starts` has it that one may start."""
        alone = [*map(self._items.__getitem__, tokens)]
        starts = [at for at in may_start if self._may_start(alone, at)]
        if starts:
            items, tokens_of = self._folded(tokens, alone, frozenset(starts))
        elif _is_blank("".join(tokens)):
            items, tokens_of = _broken(tokens, alone)
        else:
            return alone, line, range(len(tokens) + 1)
        return items, "".join([item.code for item in items]), tokens_of

    def _may_start(self, alone: list[Item], at: int) -> bool:
        """Whether a phrase or a number may start at a token, as it and the next one say."""
        item = alone[at]
        if item.numeric or at + 1 >= len(alone):
            return item.numeric
        following = alone[at + 1]
        if (item.lower, following.lower) in self._vocabulary.phrases:
            return True
        if item.text[-1].isdecimal():
            return self._may_go_on(item, following)
        return "A" in item.classes and not _AFTER_A.isdisjoint(following.classes)

    def _may_go_on(self, digits: Item, following: Item) -> bool:
        """Whether a number in digits may be one with the next token: 3万, "10 000", "18-му"."""
        decimal = following.text[0].isdecimal()
        if digits.tight:
            return self._has_marks or following.numeric or decimal
        spaced = self._vocabulary.style.spaced_thousands and decimal
        return spaced or "MULTIPLIER" in following.classes

    def _folded(
        self, tokens: list[str], alone: list[Item], folding: frozenset[int]
    ) -> tuple[list[Item], Sequence[int]]:
        items: list[Item] = []
        starts: list[int] = []
        at = 0
        counted = False  # whether a number stands right before
        while at < len(tokens):
            item, end = alone[at], at + 1
            if at in folding:
                if item.word and self._stands_alone(alone, at):
                    item = self._number(tokens[at], item)
                else:
                    before = items[-1].classes if items else _NOTHING
                    end, item = self._joined(tokens, alone, at, before, counted=counted)
            items.append(item)
            starts.append(at)
            if _is_blank(tokens[end - 1]):
                items.append(_BLANK)
                starts.append(end)
            counted = item.tight and "N" in item.classes
            at = end
        return items, [*starts, len(tokens)]

    def _stands_alone(self, alone: list[Item], at: int) -> bool:
        """Whether nothing behind a number word can be one number or one phrase with it."""
        following = alone[at + 1 : at + 3]
        if not following:
            return True
        near, phrases = following[0], self._vocabulary.phrases
        if near.goes_on or (alone[at].lower, near.lower) in phrases:
            return False
        return len(following) == 1 or (near.lower, following[1].lower) not in phrases

    def _number(self, token: str, item: Item) -> Item:
        """A number word that stands alone: what it is hangs on nothing else, and is kept."""
        known = self._numbers.get(token)
        if known is None:
            _, known = self._joined([token], [item], 0, _NOTHING, counted=False)
            if len(self._numbers) < _MAX_REMEMBERED and len(token) <= _MAX_TOKEN:
                self._numbers[token] = known
        return known

    def _joined(
        self,
        tokens: list[str],
        alone: list[Item],
        at: int,
        before: Classes,
        *,
        counted: bool,
    ) -> tuple[int, Item]:
        """The phrase or number that starts at a token, or the token alone, and where it ends."""
        vocabulary, item = self._vocabulary, alone[at]
        end, classes = _phrase(alone, at, vocabulary)
        single = vocabulary.word(item.lower)
        if counted and end > at + 1 and takes_number(single, classes):
            end, classes = at + 1, single
        if classes.keys() == {"AMPM"} and "OF" in single and _HOURS.isdisjoint(before):
            end, classes = at + 1, single  # "de la noche", with no hour before it
        if end == at:
            spaced = [token.lower() for token in tokens[at : at + MAX_READ]]
            end, classes = read_signs(spaced, 0, vocabulary)
            end += at
        named = "CENTURY_WORD" in vocabulary.exact.get(item.text, _NOTHING)
        if (end == at and not named) or "NUMBER" in classes:
            end, classes = _number(alone, at, vocabulary)
        if vocabulary.style.spaced_thousands and item.text.isdecimal():
            end, classes = _thousands(tokens, at, vocabulary)
        if end <= at + 1 and item.text.isdecimal():
            end, classes = _scaled(alone, at) or (end, classes)
        if end == at:
            end, classes = _marked(tokens, at, vocabulary)
        return (at + 1, item) if end == at else (end, self._item(tokens[at:end], classes))

    def _item(self, tokens: list[str], classes: Classes) -> Item:
        text = "".join(tokens)
        bare = text.rstrip()
        return Item(self._vocabulary.code(classes), classes, bare, bare == text)


def _is_blank(token: str) -> bool:
    """Whether a blank line follows a token, or may stand in several."""
    return token.count("\n") > 1


def _broken(tokens: list[str], alone: list[Item]) -> tuple[list[Item], Sequence[int]]:
    """The items with a break behind each that a blank line follows, and where they start."""
    items: list[Item] = []
    starts: list[int] = []
    for at, token in enumerate(tokens):
        items.append(alone[at])
        starts.append(at)
        if _is_blank(token):
            items.append(_BLANK)
            starts.append(at + 1)
    return items, [*starts, len(tokens)]


def _phrase(alone: list[Item], at: int, vocabulary: Vocabulary) -> tuple[int, Classes]:
    if at + 1 < len(alone):
        for words, classes in vocabulary.phrases.get((alone[at].lower, alone[at + 1].lower), ()):
            if tuple([item.lower for item in alone[at : at + len(words)]]) == words:
                return at + len(words), classes
    return at, _NOTHING


def _marked(tokens: list[str], at: int, vocabulary: Vocabulary) -> tuple[int, Classes]:
    """A number in digits with the ending of an ordinal: "18-му", "5-го", "19ου"."""
    if not tokens[at][-1].isdecimal() or not vocabulary.members.get("ORDINAL_MARK"):
        return at, _NOTHING
    digits = vocabulary.classes(tokens[at])
    end = at + 1
    if "INT" in digits and end + 1 < len(tokens) and tokens[end] in ("-", "‑"):
        end += 1
    mark = tokens[end].rstrip().lower() if end < len(tokens) else ""
    if "INT" not in digits or "ORDINAL_MARK" not in vocabulary.words.get(mark, _NOTHING):
        return at, _NOTHING
    plain = {name: meaning for name, meaning in digits.items() if name != "N"}
    return end + 1, {**plain, "ORDINAL": digits["INT"]}


def _number(alone: list[Item], at: int, vocabulary: Vocabulary) -> tuple[int, Classes]:
    """A number in words that starts at a token: its end, and {N, NWORD} or {ORD} with its value."""
    _, first = _number_word(alone, at, vocabulary)
    if not ("NUMBER" in first or "MULTIPLIER" in first or ("A" in first)):
        return at, _NOTHING
    count = NumberWords(spaced=vocabulary.style.spaced_numbers)
    end = at
    position = at
    while position < min(len(alone), at + _MAX_NUMBER_WORDS):
        after, classes = _number_word(alone, position, vocabulary)
        if count.add(classes, first=position == at):
            position = after
            end = position
            if count.ordinal:
                break
        elif position > at and ("HYPHEN" in classes or "AND" in classes) and not count.open:
            joined = "HYPHEN" in classes or vocabulary.style.tens_after
            count.open = joined or count.scaled or count.hundreds > 0
            if not count.open:
                break
            position += 1
        else:
            break
    if count.words == 0 or ("A" in first and not count.scaled):
        return at, _NOTHING
    return end, count.classes()


def _scaled(alone: list[Item], at: int) -> tuple[int, Classes] | None:
    """ "10 thousand": digits and the word for what they count."""
    factor = alone[at + 1].classes.get("MULTIPLIER") if at + 1 < len(alone) else None
    number = alone[at].classes.get("INT")
    if factor is None or number is None or alone[at].tight:
        return None
    if "YEAR" in alone[at].classes or (at and "HYPHEN" in alone[at - 1].classes):
        return None  # "in 1948-49 thousands died"
    return at + 2, {"N": str(int(number) * int(factor))}


def _number_word(alone: list[Item], at: int, vocabulary: Vocabulary) -> tuple[int, Classes]:
    """A part of a number: a phrase as "quatre-vingt-dix", else a word."""
    end, classes = _phrase(alone, at, vocabulary)
    if "NUMBER" in classes:
        return end, classes
    return at + 1, vocabulary.word(alone[at].lower)


def _thousands(tokens: list[str], at: int, vocabulary: Vocabulary) -> tuple[int, Classes]:
    """ "10 000": groups of three digits after one to three, a single space between them."""
    end = at + 1
    first = tokens[at].rstrip()
    if len(first) <= _GROUP:
        while (
            end < len(tokens)
            and len(tokens[end - 1]) - len(tokens[end - 1].rstrip()) == 1
            and len(group := tokens[end].rstrip()) == _GROUP
            and group.isdecimal()
        ):
            end += 1
    whole = "".join(token.rstrip() for token in tokens[at:end])
    if end == at + 1:
        return end, vocabulary.classes(whole)
    return end, {"N": str(int(whole)), "INT": str(int(whole))}


class NumberWords:
    """Adds number words up: "dua puluh lima", "two hundred and ten", "nineteen ninety-six"."""

    __slots__ = (
        *("hundreds", "open", "ordinal", "scaled", "thousands", "unit", "words", "year"),
        "spaced",
    )

    def __init__(self, *, spaced: bool = False) -> None:
        self.spaced = spaced
        self.thousands = self.hundreds = self.unit = self.words = 0
        self.ordinal = self.scaled = self.open = False
        self.year: int | None = None

    @property
    def value(self) -> int:
        return self.thousands + self.hundreds + self.unit

    def classes(self) -> Classes:
        """What the number may mean: one that counts the years of our time may be one (NYEAR)."""
        value = str(self.value)
        if self.ordinal:
            return {"ORDINAL": value}
        if self.year is not None:
            return {"N": str(self.year), "NWORD": "", "YEARW": str(self.year)}
        told = {"N": value, "NWORD": ""}
        return {**told, "NYEAR": ""} if _YEARS[0] <= self.value <= _YEARS[1] else told

    def add(self, classes: Classes, *, first: bool) -> bool:
        """Take one more word, if the number can go on with it."""
        self_open, self.open = self.open, False
        if "MULTIPLIER" in classes and self.year is None:
            self._scale(int(classes["MULTIPLIER"]))
        elif "TEEN" in classes and 0 < self.unit < 10:
            self.unit += 10
        elif "NUMBER" in classes:
            if not self._plus(int(classes["NUMBER"]), joined=self_open):
                return False
        elif "ORDINAL" in classes and not first and self._may_end(classes, opened=self_open):
            self.unit += int(classes["ORDINAL"])
            self.ordinal = True
        else:
            # "a hundred": the article is taken, and counts as no word.
            return first and "A" in classes
        self.words += 1
        return True

    def _may_end(self, classes: Classes, *, opened: bool) -> bool:
        """Whether an ordinal can close the number: "twenty-first", "двадцять першого"."""
        if self.spaced:  # "on birinci" as well
            return self.unit % 10 == 0
        if not (opened or "UNIT" not in classes):
            return False
        return self.unit >= 20 or self.scaled or self.hundreds > 0

    def _scale(self, factor: int) -> None:
        self.scaled = True
        if factor == 10:
            self.unit = max(1, self.unit) * 10
        elif factor == 100:
            self.hundreds += max(1, self.unit) * 100
            self.unit = 0
        else:
            self.thousands += max(1, self.hundreds + self.unit) * factor
            self.hundreds = self.unit = 0

    def _plus(self, value: int, *, joined: bool = False) -> bool:
        if joined and 0 < self.unit < 10 and 20 <= value < 100:
            self.unit += value  # "خمسة وعشرين": tens behind the ones
            return True
        if value >= 1000 and not self.value:  # "neunzehnhundertfünfundvierzig"
            self.thousands = value
            return True
        if value >= 100:
            if self.unit or self.hundreds or value >= 1000:
                return False
            self.hundreds = value
            return True
        if self.year is not None:
            if self.year % 10 == 0 and self.year % 100 >= 20 and value < 10:
                self.year += value
                return True
            return False
        least = 10 if self.spaced else 20
        if self.unit == 0 or (self.unit >= least and self.unit % 10 == 0 and value < 10):
            self.unit += value
            return True
        if 10 < self.unit < 22 and value >= 10 and not self.scaled:
            self.year = self.unit * 100 + value
            return True
        return False
