"""What stands between the words of a report and its outlet: "rapporte [mardi matin] Le Phare"."""

from __future__ import annotations

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.filling import pattern_of
from linimasa.extract.lexis.words import Words
from linimasa.language import table_of, texts


def reported_when(words: Words, days: str) -> str:
    """The day of an outlet's report, before its name: "rapporte [mardi matin] Le Phare"."""
    parts = parts_of_day(words.code)
    return rf"(?:\s+(?:{days}|{either(parts)}|\d{{1,4}})\b){{0,4}}" if parts else ""


def reporting_words(words: Words, when: str) -> str:
    """What stands before an outlet; a day may part the two words of "joint [mardi] par"."""
    ends = tuple(f" {by}" for by in texts(table_of(words.code, "speech"), "announced_by"))
    asked = [one.rpartition(" ") for one in words.reported if ends and one.endswith(ends)]
    if not asked or not when:
        return either(words.reported)
    parted = rf"{either({one[0] for one in asked})}{when}\s{either({one[2] for one in asked})}"
    return rf"(?:{either(words.reported)}|{parted})"


def unnamed_medium(words: Words) -> str:
    """Outlets without a name, where a day may part them from their verb: "rapportent lundi [les
    médias locaux]"."""
    if not parts_of_day(words.code):
        return "(?!)"
    articles = either((*words.articles, *words.determiners))
    own = table_of(words.code, "speech")
    media, whose = texts(own, "unnamed_media"), pattern_of(own, "media_of")
    return rf"(?i:{articles})\s+(?P<name>(?i:{either(media)})\b(?:\s(?:{whose})\b)?)"


def parts_of_day(language: str) -> tuple[str, ...]:
    """What may stand between an outlet and its verb with a day: "matin"."""
    return texts(table_of(language, "speech"), "reported_when")
