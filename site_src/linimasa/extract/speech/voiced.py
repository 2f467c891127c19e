"""Who speaks in a script without capitals into the speech of a sentence."""

from __future__ import annotations

import re
from functools import cache

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.masks import DATED, QUOTED
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.naming.entitled import introduced
from linimasa.extract.naming.tellers import Who
from linimasa.extract.speech.framing import QUOTE, Speech
from linimasa.extract.speech.uncased import OWNED, Voice
from linimasa.extract.speech.uncased_patterns import DONE
from linimasa.extract.syntax.particles import particled_of
from linimasa.language import table_of, texts
from linimasa.language.writing import unspaced

_LONG = 100  # characters of a sentence whose title goes without who announced it
_MOST_ADVERB = 8  # signs of a pronoun with an adverb

_Span = tuple[int, int]


def speech_of(
    voice: Voice, who: tuple[str, str | None], outside: str, quotes: list[_Span], words: Words
) -> Speech:
    """The speech of somebody, name and role, whose words `voice` bounds in a masked sentence."""
    told = outside[slice(*voice.content)]
    before = voice.content[1] <= voice.cue[0]
    # "「戒厳」を宣言した", with an object
    held = told.endswith(words.objects) or _lacks_quotative(voice, outside, words)
    more = _goes_on(words.code).search(told) is not None
    near = _is_near(told, words) and not told.startswith(QUOTED)  # "宣布将“…”提升"
    direct = not (held or more or near) and any(end - start >= QUOTE for start, end in quotes)
    reports = voice.verb not in _verbs(words.code)
    act = held or not (direct or reports or voice.verb in words.plain)
    # "宣布了…" has an object, no clause
    whole = act and not held and voice.verb in words.clausal and not told.startswith(DONE)
    whole = whole and not _is_near(told, words)
    whole = whole and not any(f"，{joint}" in told for joint in words.coordinators)
    close = direct and len(quotes) == 1 and told.rstrip().endswith(QUOTED)
    named = bool(voice.who) and not is_pronoun(voice.who, words)
    learned = bool(words.headless) and reports  # "记者从市公安局获悉，抓获"
    bare = named and not (direct or learned) and lacks_subject(told, words)
    bare = bare and voice.verb not in words.according_after  # a source is no subject
    cue = outside[slice(*voice.cue)].rstrip()
    if voice.verb in words.before and not (
        direct or before or cue.endswith((*words.conjunctions, ":"))
    ):
        bare = True  # an object, no clause: "أعلن الدفاع المدني مقتل …"
    content = voice.content
    if (
        bare
        and voice.verb in words.clausal
        and (about := _about(words.code).match(told))
        and _opens_noun(told[about.end() :], words)
    ):  # "أعلن الوزير [عن] وفاة …", "أعلنت الوزارة[، في بيان لها،] وفاة …"
        content, act = (content[0] + about.end(), content[1]), False
        bare = False
    elif bare and voice.verb in words.clausal and len(outside) > _LONG and _opens_noun(told, words):
        act = bare = False
    return Speech(
        *who,
        voice.cue,
        content,
        voice.verb,
        direct,
        act=act,
        act_from=0 if before and (act or bare) else voice.cue[0],
        bare=bare,
        whole=whole,
        quote=quotes[0] if close else None,
    )


@cache
def _about(language: str) -> re.Pattern[str]:
    """What stands before what is announced, with a date before it."""
    words = words_of(language)
    if not words.about:
        return re.compile(r"(?!)")
    object_ = rf"(?!{either((*words.conjunctions, *words.phrases, *words.breaks))}\s)[^\W\d_]{{3}}"
    stated = rf"{words.announced_in}(?:\s*{DATED}+\s*،)?\s*(?={object_})"
    return re.compile(rf"(?:[\s،]*{DATED}+)?\s*(?:{words.about}|{stated})")


def _opens_noun(told: str, words: Words) -> bool:
    """Whether an object begins what a verb tells, and no phrase: "[مقتل] ثلاثة", not
    "[في] بيان"; none of who speaks: "[استقالته]"."""
    first = told.strip(" ،").partition(" ")[0]
    return bool(first) and first not in words.phrases and not OWNED.fullmatch(first)


def _is_near(told: str, words: Words) -> bool:
    """Whether no comma parts a verb from what it may have for its object: "宣布辞职，成为"."""
    return bool(words.headless) and not told.startswith(("，", "：", ","))


def _lacks_quotative(voice: Voice, outside: str, words: Words) -> bool:
    """Whether nothing before a verb at the end says that it tells what is said: "論文を6日、英誌に
    発表した"."""
    if voice.verb not in words.final or not words.quotatives:
        return False
    told = outside[slice(*voice.content)].rstrip("、, ")
    at = outside.rfind(voice.verb)
    gap = outside[voice.content[1] : at]
    marked = told.endswith((*words.quotatives, QUOTED)) or any(
        map(gap.__contains__, words.quotatives)
    )
    return not marked and any(map(told.__contains__, words.objects))


@cache
def _verbs(language: str) -> frozenset[str]:
    """Verbs of speech, wherever their speaker stands."""
    words = words_of(language)
    return frozenset((*words.before, *words.after, *words.final))


def told_of(sentence: str, words: Words) -> list[Who]:
    """Names that an honorific shows, where no blank parts them, "藤本修司氏"; in a language of
    particles those with an office."""
    if particled_of(words.code):
        return list(introduced(sentence, words))
    return [(name, None) for name in _honoured(words.code).findall(sentence)]


@cache
def _honoured(language: str) -> re.Pattern[str]:
    if not unspaced(language):
        return re.compile(r"(?!)")
    signs = "[\u3400-\u9fff々]"
    return re.compile(rf"(?<!{signs})({signs}{{3,5}}){either(words_of(language).honorifics)}")


def lacks_subject(told: str, words: Words) -> bool:
    """Whether what is said tells of who says it: "会議を開くと発表した", where subjects bear
    particles; "宣布，[自5月起]下调价格", where it begins with a verb."""
    if QUOTED in told and not _goes_on(words.code).search(told):
        return False
    if words.headless:
        plain = _leads(words.code).sub("", told)
        opens = plain.startswith(words.headless) or _phrase(words.code).match(plain) is not None
        return opens and not plain.startswith(_headed(words.code))
    plain = _dated(words.code).sub("", told)
    return bool(words.topics) and not any(topic in plain for topic in words.topics)


@cache
def _phrase(language: str) -> re.Pattern[str]:
    """A phrase that what is done stands behind: "，[在匈牙利]建厂"."""
    return re.compile(str(table_of(language, "speech").get("headless_phrase", "(?!)")))


@cache
def _headed(language: str) -> tuple[str, ...]:
    """Words that begin like such a verb: "以色列" like "以"."""
    return texts(table_of(language, "speech"), "headed")


@cache
def _goes_on(language: str) -> re.Pattern[str]:
    """Behind a quotation with its verb more is told: "「…」[と述べ、抗議した]"."""
    words = words_of(language)
    return re.compile(rf"{QUOTED}{either(words.quotatives)}{either(words.going)}、")


@cache
def _leads(language: str) -> re.Pattern[str]:
    """Marks and a date in front of what is said: "，[自5月起]下调"."""
    tails = either(words_of(language).date_tails)
    return re.compile(rf"^[\s，,：:]*(?:[自从從于於在]?{DATED}+(?:{tails})?)?")


@cache
def _dated(language: str) -> re.Pattern[str]:
    """A date with its particle: 25日も."""
    return re.compile(rf"{DATED}+(?:{either(words_of(language).date_tails)})?")


def is_pronoun(name: str, words: Words) -> bool:
    """Whether a name is a pronoun, with an adverb where no blank parts them: "他毫不迟疑地"."""
    if name in words.pronouns:
        return True
    return name.startswith(words.leading_pronouns) and len(name) <= _MOST_ADVERB
