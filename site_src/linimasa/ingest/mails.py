"""A saved e-mail into its head and what its writer says: no signature, nobody else's words."""

from __future__ import annotations

import re
from typing import NamedTuple

from linimasa.ingest.furniture import subjects

LEAST = 3  # fields of a head
MOST = 100  # lines of one

_FIELD = re.compile(r"(?P<name>[^\W\d_][\w-]*(?: [\w-]+){0,2})\s?[:\uff1a]\s*(?P<value>.*)")
_FOLDED = re.compile(r"[ \t]+\S")
_ADDRESS = re.compile(r"[<\[(]?(?:mailto:)?(?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+[>\])]?")
_MOMENT = re.compile(r"(?=.*\d{4})(?=.*\b\d{1,2}[:.h]\d{2}).*\d.*")
_REPLY = re.compile(r"(?:[^\W\d_]{2,4}(?:\[\d+\])?\s?:\s*)+")
# "---- Forwarded message ----"
_RULE = re.compile(r"\s*+(?:(?:[-_=]{6,}+|[-_=]{3,}+[^\n]{1,60}?[-_=]{3,}+)\s*)?")
_QUOTED = re.compile(r"\s*>")
_SIGNATURE = re.compile(r"--\s*|[_=-]{20,}\s*")


class Mail(NamedTuple):
    """`sent` stands on that line (from 1), as the head has it."""

    subject: str | None
    sender: str | None
    sent: str | None
    line: int
    body: str


class _Head(NamedTuple):
    fields: list[tuple[int, str, str]]  # line, name, value
    end: int  # the line behind it
    whole: bool  # whether it is that of an e-mail


def read_mail(text: str) -> Mail | None:
    """The e-mail that a text is, None for another."""
    lines = text.split("\n")
    first = next((number for number, line in enumerate(lines) if not _RULE.fullmatch(line)), 0)
    head = _head(lines, first)
    if not head.whole:
        return None
    known = subjects()
    subject = next((value for _, name, value in head.fields if name.casefold() in known), None)
    sent = next(((at, value) for at, _, value in head.fields if _MOMENT.fullmatch(value)), None)
    sender = next((value for _, _, value in head.fields if "@" in value), "")
    name = _ADDRESS.sub("", sender).strip(" \"',;") or None
    return Mail(
        _REPLY.sub("", subject, count=1).strip() or None if subject else None,
        name,
        sent[1] if sent else None,
        sent[0] + 1 if sent else 1,
        "\n".join(_own(lines[head.end :])),
    )


def _head(lines: list[str], first: int) -> _Head:
    """Fields line by line; of an e-mail one has an address. What is folded goes on a field."""
    fields: list[tuple[int, str, str]] = []
    at = first
    while at < min(len(lines), first + MOST):
        met = _FIELD.fullmatch(lines[at].strip())
        if fields and _FOLDED.match(lines[at]):
            number, name, value = fields[-1]
            fields[-1] = (number, name, f"{value} {lines[at].strip()}")
        elif met:
            fields.append((at, met["name"], met["value"].strip()))
        else:
            break
        at += 1
    addressed = any(_ADDRESS.search(value) for _, _, value in fields)
    return _Head(fields, at, whole=len(fields) >= LEAST and addressed)


def _own(lines: list[str]) -> list[str]:
    """The writer's own lines: up to a signature or another mail, without what is quoted and the
    words that lead into that."""
    own: list[str] = []
    known = 0  # up to here no head begins
    for number, line in enumerate(lines):
        if number >= known and line.strip():
            head = _head(lines, number)
            known = head.end
            if head.whole:
                return own
        if _SIGNATURE.fullmatch(line):
            return own
        if not _QUOTED.match(line):
            own.append(line)
        elif not (number and _QUOTED.match(lines[number - 1])):
            _drop_lead(own)
    return own


def _drop_lead(own: list[str]) -> None:
    """Take off "On 3 May, Jane Hill <jane@…> wrote:", which may be wrapped."""
    while own and not own[-1].strip():
        own.pop()
    if own and own[-1].rstrip().endswith((":", "\uff1a")):
        wrapped = len(own) > 1 and own[-2].strip() and not any(c.isdigit() for c in own[-1])
        own.pop()
        if wrapped:
            own.pop()
