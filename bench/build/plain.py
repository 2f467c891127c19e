"""linimasa, building the set of pages that its peers build and nothing else: no explore page, no
days of a month or of the year, no frames, none of the formats but feed and sitemap.

python -m bench.build.plain build …: the command line of linimasa.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from bench.build.whole import without_pagefind

from linimasa.cli import main
from linimasa.site import draw
from linimasa.site.draw import Piece
from linimasa.site.links import file_of
from linimasa.site.outline import Page

SET = re.compile(
    r"(?:(?:e|who|where|tag|source)/.*|\d{4}/(?:\d\d/)?)?index\.html|feed\.xml|sitemap\.xml"
)


def plan_plainly(*arguments: Any, **more: Any) -> Iterator[Piece]:
    """The pieces of the set."""
    return (piece for piece in _plan(*arguments, **more) if SET.fullmatch(piece.file))


def only_pages(_outline: object, pages: Iterable[Page], _frames: object) -> Iterator[Page]:
    """The pages of the set, none of which can be framed elsewhere."""
    return (page for page in pages if SET.fullmatch(file_of(page.path)))


_plan = draw.plan_pieces

if __name__ == "__main__":
    without_pagefind()
    draw.plan_pieces = plan_plainly
    vars(draw)["with_embeds"] = only_pages
    main()
