"""A title's words out of its sentence: what is cut goes with the commas and links around it, and
what is left is made tidy."""

from __future__ import annotations

import re

from linimasa.extract.condensing.headings import without_heading
from linimasa.extract.lexis.edges import EDGES, MAX_TITLE, is_amid
from linimasa.extract.lexis.untokenized import joined, untokenized
from linimasa.extract.lexis.words import Words, words_of
from linimasa.extract.syntax.clause_words import grammar_of
from linimasa.extract.syntax.grammar import has_finite, is_participle, parsed
from linimasa.extract.syntax.linking import with_link
from linimasa.extract.syntax.particles import particled_of
from linimasa.extract.syntax.telling import has_verb

QUOTES = '"“”„«»「」'
_COMMAS = (",", "،")
_ARTICLE, _FEW = "ال", 5  # the article of Arabic; words of what somebody is
# "and", "so", "for" and "with" of Arabic, written together with the next word, and how adverbs end
_ADDING, _WITH, _ADVERB = ("و", "ف", "ل"), "ب", ("ا", "اً", "ًا")
_GOES_ON = re.compile("[Dpmd](?![qrs])")
_LAST = 3  # words that tell whether the last one is a verb
_NEAR = 24  # characters in which the first word of a clause stands
# what a share is traded as, and what somebody is called from here on
_LISTED = re.compile(
    r"\s?\([^()]{0,60}:\s?[A-Z\d.-]{1,8}\)|\s?\([^()“\"”]{0,16}[“\"][^()]{1,60}[”\"]\)"
)
# One class of signs in front, so that nothing else is looked at.
_NOTE = re.compile(r"\s*\[(?:\d{1,3}|[a-z])\]")  # the sign of a note: "burned down[4]"
_MARKS = re.compile(f"[{QUOTES}`'](?:(?<=[{QUOTES}])|(?<=`)`|(?<=')')")
_PARTICLE = re.compile('(?<=\\S)["”](?=[가-힣])')  # from what is quoted: "끝내라[”]고"
_GLUED_SENTENCE = re.compile('["”»](?<=[a-zà-ÿ]{3}.)(?=[A-ZÀ-Ý][a-zà-ÿ])')
_SENTENCE_END = re.compile(r"(\w\w+)[.!?…]['\"”»]?\s+$")
_ENDING = frozenset(".!?…'\"”»")  # with which what that finds ends
_OWNED = re.compile(r"[’']s\b")
_LOOSE = re.compile(  # in a text with one blank between two words
    "[ (（,;:，；、،](?:(?<= )([,.;:!?。、，：；！？،؛؟])|(?<=[(（]) ?[)）]"
    "|(?<=([,;:，；、،])) ?(?=[,;:.，；。、،]))"
)
_UNTIDY = re.compile(  # where _LOOSE has something to do: a mark that stands behind one
    "[)）,.;:!?。、，：；！？،؛؟](?:(?<=[ (（,;:，；、،].)|(?<=[ (（,;:，；、،] .))"
)
# Signs of scripts that do not part their words by blanks.
_DENSE = re.compile("[\u2e80-\u30ff\u3400-\u9fff\uff00-\uffef]")
_DENSE_GAP = re.compile(
    f"(?<={_DENSE.pattern})[ \x00]+(?={_DENSE.pattern}|[0-9]|$)|^[ \x00]+(?={_DENSE.pattern})"
    f"|(?<={_DENSE.pattern})\x00+(?=[A-Za-z])|(?<={_DENSE.pattern},)\x00+(?={_DENSE.pattern})"
)
# Between two dates that are gone, or of the one that is not: "(2005/2010)".
_STROKE = re.compile(
    "[\x00\\d](?:(?<=\x00)\\s?[/&]\\s?\x00|(?<=[(]\x00)\x00*[/–-]\\d{4}(?=[)])"
    "|(?<=[(]\\d)\\d{3}[/–-]\x00+(?=[)]))"
)
_DASHES_LEFT = re.compile(r"\s[-–—]\s+[-–—](?=\s)")  # around what is gone
_RANGE_LEFT = re.compile("(?<= )[~～〜](?=\\S)|[~～〜](?= )")  # between two dates that are gone
# before a verb that tells of who stands before: "le président, Jean Roche, | a confirmé"
_NAMED = re.compile(r",\s(?:[A-ZÀ-Þ][\w.’'-]*\s?){1,4},\s\Z")
_STROKES = "/&–-"  # where it finds something
# "[2009-]2011", of which one year is a date alone
_DASHES = frozenset("–/-")
_HALF_SPAN = re.compile(r"\b\d{4}\s?[–/-]\s?\Z")

_Span = tuple[int, int]
_Spans = tuple[_Span, ...]


def is_dense(text: str) -> bool:
    """Whether a text is of a script that does not part its words by blanks."""
    return not text.isascii() and _DENSE.search(text) is not None


def _is_joined(sentence: str, first: int, words: Words) -> bool:
    """Whether the letter before a cut is "and", written together with it: "و|أمس"."""
    joint = words.uncased and first > 0 and sentence[first - 1] in words.date_joints
    return joint and not sentence[max(0, first - 2) : first - 1].isalnum()


def cleaned(sentence: str, content: _Spans, cuts: _Spans, language: str) -> str:
    """`sentence[content]` less `cuts`, each with what ties it to the sentence."""
    letters, words = list(sentence), words_of(language)
    for cut, end in _together(sentence, cuts) if len(cuts) > 1 else cuts:
        first = cut - _is_joined(sentence, cut, words)
        owned = _OWNED.match(sentence, end - 2)  # "by Friday's storm": "by" is the storm's
        if is_amid(sentence, first) or is_amid(sentence, end):
            continue  # half a word is no title's
        dashed = not _DASHES.isdisjoint(sentence[max(0, first - 2) : first])
        half = _HALF_SPAN.search(sentence, max(0, first - 8), first) if dashed else None
        begins = half.start() if half else first
        linked = begins if owned else with_link(sentence, begins, language, end)
        closes = words.uncased and sentence[linked:begins].endswith(("(", "（"))
        closes = closes and sentence.startswith((")", "）"), end)  # "في (26 مايو)"
        start, stop = _with_commas(sentence, linked, end + closes, words)
        letters[start:stop] = "\x00" * (stop - start)
        if sentence[linked : linked + 1].isupper() and _opens_next(sentence, linked, words):
            opens = len(sentence) - len(sentence[stop:].lstrip(" ,"))
            letters[stop:opens] = " " * (opens - stop)
            letters[opens : opens + 1] = [one.upper() for one in letters[opens : opens + 1]]
    pieces = ["".join(letters[start:end]) for start, end in content]
    if len(pieces) > 1:
        pieces[1:] = [
            _lowered(piece, words) if not start else piece
            for piece, (start, _) in zip(pieces[1:], content[1:], strict=True)
        ]
    dense = is_dense(sentence)
    piece = joined(_without_gaps(" ".join(pieces), dense=dense), language)
    piece = _without_notes(piece)
    if any(map(piece.__contains__, _STROKES)):
        piece = _STROKE.sub("\x00", piece)
    piece = piece.replace("\x00", " ")
    if particled_of(language):
        piece = _PARTICLE.sub("", piece)
    if words.uncased:
        piece = _RANGE_LEFT.sub("", piece)
    if words.uncased and "- " in piece:
        piece = _DASHES_LEFT.sub(" ", piece)
    piece = _MARKS.sub(" ", _GLUED_SENTENCE.sub(". ", piece))
    piece = _tidy(_without_gaps(piece, dense=dense))
    return untokenized(without_heading(piece, words)).strip(EDGES)


def _without_notes(piece: str) -> str:
    """Less brackets that only name things anew, and the signs of notes."""
    if "(" in piece:
        piece = _LISTED.sub("", piece)
    return _NOTE.sub("", piece) if "[" in piece else piece


def _together(sentence: str, cuts: _Spans) -> list[_Span]:
    """Cuts with no more than a blank between them as one: ", [10 years ago] [yesterday],"."""
    found: list[_Span] = []
    for start, end in sorted(cuts):
        if found and start >= found[-1][1] and sentence[found[-1][1] : start] == " ":
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _opens_next(sentence: str, at: int, words: Words) -> bool:
    """Whether another sentence begins at a place, not what goes on behind "Ms."."""
    if sentence[:at].rstrip()[-1:] not in _ENDING:
        return False
    end = _SENTENCE_END.search(sentence, 0, at)
    return end is not None and end[1].lower() not in words.abbreviations


def _lowered(piece: str, words: Words) -> str:
    """What opened its sentence and no longer does, if an article, a verb or a participle
    opened it."""
    first = piece.replace("'", "’").partition(" ")[0].partition("’")
    article = {f"{first[0]}{first[1]}".lower(), first[0].lower()}
    lower = first[0].lower()
    verb = has_finite(lower, words.code) or is_participle(lower, words.code)
    own = not verb and article.isdisjoint({*words.articles, *words.determiners})
    return piece if own else piece[0].lower() + piece[1:]


def _without_gaps(text: str, *, dense: bool) -> str:
    """Without the blanks that cuts leave in a script that has none."""
    return _DENSE_GAP.sub("", text) if dense else text


def _with_commas(sentence: str, start: int, end: int, words: Words) -> _Span:
    """A cut with the commas on both its sides: "the port[, on Monday,] was closed"."""
    lead, rest = sentence[:start].rstrip(" \x00"), sentence[end:].lstrip(" \x00")
    if lead.endswith(",") and _DENSE.match(lead[-2:-1]):
        return start, end + rest.startswith(",")  # Chinese with commas of half the width
    inside = "," in sentence[start:end] and rest.startswith(",")
    if inside and _is_closed(lead, rest, words):
        return start, len(sentence) - len(rest) + 1
    commas = lead.endswith(",") or "," in sentence[start:end]
    if commas and rest.startswith(_COMMAS) and _parts_object(lead, rest, words):
        return len(lead.rstrip(",")), len(sentence) - len(rest) + 1
    if words.uncased and words.clause_verbs and (loose := _loose_comma(lead, rest, words)):
        return len(lead) - (loose < 0), len(sentence) - len(rest) + (loose > 0)
    if not lead.endswith(_COMMAS) or not lead[:-1].strip():
        # as in "anunció que [el viernes, 4 de mayo,] se abrirá"
        alone = rest.startswith(",") and (
            lead.rpartition(" ")[2] in words.conjunctions
            or _leads_to_place(lead, rest, words)
            or _closes_date(sentence[start:end], lead, rest, words)
        )
        return start, len(sentence) - len(rest) + 1 if alone else end
    if rest.startswith(_COMMAS):
        # what another comma opened may end here, or what leads in to a subject
        opened = lead[-1] in lead[:-1] and (
            not words.clause_verbs or _is_apposed(lead[:-1], lead[-1], words)
        )
        again = opened or _leads_in(lead[:-1], rest[1:], words)
        return len(lead) - 1, len(sentence) - len(rest) + (0 if again else 1)
    if sentence[start:end].rstrip().endswith(_COMMAS):
        return len(lead) - 1, end
    return start, end


def _is_closed(lead: str, rest: str, words: Words) -> bool:
    """Whether a comma only closes a date with one in it, before a phrase of its clause, where past
    forms are participles, too: "was born [July 12, 1933,] in Bern"."""
    grammar = grammar_of(words.code)
    if grammar is None or grammar.ambiguous is None or not lead[-1:].isalnum():
        return False
    first, second, *_ = [*rest[1:].split(maxsplit=2), "", ""]
    # "from May 6, 2019, to Friday"
    ranged = first in words.date_joints and not second[:1].islower()
    return first in words.phrases and not ranged


def _loose_comma(lead: str, rest: str, words: Words) -> int:
    """1 where a comma behind a date parts a verb from its object, "نفت الوزارة [أمس،] تسجيل …", -1
    where one before it parts what goes on, "قامت الشرطة[، أمس] بتفكيك …", 0 where none does."""
    before, behind = lead.endswith(_COMMAS), rest.startswith(_COMMAS)
    if before == behind:
        return 0
    clause = re.split("[،,؛]", lead.rstrip("،, "))[-1].split()
    told = rest.lstrip("،, ").partition(" ")[0]
    if not clause or len(clause) > _FEW + 1 or not told:
        return 0
    if clause[0] in words.phrases or clause[0] in words.clause_pronouns:
        return 0
    if told.startswith(_ADDING) or told.endswith(_ADVERB):
        return 0
    if told in words.breaks or told in words.while_leads:
        return 0
    if before:
        goes_on = told in words.phrases or told in words.conjunctions
        return -1 if goes_on or told.startswith(_WITH) else 0
    phrase = told in words.phrases or told.startswith(_WITH)
    if phrase and any(comma in rest[1:] for comma in _COMMAS):
        return 0  # the first of two: "عقد المجلس [أمس]، برئاسة الوزير، جلسة"
    verb = told in words.before or re.match(words.clause_verbs, told)
    return 0 if verb or told in words.conjunctions else 1


def _is_apposed(lead: str, comma: str, words: Words) -> bool:
    """Whether a comma opened what somebody is, or is called, where a verb stands first: "التقى وزير
    النقل، سامي كريم[، أمس]، نظيره"."""
    before, _, told = lead.rpartition(comma)
    few = told.count(" ") <= _FEW and comma not in before
    office = not words.roles.isdisjoint(before.split()[-_FEW:])
    return few and (told.lstrip().startswith(_ARTICLE) or office)


def _leads_to_place(lead: str, rest: str, words: Words) -> bool:
    """Whether only a date parts a clause from a phrase behind a comma: "L'assemblée s'est tenue
    [vendredi][,] à la salle", not "a bondi de 2 % [en 2023], à 4 millions"."""
    grammar = grammar_of(words.code)
    if grammar is None or not grammar.headlined or "," in lead:
        return False
    more = rest[1:].partition(", ")[2]
    if more and more.partition(" ")[0] not in words.places:
        return False
    first, second = [*rest[1:].split(maxsplit=2), "", ""][:2]
    placed = not any(
        one in words.places for one in lead.split()[-2:]
    )  # not "à Londres [mardi], à Hainault"
    placed = placed and first in words.places and has_verb(lead, words)
    return placed and not any(map(str.isdigit, second))


def _closes_date(date: str, lead: str, rest: str, words: Words) -> bool:
    """Whether a comma behind a date only closes its second part, "realizou no leilão [desta terça,
    21,] a venda", or parts a verb from where that was: "se celebró [el martes,] en la sede"; in a
    language that leaves subjects out."""
    grammar = grammar_of(words.code)
    if grammar is None or not grammar.drops or not lead:
        return False
    first = rest[1:].split(maxsplit=2)[:2]
    placed, closes = bool(first) and first[0] in words.places, "," in date
    if not (placed or closes) or not first[0].isalpha():
        return False
    last = " ".join(lead.split()[-_LAST:]).lower()
    read = parsed(last, words.code)
    told = bool(grammar.lacking.search(last) or (read and read.code[-1:] in {*"VP"}))
    # with more before it, a long title may want to end there
    if not told and len(lead) + len(rest) > MAX_TITLE:
        return False
    if placed:
        # behind another place it goes on with a row of them: shown in one town, in another
        told = told or not ("," in lead or any(one in words.places for one in last.split()))
        return told and has_verb(lead, words) and not _is_inset(rest, words)
    ahead = parsed(" ".join(first), words.code)  # not ", o que agradou"
    return bool(ahead and _GOES_ON.match(ahead.code)) and has_verb(lead, words)


def _is_inset(rest: str, words: Words) -> bool:
    """Whether another comma closes a place, and a subject or an object follows: "foi preso [na
    segunda], em Recife, um homem"."""
    behind = rest[1:].partition(", ")[2].partition(" ")[0]
    ahead = parsed(behind, words.code) if behind else None
    return ahead is not None and ahead.code == "D"


def _parts_object(lead: str, rest: str, words: Words) -> bool:
    """Whether a date in commas parts a verb from its object: "played[, in May 2011,] a part"."""
    grammar = grammar_of(words.code)
    if grammar is None or grammar.bare:
        return False
    last, first = lead.rstrip(",").split()[-2:], rest[1:].split(maxsplit=1)[:1]
    read, ahead = parsed(" ".join(last), words.code), parsed(" ".join(first), words.code)
    if not (read and ahead) or read.code[-1:] not in {*"VP"} or not ahead.code.startswith("D"):
        return False
    told = " ".join(last).lower()
    if told not in {*words.before, *words.after}:
        return True
    before = lead.rstrip(",")[: -len(told)]
    if _NAMED.search(before) is not None:
        return True
    # what is said stands behind its speaker: "un délégué a annoncé[, lundi,] la reprise"
    return before.rstrip()[-1:] not in {"", ",", *QUOTES} and words.inverts


def _leads_in(lead: str, rest: str, words: Words) -> bool:
    """Whether a phrase before a date leads in to a noun: "After the storm[, on Monday], the …"; so
    does a subject where the verb comes last: "Vali Kaya[, dün], yolun …", and a clause or a phrase
    where nouns have no article: "Saat diperiksa[, kemarin], tersangka …"."""
    if words.final and not words.uncased:
        return True
    if words.according and lead.lower().startswith(words.according):
        return True  # "According to Hill[, on Monday,] Reed left"
    if words.bare_relatives:
        opening, ahead = (text.lstrip().partition(" ")[0].lower() for text in (lead, rest))
        if re.match(words.acting or r"(?!)", ahead) and has_verb(lead, words):
            return True  # "Sopir mogok[, kemarin], memprotes aturan itu"
        return any(opening in one for one in (words.conceding, words.phrases, words.breaks))
    first = rest.lstrip()[:_NEAR].replace("'", "’ ").replace("’", "’ ").partition(" ")[0].lower()
    opens = first in words.articles or first in words.determiners or first in words.possessives
    return opens and not words.verb_second and not has_verb(lead, words)


def _tidy(text: str) -> str:
    """One space between words, none before a mark."""
    plain = " ".join(text.split())
    for _ in range(2):  # what is gone may leave two marks that meet
        if not _UNTIDY.search(plain):
            break
        plain = " ".join(_LOOSE.sub(_tightened, plain).split())
    return plain


def _tightened(match: re.Match[str]) -> str:
    """A mark without the space before it; a space where empty brackets parted two words."""
    return match[1] or ("" if match[2] or match[0][0] == "（" else " ")
