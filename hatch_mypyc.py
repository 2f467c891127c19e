"""A module's source as mypyc makes the quickest machine code of it: the same answers."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator

FUTURE = "from __future__ import annotations\n"
IMPORT = """
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:  # what compiles reads it, what runs has no need of it
    from mypy_extensions import mypyc_attr
"""
MARKED = "@mypyc_attr(acyclic=True)\n@dataclass(slots=True, init=False)\n"
OURS = "from linimasa.values import dataclass\n"
THEIRS = "from dataclasses import dataclass\n"


def constructed(source: str) -> str:
    """A module with the constructors of its dataclasses with slots written out, for which mypyc
    makes machine code; those that `dataclass` makes are run by the interpreter, and take eight
    times as long. As what they make holds nothing that holds it, the garbage collector need not
    look at it. A frozen one is no longer frozen, for nothing that is tested changes it.

    Its constants are final, so that they are no longer looked up by their names.
    """
    tree = ast.parse(source)
    lines = source.replace(OURS, THEIRS).splitlines(keepends=True)
    names = Counter(ast.unparse(name) for name in _named(tree))
    bases = {ast.unparse(one) for node in tree.body for one in getattr(node, "bases", ())}
    for node in reversed(tree.body):
        if isinstance(node, ast.ClassDef) and _is_plain(node) and node.name not in bases:
            first = node.decorator_list[0]
            lines.insert(node.end_lineno or 0, _constructor(node))
            lines[first.lineno - 1] = MARKED
        elif isinstance(node, ast.Assign) and names[name := ast.unparse(node.targets[0])] == 1:
            line = lines[node.lineno - 1]
            lines[node.lineno - 1] = line.replace(name, f"{name}: Final", 1)
    return "".join(lines).replace(FUTURE, FUTURE + IMPORT, 1)


def _named(tree: ast.Module) -> Iterator[ast.expr]:
    """What a module names in capitals, as often as it does."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store) and node.id.isupper():
            yield node


def _is_plain(node: ast.ClassDef) -> bool:
    """Whether a class is a dataclass with slots, made from no other, without its own making."""
    methods = {each.name for each in node.body if isinstance(each, ast.FunctionDef)}
    if node.bases or len(node.decorator_list) != 1 or methods & {"__init__", "__post_init__"}:
        return False
    return ast.unparse(node.decorator_list[0]) in {
        "dataclass(slots=True)",
        "dataclass(frozen=True, slots=True)",
    }


def _fields(node: ast.ClassDef) -> Iterator[tuple[str, str, ast.expr | None]]:
    for each in node.body:
        if isinstance(each, ast.AnnAssign):
            yield ast.unparse(each.target), ast.unparse(each.annotation), each.value


def _given(value: ast.expr | None, name: str) -> ast.expr | None:
    """A keyword of the `field(…)` that a field is set to."""
    given = value.keywords if isinstance(value, ast.Call) and _is_field(value) else []
    return next((each.value for each in given if each.arg == name), None)


def _is_field(value: ast.expr | None) -> bool:
    return isinstance(value, ast.Call) and ast.unparse(value.func) == "field"


def _constructor(node: ast.ClassDef) -> str:
    """The constructor, and where the class was frozen its hash."""
    parameters, body, compared = [], [], []
    for name, kind, value in _fields(node):
        made = _given(value, "default_factory")
        plain = _given(value, "default") if _is_field(value) else value
        if made is not None:
            parameters.append(f"{name}: {kind} | None = None")
            body.append(f"self.{name} = ({ast.unparse(made)})() if {name} is None else {name}")
        else:
            default = "" if plain is None else f" = {ast.unparse(plain)}"
            parameters.append(f"{name}: {kind}{default}")
            body.append(f"self.{name} = {name}")
        apart = _given(value, "compare")
        if apart is None or ast.unparse(apart) != "False":
            compared.append(f"self.{name}, ")
    written = f"\n    def __init__(self, {', '.join(parameters)}) -> None:\n"
    written += "".join(f"        {line}\n" for line in body)
    if "frozen" in ast.unparse(node.decorator_list[0]):
        written += f"\n    def __hash__(self) -> int:\n        return hash(({''.join(compared)}))\n"
    return written
