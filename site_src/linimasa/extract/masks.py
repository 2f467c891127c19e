"""What stands in a masked sentence in the place of quotations and dates."""

from __future__ import annotations

import re

QUOTED = "\x00"
DATED = "\x01"

FILL = f" .,;:{QUOTED}{DATED}()"  # tells nothing
WHEN = re.compile(rf"(?:\s*+(?:\w{{1,6}}\s)?\s*+\(?{DATED}++\)?){{0,3}}")
