"""What the documents say is what the program does."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from linimasa.check import CODES

ROOT = Path(__file__).parents[1]


def test_the_commands_page_is_the_help_of_the_verbs() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "docs" / "generate_commands.py"), "--check"], check=False
    )
    assert done.returncode == 0, "run: python docs/generate_commands.py"


@pytest.mark.parametrize("name", ["README.md", "docs/architecture.md", "docs/extractors.md"])
def test_every_relative_link_of_a_document_leads_somewhere(name: str) -> None:
    page = ROOT / name
    text = re.sub(r"`[^`\n]+`(?!\])", "", page.read_text(encoding="utf-8"))  # code shows, links not
    links = re.findall(r"\]\(([^)#]+)", text)
    local = [link for link in links if not link.startswith(("http:", "https:"))]
    assert local
    assert [link for link in local if not (page.parent / link).exists()] == []


def test_every_code_of_a_check_is_in_the_architecture() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| ([A-Z]\d{3}) \| (.+) \|$", page, re.MULTILINE) == list(CODES.items())
