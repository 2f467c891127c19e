"""What every verb shares: the global options, accepted before and after the verb."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from linimasa.config import Config

URL_VARIABLE = "LINIMASA_URL"

_Function = TypeVar("_Function", bound=Callable[..., Any])


@dataclass(slots=True)
class Settings:
    """The global options of one run. Filled by click while it reads the arguments."""

    directory: Path = field(default_factory=Path)
    quiet: bool = False
    verbose: bool = False
    json: bool = False
    dry_run: bool = False
    all_done: bool = False
    """Whether nothing is left to put in order when the verb has ended: no thread, no open file."""
    color: bool = field(default_factory=lambda: "NO_COLOR" not in os.environ)


pass_settings = click.make_pass_decorator(Settings)


def _store(context: click.Context, parameter: click.Parameter, value: object) -> None:
    """Put an option that was given into the run's settings, wherever it stood."""
    if value in (None, False) or parameter.name is None:
        return
    settings = context.find_object(Settings)
    if settings is None:
        return
    if parameter.name == "no_color":
        settings.color = False
    else:
        setattr(settings, parameter.name, value)


def global_options(function: _Function) -> _Function:
    """Add -C, -q, -v, --json, --no-color and --dry-run to a verb (or to the group)."""

    def flag(*names: str, text: str) -> Callable[[_Function], _Function]:
        return click.option(
            *names, is_flag=True, expose_value=False, callback=_store, help=text, is_eager=True
        )

    options: list[Callable[[_Function], _Function]] = [
        click.option(
            "-C",
            "directory",
            type=click.Path(path_type=Path, file_okay=False),
            metavar="DIR",
            expose_value=False,
            callback=_store,
            is_eager=True,
            help="Work in DIR instead of here.",
        ),
        flag("-q", "--quiet", text="Say only what went wrong."),
        flag("-v", "--verbose", text="Say more."),
        flag("--json", text="Print the result as JSON."),
        flag("--no-color", text="Print without colour (as NO_COLOR does)."),
        flag("--dry-run", text="Say what would be done; write nothing."),
    ]
    for option in reversed(options):
        function = option(function)
    return function


def project_config(settings: Settings) -> Config:
    """The configuration of the project that the working directory lies in.

    From here on `settings.directory` is the project's root, which every error's place is
    relative to. Raises ProjectError where there is no project, ConfigError for bad settings.
    """
    from linimasa.config import find_project, load_config

    settings.directory = find_project(settings.directory)
    return _at_its_address(load_config(settings.directory))


def readable_config(settings: Settings) -> Config:
    """As `project_config`; settings that do not read are the defaults, for `check` to tell of.

    Raises ProjectError where there is no project.
    """
    from linimasa.config import Config
    from linimasa.errors import ConfigError, DataError, Problems

    try:
        return project_config(settings)
    except (ConfigError, DataError, Problems):
        return Config(root=settings.directory.resolve(), title="")


def _at_its_address(config: Config) -> Config:
    """Where linimasa.yaml has no `url`, the environment may: a workflow knows where it goes."""
    from linimasa.config import is_site_address
    from linimasa.errors import UsageError

    url = os.environ.get(URL_VARIABLE, "")
    if config.url or not url:
        return config
    if not is_site_address(url):
        raise UsageError(f"{URL_VARIABLE} is no address for a site: {url}")
    return replace(config, url=f"{url.rstrip('/')}/")
