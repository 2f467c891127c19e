"""A seed under a new name: known again by the quotes that stand where they stood."""

from __future__ import annotations

from collections.abc import Callable, Collection

from linimasa.config import Config
from linimasa.errors import LinimasaError
from linimasa.merge import Memory, read_memory
from linimasa.model import Article


def finder(config: Config) -> Callable[[Article, Collection[str]], str | None]:
    """What tells which of some sources, whose files are gone, an article is."""
    memories: dict[str, Memory | None] = {}

    def find(article: Article, ids: Collection[str]) -> str | None:
        for name in sorted(ids):
            if name not in memories:
                memories[name] = _memory(config, name)
            memory = memories[name]
            if memory is not None and _holds(article.text, memory):
                return name
        return None

    return find


def _memory(config: Config, name: str) -> Memory | None:
    events = (config.events_dir / f"{name}.yaml").relative_to(config.root).as_posix()
    try:
        return read_memory(config.root, events)
    except LinimasaError:
        return None


def _holds(text: str, memory: Memory) -> bool:
    """Whether every event that was found stands in the text at the very place where it stood."""
    found = [event for event in memory.events.values() if event.found]
    return bool(found) and all(
        text[event.start : event.end] == event.base.get("quote") for event in found
    )
