"""A Markdown file (CommonMark with tables, YAML front matter) into one document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, BinaryIO

from linimasa.errors import LinimasaError, Notice, Place, Problems
from linimasa.ingest.boilerplate import strip_boilerplate
from linimasa.ingest.dates import as_edtf
from linimasa.ingest.document import Document, Reading
from linimasa.ingest.paragraphs import clean, join_lines, paragraphs
from linimasa.ingest.text import decode_or_refuse, notes
from linimasa.yamlio.fields import Fields
from linimasa.yamlio.strict import load

if TYPE_CHECKING:
    from markdown_it.token import Token

# Front matter begins with a key, a comment or its end; other dashes are a rule above prose.
_FENCE = re.compile(
    r"---[ \t]*\n(?=[\w\"'-]+[ \t]*:|#|---|\.\.\.)"
    r"(?P<front>(?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|$)"
)
_TAG = re.compile(r"<!--.*?(?:-->|$)|<[^<>]*>", re.DOTALL)
_MAX_FRONT = 50_000  # characters in which front matter has to end


def read_markdown(stream: BinaryIO, file: str) -> Reading:
    """Read Markdown. Front matter that does not read becomes a notice, and the text is read."""
    decoded = decode_or_refuse(stream.read(), file)
    text = clean_ends(decoded.text)
    met = _FENCE.match(text, 0, _MAX_FRONT)
    fields, problems = _fields(met["front"] if met else "", file)
    heading, lines = _lines(text[met.end() :] if met else text)
    title = fields.text("title") or heading
    if heading and heading != title:
        lines.insert(0, heading)
    document = _document(fields, strip_boilerplate("\n".join(lines)), title)
    told = tuple(Notice(p.message, p.hint, p.at) for p in _flat(problems))
    return Reading((document,), (*notes(decoded, file), *told))


def clean_ends(text: str) -> str:
    """Line ends as `\\n` and no NUL or mark; indentation, which means something here, stays."""
    return re.sub("\r\n?", "\n", text).replace("\x00", "").removeprefix("\ufeff")


def _fields(front: str, file: str) -> tuple[Fields, list[LinimasaError]]:
    problems: list[LinimasaError] = []
    node = None
    try:
        # the line of dashes above counts, so that places are those of the file
        node = load("\n" + front, file)
    except LinimasaError as error:
        problems.append(error)
    return Fields(node, "front matter", problems, Place(file, 1, 1)), problems


def _document(fields: Fields, text: str, title: str | None) -> Document:
    published = _published(fields)
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
    )


def _first(fields: Fields, *names: str) -> str | None:
    return next((value for value in map(fields.text, names) if value), None)


def _published(fields: Fields) -> str | None:
    for name in ("published", "date"):
        value = fields.text(name)
        if value and as_edtf(value) is None:
            fields.note(
                f"{name}: '{value}' is not a date that is read here",
                hint="write it as YYYY-MM-DD",
                field=name,
            )
        elif value:
            return as_edtf(value)
    return None


def _flat(problems: Iterable[LinimasaError]) -> Iterator[LinimasaError]:
    for problem in problems:
        yield from problem.problems if isinstance(problem, Problems) else (problem,)


def _lines(text: str) -> tuple[str | None, list[str]]:
    """The first heading of the first level, and the paragraphs, list items, rows and headings."""
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    title: str | None = None
    lines: list[str] = []
    row: list[str] | None = None
    for index, token in enumerate(tokens):
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            lines.append(" | ".join(row or ()))
            row = None
        elif token.type == "inline":
            line = _inline(token.children or ())
            if row is not None:
                row.append(line)
            elif title is None and tokens[index - 1].tag == "h1":
                title = line
            else:
                lines.append(line)
        else:
            lines += _literal(token)
    return title or None, [line for line in lines if line]


def _literal(token: Token) -> list[str]:
    """Code is kept, because indented paragraphs count as code; of HTML, what is no tag."""
    if token.type in ("code_block", "fence"):
        return paragraphs(clean(token.content))
    return paragraphs(clean(_TAG.sub(" ", token.content))) if token.type == "html_block" else []


def _inline(children: Sequence[Token]) -> str:
    lines = [""]
    for child in children:
        if child.type in ("softbreak", "hardbreak"):
            lines.append("")
        elif child.type in ("text", "code_inline", "text_special"):
            lines[-1] += child.content
    return join_lines(filter(None, clean("\n".join(lines)).split("\n")))
