"""`linimasa confirm`: mark events as right, by their id."""

from __future__ import annotations

import click

from linimasa.cli.app import VERBS
from linimasa.cli.context import Settings, global_options, pass_settings
from linimasa.cli.decide import run_decision


@click.command(short_help=VERBS["confirm"])
@click.argument("events", nargs=-1, required=True, metavar="EVENT...")
@click.option("--reviewed", metavar="DAY", help="Note the day beside: reviewed: DAY.")
@global_options
@pass_settings
def command(settings: Settings, events: tuple[str, ...], reviewed: str | None) -> int:
    """Mark events as right: the machine never changes them again, and the site says so.

    EVENT is an id such as e-9k2m4x; its e- may be left out. Only `status` is written, every other
    byte of your file stays. An event that was merged into another stands on its own again. One id
    that is not there, and nothing is written.
    """
    return run_decision(settings, events, "confirmed", reviewed)
