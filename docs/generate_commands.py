"""Write docs/commands.md from the help of every verb, so that it cannot go stale.

python docs/generate_commands.py [--check]
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from linimasa.cli.app import VERBS, app

TARGET = Path(__file__).with_name("commands.md")
HEAD = """# Commands

Written by `docs/generate_commands.py` from the program's own help; a test keeps it true.

Every verb accepts the global options, before or after its name.
Exit codes: 0 fine, 1 findings or refused, 2 usage.
"""


def commands_page() -> str:
    """The whole page: the group's help, then each verb's."""
    group = app.make_context("linimasa", [], resilient_parsing=True, terminal_width=100)
    parts = [HEAD, _section("linimasa", app.get_help(group))]
    for verb in VERBS:
        command = app.get_command(group, verb)
        if command is None:
            raise SystemExit(f"no module for the verb {verb}")
        context = click.Context(command, info_name=verb, parent=group)
        parts.append(_section(f"linimasa {verb}", command.get_help(context)))
    return "\n".join(parts)


def _section(title: str, text: str) -> str:
    return f"## {title}\n\n```\n{text.rstrip()}\n```\n"


def main() -> int:
    page = commands_page()
    if "--check" in sys.argv:
        return 0 if TARGET.read_text(encoding="utf-8") == page else 1
    TARGET.write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
