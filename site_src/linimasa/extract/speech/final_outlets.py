"""How an outlet is named where the verb comes last, as in Turkish.

Itself      "Reuters, … duyurdu", "Sabah gazetesi … yazdı"
Its report  "CNN'in haberinde … belirtildi", "Sabah gazetesinin … haberine göre …"
Told to it  "Kaya, AA muhabirine yaptığı açıklamada …"
"""

from __future__ import annotations

from linimasa.extract.lexis.alternation import either
from linimasa.extract.lexis.outlets import outlets_of
from linimasa.extract.lexis.triggers import Need, triggers
from linimasa.extract.lexis.words import Words
from linimasa.extract.naming.names import UPPER
from linimasa.language import table_of, texts

_MOST = 10  # words between an outlet and its report

_Way = tuple[str, Need]


def final_ways(words: Words) -> tuple[_Way, ...]:
    """The patterns with the group `name`, surest first, each with the words that it needs; none for
    a language without the words."""
    table = table_of(words.code, "speech")
    kinds = texts(table, "outlet_kinds")
    if not kinds:
        return ()
    known = rf"{either(outlets_of(words.code))}(?!\w)"
    capital = rf"[{UPPER}][\w.-]{{0,20}}"
    kind = either(kinds)
    headed = rf"(?:{capital}(?:\s{capital}){{0,2}}?(?=\s{kind}))"
    case = r"(?:[’']?[^\W\d_A-Z]{1,4})?"
    of_kind = rf"(?:\s(?:haber\s)?{kind})?"
    gap = rf"(?:\s[\w’'-]{{1,20}}){{0,{_MOST}}}?"
    reports, people = texts(table, "outlet_reports"), texts(table, "outlet_people")
    papers = texts(table, "reported_in")
    edition = rf"{known}\s{either(texts(table, 'outlet_editions'))}"
    says = rf"(?=,|\s[^’']).{{0,400}}\b{either(words.final)}\W*\Z"
    return (
        (
            rf"(?P<name>{headed}|{known}){of_kind}{case}{gap}\s{either(reports)}\s{either(words.according_after)}\b",
            (triggers(words.according_after), triggers(reports)),
        ),
        (
            rf"(?P<name>{headed}|{known}){of_kind}{case}{gap}\s{either(papers)}(?=[,\s])",
            (triggers(papers),),
        ),
        (
            rf"(?P<told>)(?P<name>{headed}|{known}){of_kind}{case}\s{either(people)}\s(?i:{either(words.told_after)})",
            (triggers(people), triggers(words.told_after)),
        ),
        (
            rf"(?P<told>)(?P<name>{edition})[’'][^\W\d_]{{1,3}}(?=\s(?i:{either(words.told_after)}))",
            (triggers(words.told_after), triggers(outlets_of(words.code))),
        ),
        (
            rf"\A\W*(?:\w+\s){{0,2}}?(?:haber\s)?{kind}\s(?P<itself>)(?P<name>{known}){says}",
            (triggers(words.final), triggers(kinds)),
        ),
        (
            rf"\A\W*(?P<itself>)(?P<name>{edition}|{known}(?!\s[{UPPER}])){of_kind}{says}",
            (triggers(words.final), triggers(outlets_of(words.code))),
        ),
        (
            rf"\A\W*(?P<itself>)(?P<name>{headed})\s(?:haber\s)?{kind}{says}",
            (triggers(words.final), triggers(kinds)),
        ),
    )
