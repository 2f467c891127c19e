"""Any YAML text into nodes with places, by PyYAML's parser, refusing what hides mistakes.

PyYAML reads YAML 1.1, where `12:30` is 750, `no` is false and a second key replaces the first
without a word. Only its parser is used here; scalars are resolved by YAML 1.2.2 section 10.3.2.
Duplicate keys, anchors, aliases, tags and several documents are errors with a place.
"""

from __future__ import annotations

import re
from sys import intern
from typing import Any

import yaml

from linimasa.errors import DataError, LinimasaError, Place, raise_problems
from linimasa.yamlio.nodes import MOST_SHARED, Node, resolve

MAX_DEPTH = 40  # nested collections; an events file needs five

_PlainLoader: type[Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
# Nesting that would exhaust the composer's stack. Apart, since each is looked for by its beginning.
_DEEP = (
    re.compile(r"[\[{](?:\s*[\[{]){9}"),
    re.compile(r"- (?:- ){9}"),
    re.compile(r"\n[ -]{60}"),
)
# Everything but c-printable, YAML 1.2.2 section 5.1. Only errors want it: it compiles for 3 ms.
_FORBIDDEN = r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"


class _Loader(_PlainLoader):  # type: ignore[misc] # PyYAML chooses its base when it is installed
    """Composes nodes and resolves nothing, which is done here, by YAML 1.2."""

    def descend_resolver(self, *_: object) -> None:
        """Nothing to be done on the way to a node."""

    def ascend_resolver(self) -> None:
        """Nor on the way back."""

    def resolve(self, *_: object) -> str:
        """No tag."""
        return ""


def parse(text: str, file: str) -> Node | None:
    """The node of one document; None for an empty one. Raises DataError, or Problems with
    several."""
    try:
        composed = _compose(text, file)
    except UnicodeEncodeError:  # half of a surrogate pair, which no file holds but JSON may
        raise _forbidden_character(text, file) from None
    if composed is None:
        return None
    shift = 1 if text.startswith("\ufeff") else 0
    problems: list[LinimasaError] = []
    node = _convert(composed, file, shift, problems, 0)
    raise_problems(problems)
    return node


def _compose(text: str, file: str) -> yaml.Node | None:
    body = text.removeprefix("\ufeff")
    if len(body) < len(text) and body.startswith("\ufeff"):
        raise DataError("starts with two byte-order marks", at=Place(file, 1, 1))
    _refuse_aliases(body, file)
    loader = _Loader(body)
    try:
        node: yaml.Node | None = loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        raise _syntax_error(error, file) from None
    except yaml.reader.ReaderError:
        raise _forbidden_character(body, file) from None
    except RecursionError:
        raise DataError("is nested too deeply", at=Place(file, 1, 1)) from None
    finally:
        loader.dispose()
    return node


def _forbidden_character(body: str, file: str) -> DataError:
    found = re.search(_FORBIDDEN, body)
    hint = "delete the character; it is probably invisible"
    if found is None:
        return DataError("has a character that YAML forbids", hint=hint, at=Place(file, 1, 1))
    line = body.count("\n", 0, found.start()) + 1
    column = found.start() - body.rfind("\n", 0, found.start())
    message = f"has a character that YAML forbids: U+{ord(found[0]):04X}"
    return DataError(message, hint=hint, at=Place(file, line, column))


def _refuse_aliases(body: str, file: str) -> None:
    """Anchors, aliases and tags are events of the parser; after composing they are gone."""
    text = f"\n{body}"
    if not (any(mark in body for mark in "&*!") or any(deep.search(text) for deep in _DEEP)):
        return
    depth = 0
    try:
        for event in yaml.parse(body, Loader=_Loader):
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH:
                raise DataError("is nested too deeply", at=_place(event.start_mark, file))
            what = _forbidden(event)
            if what:
                hint = "put the text in quotes" if what != "a tag" else "leave the tag out"
                at = _place(event.start_mark, file)
                raise DataError(f"{what} is not read here", hint=hint, at=at)
    except yaml.MarkedYAMLError as error:
        raise _syntax_error(error, file) from None
    except yaml.reader.ReaderError:
        return


def _forbidden(event: yaml.Event) -> str | None:
    anchor = getattr(event, "anchor", None)
    if isinstance(event, yaml.AliasEvent):
        return f"an alias (*{anchor})"
    if anchor:
        return f"an anchor (&{anchor})"
    if getattr(event, "tag", None):
        return "a tag"
    return None


def _syntax_error(error: yaml.MarkedYAMLError, file: str) -> DataError:
    # a quote left open is told of where it opens, not where the file ends
    opened = error.context_mark if "quoted scalar" in str(error.context) else None
    mark = opened or error.problem_mark or error.context_mark
    place = _place(mark, file) if mark else Place(file)
    problem = str(error.problem or error.context or "cannot be read")
    if "another document" in problem:
        return DataError("holds more than one document", hint="leave out the line ---", at=place)
    if "nesting depth" in problem:  # PyYAML's own limit, since 6.0.4
        return DataError("is nested too deeply", at=place)
    return DataError(f"is not valid YAML: {problem}", hint=_syntax_hint(problem), at=place)


def _syntax_hint(problem: str) -> str:
    if "mapping values are not allowed" in problem:
        return "a text with ': ' in it needs quotes around it"
    if "cannot start any token" in problem:
        return "indent with spaces, and put quotes around a text that starts with @, ` or %"
    if "quoted scalar" in problem or "end of stream" in problem:
        return "a quote is opened and never closed"
    return "look at the indentation and the quotes just above"


def _place(mark: Any, file: str) -> Place:
    """A mark of either parser (Python's or C's), which count from 0."""
    return Place(file, mark.line + 1, mark.column + 1)


def _convert(
    node: yaml.Node, file: str, shift: int, problems: list[LinimasaError], depth: int
) -> Node:
    mark = node.start_mark
    at = file, mark.line + 1, mark.column + 1, mark.index + shift, node.end_mark.index + shift
    if depth > MAX_DEPTH:
        raise DataError("is nested too deeply", at=_place(mark, file))
    if isinstance(node, yaml.ScalarNode):
        text: str = node.value
        if len(text) <= MOST_SHARED:
            text = intern(text)
        plain = not node.style
        return Node("scalar", resolve(text) if plain else text, *at, text, plain)
    flow = bool(getattr(node, "flow_style", False))
    if isinstance(node, yaml.SequenceNode):
        items = tuple(_convert(item, file, shift, problems, depth + 1) for item in node.value)
        return Node("sequence", items, *at, flow=flow)
    pairs = []
    seen: dict[str, int] = {}
    for key, value in node.value:
        name = _convert(key, file, shift, problems, depth + 1)
        _check_key(name, seen, problems)
        pairs.append((name, _convert(value, file, shift, problems, depth + 1)))
    return Node("mapping", tuple(pairs), *at, flow=flow)


def _check_key(name: Node, seen: dict[str, int], problems: list[LinimasaError]) -> None:
    if name.kind != "scalar":
        problems.append(DataError("a key must be a word", at=name.at))
    elif name.text in seen:
        first = seen[name.text]
        hint = f"it stands first on line {first}; keep one of them"
        problems.append(DataError(f"the key '{name.text}' stands twice", hint=hint, at=name.at))
    else:
        seen[name.text] = name.line
