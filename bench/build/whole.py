"""linimasa as it is without the optional package for large timelines' search, Pagefind, whose
program reads every event once more: none of the peers makes such an index.

python -m bench.build.whole build …: the command line of linimasa.
"""

from __future__ import annotations

import sys

from linimasa.cli import main


def without_pagefind() -> None:
    """Make the package look as if it were not installed."""
    vars(sys)["modules"]["pagefind_bin"] = None


if __name__ == "__main__":
    without_pagefind()
    main()
