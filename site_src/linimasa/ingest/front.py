"""The front matter at the head of a Markdown or plain text file: its fields, and the text below."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from linimasa.errors import LinimasaError, Notice, Place, Problems
from linimasa.ingest.dates import as_edtf
from linimasa.ingest.document import Document, Worded
from linimasa.yamlio.fields import Fields
from linimasa.yamlio.nodes import Node
from linimasa.yamlio.strict import load

# Front matter begins with a key, a comment or its end; other dashes are a rule above prose.
_FENCE = re.compile(
    r"---[ \t]*\n(?=[\w\"'-]+[ \t]*:|#|---|\.\.\.)"
    r"(?P<front>(?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|$)"
)
# A line as people write it who never heard of YAML: all after the first colon is the value.
_LINE = re.compile(r"(?P<key>[\w-]+)[ \t]*:[ \t]+(?P<value>[^\s\[{].*?)[ \t]*")
_MAX_FRONT = 50_000  # characters in which front matter has to end


@dataclass(frozen=True, slots=True)
class Front:
    """What front matter tells, the text below it, and what did not read."""

    fields: Fields
    text: str
    problems: list[LinimasaError]

    def document(self, text: str, title: str | None) -> Document:
        """The document of a text, with all that the fields tell of it."""
        fields = self.fields
        published, worded = _published(fields)
        return Document(
            text,
            title,
            published=published,
            published_basis="stated" if published else None,
            outlet=_first(fields, "outlet", "publisher", "source"),
            authors=fields.texts("authors") or fields.texts("author"),
            url=_first(fields, "url", "link", "canonical_url"),
            language=_first(fields, "language", "lang"),
            licence=_first(fields, "licence", "license"),
            worded=worded,
        )

    def notices(self) -> tuple[Notice, ...]:
        """What did not read, once the document is made."""
        return tuple(Notice(p.message, p.hint, p.at) for p in _flat(self.problems))


def split_front(text: str, file: str) -> Front:
    """Part front matter from the text below it. What does not read of it becomes a notice.

    Paragraphs between two rules, which do not read, are text.
    """
    text = _clean_ends(text)
    met = _FENCE.match(text, 0, _MAX_FRONT)
    problems: list[LinimasaError] = []
    node = _load(met["front"], file, problems) if met else None
    if met and problems and "\n\n" in met["front"]:
        problems.clear()
        met = node = None
    fields = Fields(node, "front matter", problems, Place(file, 1, 1))
    return Front(fields, text[met.end() :] if met else text, problems)


def headed(front: Front, headline: str | None, lines: list[str]) -> tuple[str | None, list[str]]:
    """The title, which front matter gives before a headline, and the lines: another headline is
    one of them."""
    title = front.fields.text("title") or headline
    return title, [headline, *lines] if headline and headline != title else lines


def _clean_ends(text: str) -> str:
    """Line ends as `\\n` and no NUL or mark; indentation, which means something here, stays."""
    return re.sub("\r\n?", "\n", text).replace("\x00", "").removeprefix("\ufeff")


def _load(front: str, file: str, problems: list[LinimasaError]) -> Node | None:
    # the line of dashes above counts, so that places are those of the file
    try:
        return load("\n" + front, file)
    except LinimasaError as error:
        try:
            return load("\n" + "\n".join(map(_mended, front.split("\n"))), file)
        except LinimasaError:
            rescued = _rescued(front, file)
            problems.append(_with_rest(error) if rescued else error)
            return rescued


def _with_rest(error: LinimasaError) -> LinimasaError:
    """What does not read, and that the rest does."""
    hint = f"{error.hint}; the other lines are read".removeprefix("; ")
    return type(error)(f"the front matter {error.message}", hint=hint, at=error.at)


def _rescued(front: str, file: str) -> Node | None:
    """Of front matter that is no YAML, the lines that read by themselves, each at its place."""
    lines, seen = [""], set[str]()
    for line in front.split("\n"):
        met = _LINE.fullmatch(line)
        new = met is not None and met["key"] not in seen
        lines.append(_mended(line) if new else "")
        seen.update([met["key"]] if met else ())
    try:
        return load("\n".join(lines), file)
    except LinimasaError:
        return None


def _mended(line: str) -> str:
    """A line that is no YAML for a colon or quotes in its value, with that value quoted."""
    met = _LINE.fullmatch(line)
    if met is None:
        return line
    try:
        load(line, "")
    except LinimasaError:
        value = met["value"].replace("'", "''")
        return f"{met['key']}: '{value}'"
    return line


def _first(fields: Fields, *names: str) -> str | None:
    return next((value for value in map(fields.text, names) if value), None)


def _published(fields: Fields) -> tuple[str | None, Worded | None]:
    """The date of publication, as EDTF or in words."""
    for name in ("published", "date"):
        value = fields.text(name)
        if value:
            date, node = as_edtf(value), fields.raw(name)
            worded = None if date or node is None else Worded(value, name, node.at)
            return date, worded
    return None, None


def _flat(problems: Iterable[LinimasaError]) -> Iterator[LinimasaError]:
    for problem in problems:
        yield from problem.problems if isinstance(problem, Problems) else (problem,)
