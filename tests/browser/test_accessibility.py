"""axe-core finds no violation on any kind of page, wide and narrow, light and dark."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"

# Every rule that axe has, best practices included; only the experimental ones are off by default.
RUN = """async () => {
  const found = await axe.run(document, {resultTypes: ["violations"]});
  return found.violations.map(v => `${v.id}: ${v.nodes.map(n => n.target.join(" ")).join(", ")}`);
}"""


def page_kinds(built: Path) -> dict[str, str]:
    """One page of each kind (the class of its body), and each event's, by path."""
    kinds: dict[str, str] = {}
    for file in sorted(built.rglob("*.html")):
        path = file.relative_to(built).as_posix()
        parts = path.split("/")
        kind = path if parts[0] == "e" or len(parts) < 3 else f"{len(parts)}-{parts[0]}"
        kinds.setdefault(kind, path)
    return kinds


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing(
    browser: Browser, address: str, built: Path, width: int, scheme: Literal["light", "dark"]
) -> None:
    assert AXE.is_file(), "axe-core is missing; `make test` installs it"
    source = AXE.read_text(encoding="utf-8")
    found = {}
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
    )
    page = context.new_page()
    for path in page_kinds(built).values():
        page.goto(address + path)
        page.evaluate(source)
        violations = page.evaluate(RUN)
        if violations:
            found[path] = violations
    context.close()
    assert found == {}
