"""Our part of the browser's side: a plugin of the livereload library's script.

The library's script asks its plugins first when it is told of a changed address. Ours swaps the
main part of a page, images and the banner of problems; style sheets it leaves to the library.
"""

from __future__ import annotations

from pathlib import Path

from linimasa.serve.overlay import OWN

SCRIPT_PATH = f"{OWN}live.js"
SCRIPT = (Path(__file__).parent / "live.js").read_bytes()
