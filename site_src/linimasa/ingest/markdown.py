"""A Markdown file (CommonMark with tables, YAML front matter) into one document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, BinaryIO

from linimasa.ingest.boilerplate import strip_boilerplate
from linimasa.ingest.document import Reading
from linimasa.ingest.front import headed, split_front
from linimasa.ingest.paragraphs import clean, join_lines, paragraphs
from linimasa.ingest.text import decode_or_refuse, notes

if TYPE_CHECKING:
    from markdown_it.token import Token

_TAG = re.compile(r"<!--.*?(?:-->|$)|<[^<>]*>", re.DOTALL)


def read_markdown(stream: BinaryIO, file: str) -> Reading:
    """Read Markdown. Front matter that does not read becomes a notice, and the text is read."""
    decoded = decode_or_refuse(stream.read(), file)
    front = split_front(decoded.text, file)
    title, lines = headed(front, *_lines(front.text))
    document = front.document(strip_boilerplate("\n".join(lines)), title)
    return Reading((document,), (*notes(decoded, file), *front.notices()))


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
