"""Templates, compiled once for a user: the theme's, and those that projects have of their own.

To compile them takes a third of a small site's build. The theme is compiled as a whole, for a
language and a version of the program; templates of projects when they are first drawn, and known
again by what stands in them, wherever they lie.
"""

from __future__ import annotations

import marshal
import sys
from collections.abc import Callable
from contextlib import suppress
from types import CodeType

from jinja2 import TemplateError
from jinja2 import __version__ as jinja_version

from linimasa.site.compiled import CompiledTemplates
from linimasa.site.digests import digest
from linimasa.site.folding import FoldingEnvironment
from linimasa.site.inputs import installation, program, theme_stamp
from linimasa.site.kept import Kept
from linimasa.site.templates import Closures, Read, template_names
from linimasa.site.theme import theme_dir
from linimasa.site.usercache import cached, keep, recall

MOST_BYTES = 1_000_000  # of the compiled templates of projects: some fifty, read in a millisecond

_Facts = tuple[str, tuple[str, ...], bool, frozenset[str]]
"""The fields of a `Read`."""


def hand_over_theme(
    kept: Kept, language: str, words: str, environment: Callable[[], FoldingEnvironment]
) -> None:
    """Give `kept` the compiled templates of the theme; `words` stand for those folded into them.
    An `environment` that has no templates but these is asked for where they are not known yet."""
    place = digest(sys.version, str(theme_dir()))
    key = digest(place, jinja_version, program(), theme_stamp(), words)
    if key in kept.handed_over:
        return
    data = cached(f"theme-{language}-{place[:8]}", key, lambda: _compile(environment(), words))
    codes, reads = marshal.loads(data)  # noqa: S302 -- the user's own file, written by `_compile`
    kept.templates |= codes
    kept.reads |= {facts[0]: Read(*facts) for facts in reads}
    kept.handed_over.add(key)


def _compile(environment: FoldingEnvironment, words: str) -> bytes:
    """The templates of an environment: their code by the names that `CompiledTemplates` has for
    them, and what stands in each."""
    apart = Kept()
    environment.bytecode_cache = CompiledTemplates(apart, words)
    closures = Closures(environment, apart.reads)
    for name in template_names(environment):
        closures.of(name)
        with suppress(TemplateError):  # told of when it is drawn
            environment.get_template(name)
    return marshal.dumps((apart.templates, [_facts(read) for read in apart.reads.values()]))


def hand_over_own(kept: Kept, language: str, words: str) -> None:
    """Give `kept` the templates of projects that were compiled before."""
    key = _own_key(words)
    if key not in kept.handed_over:
        for name, (code, facts) in _own(language, key).items():
            kept.templates.setdefault(name, code)
            kept.reads.setdefault(facts[0], Read(*facts))
        kept.handed_over.add(key)


def keep_own(kept: Kept, language: str, words: str) -> None:
    """Keep what was compiled of a project's templates since, in place of what is oldest."""
    found: dict[str, tuple[bytes, _Facts]] = {}
    for name, source in kept.fresh.items():
        code, read = kept.templates.get(name), kept.reads.get(source)
        if isinstance(code, CodeType) and read is not None:
            found[name] = marshal.dumps(code), _facts(read)
    kept.fresh.clear()
    if not found:
        return
    key = _own_key(words)
    every = {**_own(language, key), **found}
    size = sum(map(_size, every.values()))
    for name in list(every):
        if size > MOST_BYTES:
            size -= _size(every.pop(name))
    keep(_own_file(language), key, marshal.dumps(every))


def _own(language: str, key: str) -> dict[str, tuple[bytes, _Facts]]:
    data = recall(_own_file(language), key)
    found: dict[str, tuple[bytes, _Facts]] = marshal.loads(data) if data else {}  # noqa: S302 -- the user's own file, written by `keep_own`
    return found


def _own_file(language: str) -> str:
    return f"templates-{language}-{installation()}"


def _own_key(words: str) -> str:
    return digest(sys.version, jinja_version, program(), words)


def _size(one: tuple[bytes, _Facts]) -> int:
    code, (source, *_) = one
    return len(code) + len(source)


def _facts(read: Read) -> _Facts:
    return read.source, read.leads_to, read.computed, read.names
