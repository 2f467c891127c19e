"""Languages as data: one TOML file per language, and detection of the language of a text."""

from linimasa.language.detect import Detected, detect
from linimasa.language.tables import available, read, table_of, texts, with_table

__all__ = ["Detected", "available", "detect", "read", "table_of", "texts", "with_table"]
