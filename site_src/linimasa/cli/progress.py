"""Work under way as a bar on stderr: only on a terminal, and only if it takes a while."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

from linimasa.cli.context import Settings

PATIENCE = 0.5  # seconds before a bar appears: quicker work needs none


@contextmanager
def progress(settings: Settings, words: str) -> Iterator[Callable[[int, int], None]]:
    """A function that is told how many of how many are done. rich is loaded when a bar appears."""
    if settings.quiet or settings.json or not sys.stderr.isatty():
        yield lambda _done, _all: None
        return
    start = time.monotonic()
    with ExitStack() as stack:
        update: Callable[[int, int], None] | None = None

        def tell(done: int, total: int) -> None:
            nonlocal update
            if update is None and time.monotonic() - start > PATIENCE:
                update = _bar(stack, words, colour=settings.color is not False)
            if update is not None:
                update(done, total)

        yield tell


def _bar(stack: ExitStack, words: str, *, colour: bool) -> Callable[[int, int], None]:
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True, no_color=not colour)
    bar = stack.enter_context(Progress(console=console, transient=True))
    task = bar.add_task(words)
    return lambda done, total: bar.update(task, completed=done, total=total)
