"""`linimasa schema`: a JSON Schema of the YAML files, for editors."""

from __future__ import annotations

import json

import click

from linimasa.cli.app import VERBS
from linimasa.cli.context import global_options


@click.command(short_help=VERBS["schema"])
@click.argument("what", type=click.Choice(["events", "config"]), default="events")
@global_options
def command(what: str) -> None:
    """Print a JSON Schema of a file of events, or of linimasa.yaml.

    An editor that knows it completes names of fields and underlines what is wrong. With VS Code and
    its YAML extension: 'linimasa schema > events.schema.json', and in the settings of the workspace
    "yaml.schemas": {"events.schema.json": "content/events/*.yaml"}.
    """
    from linimasa.yamlio.schema import config_schema, events_schema

    schema = config_schema() if what == "config" else events_schema()
    click.echo(json.dumps(schema, ensure_ascii=False, indent=2))
