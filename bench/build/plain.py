"""linimasa, building the set of pages that its peers build and nothing else: no explore page, no
days of a month or of the year, no frames, none of the formats but feed and sitemap.

python -m bench.build.plain build …: the command line of linimasa.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from bench.build.whole import without_pagefind

from linimasa.cli import main
from linimasa.site import build

if TYPE_CHECKING:
    from linimasa.site.draw import Piece
    from linimasa.site.outline import Page
    from linimasa.site.timeline import Counts

SET = re.compile(
    r"(?:(?:e|who|where|tag|source)/.*|\d{4}/(?:\d\d/)?)?index\.html|feed\.xml|sitemap\.xml"
)
OTHERS = ("_mapped", "_carded", "_explored", "_searched", "exports")
"""What plans files that are not of the set, in `linimasa.site.draw`."""


def plan_plainly(*arguments: Any, **more: Any) -> tuple[Counts, Iterator[Piece]]:
    """The pieces of the set. What plans others is put out of the way once it is there, and before
    it is asked: the program imports it when it has begun to read."""
    counts, pieces = _plan(*arguments, **more)
    draw = vars(sys.modules["linimasa.site.draw"])
    draw |= dict.fromkeys(OTHERS, lambda *_: {})
    draw["with_embeds"] = only_pages
    return counts, (piece for piece in pieces if SET.fullmatch(piece.file))


def only_pages(_outline: object, pages: Iterable[Page], _frames: object) -> Iterator[Page]:
    """The pages of the set, none of which can be framed elsewhere."""
    from linimasa.site.links import file_of

    return (page for page in pages if SET.fullmatch(file_of(page.path)))


_plan = build.plan_site

if __name__ == "__main__":
    without_pagefind()
    vars(build)["plan_site"] = plan_plainly
    main()
