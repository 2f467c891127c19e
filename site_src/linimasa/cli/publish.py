"""`linimasa publish`: the site onto GitHub Pages, by a branch or by a workflow."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from linimasa.cli.app import VERBS
from linimasa.cli.context import Settings, global_options, pass_settings, project_config
from linimasa.cli.report import next_step, print_notices, say, say_json, shortened
from linimasa.errors import Notice, PublishError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from linimasa.config import Config
    from linimasa.publish import Options, Preview, Report


@click.command(short_help=VERBS["publish"])
@click.argument("action", type=click.Choice(["rollback"]), required=False, metavar="[rollback]")
@click.option("--branch", default="gh-pages", show_default=True, help="Publish to this branch.")
@click.option("--remote", default="origin", show_default=True, help="Publish to this remote.")
@click.option("--folder", default="", help="Publish into this folder of the branch, such as docs.")
@click.option("--adopt", is_flag=True, help="Take over a branch that linimasa did not write.")
@click.option("--allow-dirty", is_flag=True, help="Publish content that is not committed.")
@click.option(
    "--keep-history",
    type=click.IntRange(min=1),
    metavar="N",
    help="Leave no more than N commits on the branch.",
)
@click.option("--yes", "-y", is_flag=True, help="Do not ask.")
@click.option("--workflow", is_flag=True, help="Write .github/workflows/pages.yml instead.")
@global_options
@pass_settings
def command(
    settings: Settings, /, action: str | None, *, yes: bool, workflow: bool, **given: object
) -> None:
    """Publish the timeline on GitHub Pages.

    Builds into a fresh folder, checks it as 'linimasa check' does, shows what will change, asks,
    and pushes one commit to the branch. The work tree, the index and the current branch stay as
    they are; CNAME and .well-known on the branch are kept; a commit that somebody else pushed is
    never overwritten. 'linimasa publish rollback' shows again what was published before.

    With --workflow, GitHub's own machines check, build and deploy at every push.
    """
    config = project_config(settings)
    if workflow:
        if action:
            raise UsageError("--workflow goes without rollback")
        _write_workflow(config, settings, yes=yes)
        return
    from linimasa.publish import Options, publish, roll_back

    options = Options(**given, dry_run=settings.dry_run)  # type: ignore[arg-type] # click has checked
    run = roll_back if action else publish
    report = run(config, options, _asker(settings, yes=yes))
    say_json(settings, _json(report))
    _tell(report, options, settings)


def _asker(settings: Settings, *, yes: bool) -> Callable[[Preview], bool]:
    def confirm(preview: Preview) -> bool:
        _show(preview, settings)
        if yes:
            return True
        if settings.json or not sys.stdin.isatty():
            raise PublishError("nobody is here to say yes", hint="look it over, then add --yes")
        return click.confirm(f"Publish to {_where(preview)}?")

    return confirm


def _tell(report: Report, options: Options, settings: Settings) -> None:
    preview = report.preview
    if not preview.changes:
        say(settings, f"Nothing has changed since the last publish to {_where(preview)}.")
        _say_address(preview, settings)
        return
    if report.commit is None:
        if settings.dry_run:
            _show(preview, settings)
            next_step(settings, "the same without --dry-run")
        else:
            say(settings, "Nothing was published.")
        return
    if preview.rolls_back_to:
        back = preview.rolls_back_to[:10]
        say(settings, f"{_where(preview)} shows {back} again, as {report.commit[:10]}.")
        _say_address(preview, settings)
        next_step(settings, "mend what was wrong, then: linimasa publish")
        return
    say(settings, f"Published to {_where(preview)} as {report.commit[:10]}.")
    _say_address(preview, settings)
    if preview.first:
        text = "once, in the repository's Settings, Pages: deploy from the branch"
        next_step(settings, f"{text} {preview.target.branch}")
    elif options.keep_history != 1:
        say(settings, f"To take it back: {_rollback_command(options)}")


def _show(preview: Preview, settings: Settings) -> None:
    changes = preview.changes
    signs = (("+", changes.added), ("~", changes.changed), ("-", changes.removed))
    paths = sorted(
        ((sign, path) for sign, paths in signs for path in paths),
        key=lambda change: not change[1].endswith(".html"),  # what people read comes first
    )
    lines = [f"{sign} {path}" for sign, path in paths]
    for line in shortened(lines, settings):
        say(settings, line)
    pages = sum(path.endswith(".html") for _, paths in signs for path in paths)
    say(settings, f"{changes} ({pages} of them pages).")
    _warn_of_another_address(preview, settings)


def _warn_of_another_address(preview: Preview, settings: Settings) -> None:
    if preview.shown_at:
        message = (
            f"Pages shows the branch at {preview.shown_at}, but the site is told {preview.address}"
        )
        hint = "set the custom domain in Settings, Pages; or mend url in linimasa.yaml"
        print_notices([Notice(message, hint)], settings)


def _say_address(preview: Preview, settings: Settings) -> None:
    if preview.address:
        say(settings, f"{preview.address} (it may take a minute to show)")


def _where(preview: Preview) -> str:
    target = preview.target
    return f"{target.branch}{f':{target.folder}' if target.folder else ''} on {target.remote}"


def _rollback_command(options: Options) -> str:
    target = options.target
    words = ["linimasa publish rollback"]
    words += [f"--branch {target.branch}"] if target.branch != "gh-pages" else []
    words += [f"--remote {target.remote}"] if target.remote != "origin" else []
    words += [f"--folder {target.folder}"] if target.folder else []
    return " ".join(words)


def _json(report: Report) -> dict[str, object]:
    preview = report.preview
    return {
        "remote": preview.target.remote,
        "branch": preview.target.branch,
        "folder": preview.target.folder or None,
        "address": preview.address,
        "commit": report.commit,
        "before": report.before,
        "rolls_back_to": preview.rolls_back_to,
        "added": list(preview.changes.added),
        "changed": list(preview.changes.changed),
        "removed": list(preview.changes.removed),
    }


def _write_workflow(config: Config, settings: Settings, *, yes: bool) -> None:
    from linimasa.publish import plan_workflow
    from linimasa.publish.workflow import FILE
    from linimasa.yamlio.atomic import write_atomic

    workflow = plan_workflow(config)
    if workflow.present == workflow.text:
        say(settings, f"{FILE} is up to date.")
    elif settings.dry_run:
        say(settings, workflow.text.rstrip())
        return
    elif workflow.present is not None and not yes:
        hint = "look with --dry-run at what would be written; overwrite it with --yes"
        raise PublishError("is there already, and differs", hint=hint, at=FILE)
    else:
        write_atomic(workflow.path, workflow.text)
        say(settings, f"Wrote {workflow.path}")
    say_json(settings, {"file": str(workflow.path), "changed": workflow.present != workflow.text})
    next_step(settings, "commit and push it; in Settings, Pages, choose GitHub Actions as source")
