"""Compile the UI catalogues (gettext .po to .mo) into the wheel."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueHook(BuildHookInterface):
    """For every templates/messages/LANG/LC_MESSAGES/linimasa.po, write the .mo beside it."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.target_name != "wheel" or version == "editable":
            return
        self.scratch = tempfile.TemporaryDirectory(prefix="linimasa-messages-")
        scratch = Path(self.scratch.name)
        messages = Path(self.root) / "templates" / "messages"
        for source in sorted(messages.glob("*/LC_MESSAGES/linimasa.po")):
            with source.open("rb") as catalogue:
                compiled = read_po(catalogue, locale=source.parts[-3])
            target = scratch / f"{source.parts[-3]}.mo"
            with target.open("wb") as binary:
                write_mo(binary, compiled)
            inside = f"linimasa/theme/messages/{source.parts[-3]}/LC_MESSAGES/linimasa.mo"
            build_data["force_include"][str(target)] = inside

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if self.target_name == "wheel" and version != "editable":
            self.scratch.cleanup()
