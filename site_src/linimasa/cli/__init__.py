"""The command line: one module per verb, imported only when its verb is called."""

from linimasa.cli.app import main

__all__ = ["main"]
