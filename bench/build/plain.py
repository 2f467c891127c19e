"""linimasa, building the set of pages that its peers build and nothing else: no explore page, no
days of the year, none of the formats but feed and sitemap.

python -m bench.build.plain build …: the command line of linimasa.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from linimasa.cli import main
from linimasa.site import draw
from linimasa.site.draw import Piece

SET = re.compile(r"(?:(?:e|who|where|tag|source|\d{4})/.*)?index\.html|feed\.xml|sitemap\.xml")


def plan_plainly(*arguments: Any, **more: Any) -> Iterator[Piece]:
    """The pieces of the set."""
    return (piece for piece in _plan(*arguments, **more) if SET.fullmatch(piece.file))


_plan = draw.plan_pieces

if __name__ == "__main__":
    draw.plan_pieces = plan_plainly
    main()
