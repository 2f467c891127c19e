"""`linimasa reject`: mark events as wrong, by their id."""

from __future__ import annotations

from linimasa.cli.decide import decision_command

command = decision_command(
    "reject",
    "rejected",
    "Mark events as wrong: they stay in their file, leave the site, and do not come back.",
)
