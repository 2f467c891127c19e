"""Third-party readers kept from writing to the terminal: what matters comes back as notices."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def quiet(*libraries: str) -> Iterator[None]:
    """Run without the log lines of `libraries` and without warnings."""
    for name in libraries:
        logger = logging.getLogger(name)
        logger.propagate = False
        if not logger.handlers:
            # without a handler, Python prints warnings on stderr by itself
            logger.addHandler(logging.NullHandler())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
