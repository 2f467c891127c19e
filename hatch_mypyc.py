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
MADE = "__made"
OURS = "from linimasa.values import dataclass\n"
THEIRS = "from dataclasses import dataclass\n"


def constructed(source: str) -> str:
    """A module with the constructors of its dataclasses with slots written out, for which mypyc
    makes machine code; those that `dataclass` makes are run by the interpreter, and take eight
    times as long. As what they make holds nothing that holds it, the garbage collector need not
    look at it. A frozen one is no longer frozen, for nothing that is tested changes it.

    Its constants are final, so that they are no longer looked up by their names.

    What a function remembers by `functools.cache` or `lru_cache` is in a dictionary beside it, and
    its callers call it as any other, without the interpreter between them.
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
        elif isinstance(node, ast.FunctionDef) and (size := _remembers(node)) is not None:
            first = node.decorator_list[0]
            lines.insert(node.end_lineno or 0, _remembering(node, size))
            line = lines[node.lineno - 1]
            lines[node.lineno - 1] = line.replace(f"def {node.name}(", f"def {node.name}{MADE}(", 1)
            del lines[first.lineno - 1]
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


def _remembers(node: ast.FunctionDef) -> str | None:
    """How many answers a function remembers: all of them where that is empty; None without."""
    found = [ast.unparse(each) for each in node.decorator_list]
    if len(found) != 1:
        return None
    before, size, after = found[0].partition("lru_cache(maxsize=")
    if size and not before:
        return after.removesuffix(")")
    return "" if before == "cache" else None


def _remembering(node: ast.FunctionDef, size: str) -> str:
    """What stands in a function's place: its answer of before, or else its own. Where as many are
    remembered as may be, all are forgotten: what was asked last is soon there again."""
    plain, named = node.args.args, node.args.kwonlyargs
    names = [each.arg for each in (*plain, *named)]
    kinds = [ast.unparse(each.annotation or ast.Name("object")) for each in (*plain, *named)]
    key, kind = (
        (names[0], kinds[0]) if len(names) == 1 else (_tuple(names), f"tuple[{_kinds(kinds)}]")
    )
    given = ", ".join(
        [*(each.arg for each in plain), *(f"{each.arg}={each.arg}" for each in named)]
    )
    answer = ast.unparse(node.returns or ast.Name("object"))
    memory, asked, found = (f"{name}{MADE}" for name in (node.name.upper(), "asked", "found"))
    known = f"{found} = {memory}.get({asked})", f"if {found} is not None:", f"    return {found}"
    if "None" in answer:
        known = f"if {asked} in {memory}:", f"    return {memory}[{asked}]", ""
    full = (f"if len({memory}) >= {size}:", f"    {memory}.clear()") if size else ()
    body = [
        f"{asked} = {key}",
        *known,
        *full,
        f"made = {memory}[{asked}] = {node.name}{MADE}({given})",
        "return made",
    ]
    written = f"\n{memory}: Final[dict[{kind}, {answer}]] = {{}}\n"
    written += f"\ndef {node.name}({ast.unparse(node.args)}) -> {answer}:\n"
    return written + "".join(f"    {line}\n" for line in body)


def _tuple(names: list[str]) -> str:
    return f"({''.join(f'{name}, ' for name in names)})"


def _kinds(kinds: list[str]) -> str:
    return ", ".join(kinds) or "()"


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
