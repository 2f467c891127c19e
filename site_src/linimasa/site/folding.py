"""Words of the user interface into templates when these are compiled, not when they are drawn.

`{{ _('Date') }}` becomes the translated text itself: one environment draws one language only. And
what is printed is escaped without being wrapped, which took a fifth of the time of a page; macros
are called without a look at what they may want of Jinja, which took a tenth.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, MutableMapping
from collections.abc import Set as AbstractSet
from types import MappingProxyType
from typing import Any

from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.environment import TemplateModule
from jinja2.nodes import EvalContext
from jinja2.runtime import Context, Macro
from jinja2.utils import internalcode, missing, pass_eval_context
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from linimasa.site.messages import Messages

try:
    from markupsafe import _escape_inner as _escape_text  # type: ignore[attr-defined] # not exported
except ImportError:  # before markupsafe 3; the same, wrapped as Markup
    _escape_text = escape
_escaped: Callable[[str], str] = _escape_text


class _Macro(Macro):
    """A macro that is called with what its arguments are, if nothing else is to be seen to."""

    def __init__(self, made: Macro):
        vars(self).update(vars(made))
        special = made.caller or made.catch_kwargs or made.catch_varargs
        self._plain = not special and self._default_autoescape is True

    @internalcode
    @pass_eval_context
    def __call__(self, *arguments: object, **named: object) -> str:
        """What it draws, as `Macro` does."""
        lacking = self._argument_count - len(arguments)
        if (
            named
            or lacking < 0
            or not self._plain
            or type(next(iter(arguments), None)) is EvalContext
        ):
            return super().__call__(*arguments, **named)
        return str.__new__(Markup, self._func(*arguments, *(missing,) * lacking))


class _Printer(CodeGenerator):
    """Code in which what is printed passes through the environment's `printed`, and what wants no
    context from Jinja is called as it is: our own functions, and macros that are imported or stand
    in the same template."""

    _modules: frozenset[str] = frozenset()
    _macros: frozenset[str] = frozenset()
    _ours: frozenset[str] = frozenset()

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 -- the visitor's protocol
        own = {name.name for name in node.find_all(nodes.Name) if name.ctx != "load"}
        self._modules = frozenset(one.target for one in node.find_all(nodes.Import)) - own
        self._macros = (
            frozenset(one.name for one in node.body if isinstance(one, nodes.Macro)) - own
        )
        self._ours = _not_own(getattr(self.environment, "direct", ()), node)
        super().visit_Template(node, frame)

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """A macro that is called quickly."""
        self.write("environment.quick(")
        super().macro_def(macro_ref, frame)
        self.write(")")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802, FBT001, FBT002 -- the same
        if forward_caller or node.dyn_args or node.dyn_kwargs or not self._is_direct(node, frame):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        for named in node.kwargs:
            self.write(f"**{{{named.key!r}: ")
            self.visit(named.value, frame)
            self.write("}, ")
        self.write(")")

    def _is_direct(self, node: nodes.Call, frame: Frame) -> bool:
        """Whether what is called is known to want no context."""
        called = node.node
        if isinstance(called, nodes.Getattr) and isinstance(called.node, nodes.Name):
            if called.node.name in self._modules:
                return True
        elif isinstance(called, nodes.Name) and called.name in self._macros:
            # in a block it may be another template's variable of this name
            return frame.block is None and bool(frame.eval_ctx.autoescape)
        return _called(called) in self._ours and not node.kwargs

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 -- the same
        """Most attributes are there: the environment is asked for the others only, such as the keys
        of dictionaries."""
        if not isinstance(node.node, nodes.Name | nodes.Getattr):
            super().visit_Getattr(node, frame)
            return
        self.write("(t_value if (t_value := getattr((t_owner := ")
        self.visit(node.node, frame)
        self.write(f"), {node.attr!r}, missing)) is not missing ")
        self.write(f"else environment.getattr(t_owner, {node.attr!r}))")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.printed(")


class _Template(Template):
    """A template whose globals are all its environment's."""

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        """The module that is imported, made once: no page has globals of its own."""
        return super()._get_default_module(None)


class FoldingEnvironment(Environment):
    """An environment that translates constant texts when it reads a template, and calls some
    functions directly.

    `direct` are functions by the name that templates call them by (`href`, `words.full`). Jinja
    looks at every call for a context to hand over, which costs more than most of them do; a
    filter is called as it is, so that `href(path)` becomes one (see `filter_of`).
    """

    code_generator_class = _Printer
    template_class = _Template
    quick = staticmethod(_Macro)
    messages: Messages | None = None
    direct: Mapping[str, Callable[..., object]] = MappingProxyType({})

    def __init__(self, **options: Any):
        super().__init__(**options)
        self._loaded: dict[str, Template] = {}

    @staticmethod
    def printed(value: object) -> str:
        """A value as HTML: what `markupsafe.escape` gives, but not wrapped as Markup."""
        kind = type(value)
        if kind is str:
            return _escaped(value)  # type: ignore[arg-type] # it is one
        if kind is Markup:
            return value  # type: ignore[return-value] # the same
        return str(value) if kind is int or kind is float else escape(value)

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, object] | None = None,  # noqa: A002 -- Jinja's name
    ) -> Template:
        """A template, loaded once: every page asks for several, and none changes meanwhile."""
        if globals is not None or not isinstance(name, str):
            return super().get_template(name, parent, globals)
        known = self._loaded.get(name)
        if known is None:
            known = self._loaded[name] = super().get_template(name, parent)
        return known

    def make_globals(self, d: MutableMapping[str, object] | None) -> MutableMapping[str, object]:
        """One plain dictionary: Jinja's own chain of two is slow to copy, and a page copies it."""
        return {**self.globals, **(d or {})}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        if self.messages is not None:
            _Folder(self.messages, _not_own(self.direct, tree)).visit(tree)
        return tree


def _own_names(tree: nodes.Template) -> frozenset[str]:
    """The names that a template gives to things of its own, which come before ours."""
    names = {node.name for node in tree.find_all(nodes.Name) if node.ctx != "load"}
    names |= {node.name for node in tree.find_all(nodes.Macro)}
    names |= {node.target for node in tree.find_all(nodes.Import)}
    for node in tree.find_all(nodes.FromImport):
        names |= {name if isinstance(name, str) else name[1] for name in node.names}
    return frozenset(names)


def _not_own(names: Iterable[str], tree: nodes.Template) -> frozenset[str]:
    """Names such as `words.full`, but for what a template has things of its own in place of."""
    own = _own_names(tree)
    return frozenset(name for name in names if name.partition(".")[0] not in own)


class _Folder(NodeTransformer):
    def __init__(self, messages: Messages, direct: AbstractSet[str]):
        self._messages = messages
        self._direct = direct

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 -- the visitor's protocol
        """A catalogue's text is trusted, as Jinja's own i18n extension trusts it."""
        self.generic_visit(node)
        name = _called(node.node)
        plain = not (node.kwargs or node.dyn_args or node.dyn_kwargs) and bool(node.args)
        if name in ("_", "gettext") and plain and len(node.args) == 1:
            argument = node.args[0]
            if isinstance(argument, nodes.Const):
                text = self._messages.gettext(argument.value) % {}
                return nodes.MarkSafe(nodes.Const(text), lineno=node.lineno)
        # With constants alone it would be worked out when the template is compiled: once, for all
        # pages, wherever they lie.
        if name in self._direct and plain and any(map(_varies, node.args)):
            first, *rest = node.args
            return nodes.Filter(first, filter_of(name), rest, [], None, None, lineno=node.lineno)
        return node


def filter_of(name: str) -> str:
    """The filter that one of our functions is called as; no template can ask for it, as it might
    for constants."""
    return f"{name}()"


def _varies(node: nodes.Node) -> bool:
    """Whether Jinja never takes it for a constant: a name, or something of one."""
    while isinstance(node, nodes.Getattr):
        node = node.node
    return isinstance(node, nodes.Name)


def _called(node: nodes.Node) -> str:
    """`href` or `words.full`; empty for anything else."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name):
        return f"{node.node.name}.{node.attr}"
    return ""
