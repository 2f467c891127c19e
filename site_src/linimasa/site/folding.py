"""Words of the user interface into templates when these are compiled, not when they are drawn.

`{{ _('Date') }}` becomes the translated text itself: one environment draws one language only.
"""

from __future__ import annotations

from collections.abc import MutableMapping

from jinja2 import Environment, nodes
from jinja2.visitor import NodeTransformer

from linimasa.site.messages import Messages


class FoldingEnvironment(Environment):
    """An environment that translates constant texts when it reads a template."""

    messages: Messages | None = None

    def make_globals(self, d: MutableMapping[str, object] | None) -> MutableMapping[str, object]:
        """One plain dictionary: Jinja's own chain of two is slow to copy, and a page copies it."""
        return {**self.globals, **(d or {})}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        if self.messages is not None:
            _Folder(self.messages).visit(tree)
        return tree


class _Folder(NodeTransformer):
    def __init__(self, messages: Messages):
        self._messages = messages

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 -- the visitor's protocol
        """A catalogue's text is trusted, as Jinja's own i18n extension trusts it."""
        self.generic_visit(node)
        is_text = isinstance(node.node, nodes.Name) and node.node.name in ("_", "gettext")
        plain = not (node.kwargs or node.dyn_args or node.dyn_kwargs)
        if is_text and plain and len(node.args) == 1 and isinstance(node.args[0], nodes.Const):
            text = self._messages.gettext(node.args[0].value) % {}
            return nodes.MarkSafe(nodes.Const(text), lineno=node.lineno)
        return node
