"""Arguments in, an exit code out: the group of verbs and the border where errors are printed."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from keyword import iskeyword
from pathlib import Path

import click

from linimasa import __version__
from linimasa.cli.context import Settings, global_options
from linimasa.cli.report import print_error
from linimasa.errors import LinimasaError

# Verb -> one line of help. The module of the same name holds `command`; it is imported only
# when the verb is called, so that `linimasa --help` stays quick.
VERBS = {
    "init": "Make a new project that builds at once.",
    "add": "Copy articles, from files or addresses, into seeds/.",
    "import": "Bring in a timeline of another program: a sheet, a calendar, Markwhen text.",
    "extract": "Read the articles and write dated events into content/events/.",
    "show": "Show events with their proof and reasons, or list them all.",
    "confirm": "Mark events as right.",
    "reject": "Mark events as wrong: they leave the site for good.",
    "check": "Check quotes, dates and links, and the limits of GitHub Pages.",
    "build": "Draw the site into output/.",
    "serve": "Serve the site here, and rebuild and reload it on every change.",
    "publish": "Publish the site on GitHub Pages.",
    "doctor": "Tell the state of the project and of this machine.",
    "schema": "Print a JSON Schema of the YAML files, for editors (no project needed).",
    "tag": "Find the expressions of time in lines of JSON (no project needed).",
}


# What other programs have as a verb and this one has elsewhere, or what a newcomer tries.
_ELSEWHERE = {
    "export": "'linimasa build' writes every format into output/: see docs/exports.md.",
    "list": "'linimasa show' lists all events.",
    "merge": "Write `status: merged` and `into: ID` below the event that goes, in content/events/.",
    "new": "'linimasa init DIR' makes a project; an event of your own is written into a file of"
    " content/events/.",
    "status": "'linimasa doctor' tells the state of the project.",
    "review": "'linimasa show' lists all events; then: 'linimasa confirm' and 'linimasa reject'.",
}


class VerbGroup(click.Group):
    """A group whose commands are modules of this package, imported on demand."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in VERBS:
            return None
        module = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        command = import_module(f"linimasa.cli.{module}").command
        assert isinstance(command, click.Command)  # noqa: S101 -- narrows a dynamic import
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Verbs"):
            formatter.write_dl(list(VERBS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            raise click.UsageError(_unknown_verb(args[0]), ctx) from error


def _unknown_verb(word: str) -> str:
    from difflib import get_close_matches

    if word in _ELSEWHERE:
        return f"No such verb '{word}'. {_ELSEWHERE[word]}"
    near = get_close_matches(word, VERBS, n=1)
    meant = f" Did you mean '{near[0]}'?" if near else f" Verbs: {', '.join(VERBS)}."
    return f"No such verb '{word}'.{meant}"


@click.group(
    cls=VerbGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Start with 'linimasa init my-timeline'. 'linimasa VERB --help' tells of one verb.",
)
@global_options
@click.version_option(__version__, "-V", "--version", message="linimasa %(version)s")
def app() -> None:
    """Turn a folder of articles into a timeline of dated events, each with its proof."""


def run(arguments: list[str] | None = None, settings: Settings | None = None) -> int:
    """Run the command line and return its exit code: 0 fine, 1 findings or refused, 2 usage."""
    settings = settings or Settings()
    try:
        result = app.main(arguments, prog_name="linimasa", standalone_mode=False, obj=settings)
    except LinimasaError as error:
        print_error(error, settings)
        return error.exit_code
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.Abort:
        click.echo("Stopped.", err=True)
        return 130
    except click.ClickException as error:
        _without_far_guesses(error).show()
        return 2 if isinstance(error, click.UsageError) else 1
    except BrokenPipeError:
        _silence_stdout()
        return 1
    except OSError as error:
        print_error(_refused(error, settings), settings)
        return 1
    return result if isinstance(result, int) else 0


def _without_far_guesses(error: click.ClickException) -> click.ClickException:
    """Of what click thinks that a mistyped option meant, the near: not "--quiet" for "--out"."""
    from difflib import get_close_matches

    if not isinstance(error, click.NoSuchOption):
        return error
    near = get_close_matches(error.option_name, error.possibilities or (), cutoff=0.75)
    return click.NoSuchOption(error.option_name, possibilities=near, ctx=error.ctx)


def _refused(error: OSError, settings: Settings) -> LinimasaError:
    """What the operating system refuses, with the file that it is about."""
    named = error.filename2 or error.filename
    path = Path(os.fsdecode(named)) if isinstance(named, str | bytes) else None
    root = settings.directory
    if path and path.is_relative_to(root):
        path = path.relative_to(root)
    reason = (error.strerror or str(error)).lower()
    return LinimasaError(f"cannot be read or written: {reason}", at=path)


def _silence_stdout() -> None:
    """The reader of a pipe has gone: keep the interpreter from complaining when it flushes."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def main() -> None:
    """The `linimasa` command. Where a verb leaves nothing to put in order, the process ends without
    taking apart all that it holds, which takes as long as to draw twenty pages."""
    settings = Settings()
    code = run(settings=settings)
    if settings.all_done and _flushed():
        os._exit(code)
    sys.exit(code)


def _flushed() -> bool:
    """Whether all that was said is out; if not, the interpreter tells of it."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):
        return False
    return True
