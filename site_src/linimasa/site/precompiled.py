"""The theme's templates, compiled once for a user, a language and a version of the program.

To compile them takes a third of a small site's build. What a project has of its own is compiled
whenever it is first drawn.
"""

from __future__ import annotations

import marshal
import sys
from collections.abc import Callable
from contextlib import suppress

from jinja2 import TemplateError
from jinja2 import __version__ as jinja_version

from linimasa.site.digests import digest
from linimasa.site.folding import FoldingEnvironment
from linimasa.site.inputs import program, theme_stamp
from linimasa.site.kept import CompiledTemplates, Kept
from linimasa.site.templates import Closures, Read, template_names
from linimasa.site.theme import theme_dir
from linimasa.site.usercache import cached


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
    kept.reads |= {source: Read(source, *rest) for source, *rest in reads}
    kept.handed_over.add(key)


def _compile(environment: FoldingEnvironment, words: str) -> bytes:
    """The templates of an environment: their code by the names that `CompiledTemplates` has for
    them, and what stands in each."""
    apart = Kept()
    environment.bytecode_cache = CompiledTemplates(apart.templates, words)
    closures = Closures(environment, apart.reads)
    for name in template_names(environment):
        closures.of(name)
        with suppress(TemplateError):  # told of when it is drawn
            environment.get_template(name)
    reads = [(r.source, r.leads_to, r.computed, r.names) for r in apart.reads.values()]
    return marshal.dumps((apart.templates, reads))
