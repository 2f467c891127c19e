"""What `linimasa confirm` and `linimasa reject` share: a decision on events, written and told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from linimasa.cli.app import VERBS
from linimasa.cli.context import Settings, global_options, pass_settings, project_config
from linimasa.cli.report import next_step, print_notices, say, say_json
from linimasa.errors import Notice, Place, UsageError

if TYPE_CHECKING:
    from linimasa.project.review import Decision, Verdict


_EVENTS = """\
EVENT is an id such as e-9k2m4x; its e- may be left out. Only `status` is written, every other
byte of your file stays. An event that was merged into another stands on its own again. One id
that is not there, and nothing is written."""


def decision_command(verb: str, verdict: Verdict, does: str) -> click.Command:
    """The command that gives events a verdict; `does` opens its help."""

    @click.command(short_help=VERBS[verb], help=f"{does}\n\n{_EVENTS}")
    @click.argument("events", nargs=-1, required=True, metavar="EVENT...")
    @click.option("--reviewed", metavar="DAY", help="Note the day beside: reviewed: DAY.")
    @global_options
    @pass_settings
    def command(settings: Settings, events: tuple[str, ...], reviewed: str | None) -> int:
        return _decide(settings, events, verdict, reviewed)

    return command


def _decide(
    settings: Settings, events: tuple[str, ...], verdict: Verdict, reviewed: str | None
) -> int:
    """Decide, and say of each event what became of it."""
    from linimasa.edtf import is_valid
    from linimasa.project.review import decide

    if reviewed is not None and not is_valid(reviewed):
        raise UsageError(f"'{reviewed}' is no day", hint="--reviewed 2024-10-24")
    dry = settings.dry_run
    config = project_config(settings)
    decisions = decide(config, events, verdict, reviewed=reviewed, write=not dry)
    print_notices(
        [_notice(one) for one in decisions if one.parts and verdict == "rejected"], settings
    )
    say_json(settings, {"events": [_json(one) for one in decisions]})
    for one in decisions:
        say(settings, _line(one))
    if dry:
        next_step(settings, "the same without --dry-run, to write it")
    else:
        next_step(settings, "linimasa build")
    return 0


def _line(decision: Decision) -> str:
    event = decision.event
    if not decision.changed:
        return f"= {event.id}  is {decision.now} already: {event.title}"
    left = f", no longer part of {decision.left}" if decision.left else ""
    sign = click.style("~", fg="cyan")
    return f"{sign} {event.id}  {decision.was} → {decision.now}{left}: {event.title}"


def _notice(decision: Decision) -> Notice:
    parts = ", ".join(decision.parts)
    return Notice(
        f"{decision.event.id} is rejected, and {parts} with it: merged into it",
        hint=f"if they are right: linimasa confirm {decision.parts[0]}",
        at=Place(decision.path),
    )


def _json(decision: Decision) -> dict[str, object]:
    return {
        "id": decision.event.id,
        "file": decision.path,
        "was": decision.was,
        "now": decision.now,
        "left": decision.left,
    }
