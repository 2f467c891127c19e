"""`linimasa confirm`: mark events as right, by their id."""

from __future__ import annotations

from linimasa.cli.decide import decision_command

command = decision_command(
    "confirm",
    "confirmed",
    "Mark events as right: the machine never changes them again, and the site says so.",
)
