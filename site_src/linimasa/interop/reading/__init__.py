"""Timelines of other programs into events as our own files have them, and what did not fit."""

from linimasa.interop.reading.files import FORMATS, read_file
from linimasa.interop.reading.values import Group, Item, Loss, Options, Reading

__all__ = ["FORMATS", "Group", "Item", "Loss", "Options", "Reading", "read_file"]
