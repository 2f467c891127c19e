"""`linimasa show`, `confirm` and `reject` on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from linimasa.cli.app import run
from linimasa.yamlio.events import read_events
from support.project import project

ARTICLE = "“Dermaga aman,” kata Siti Rahma, Senin (20/5/2024).\nKapal tiba pada 3 Maret 2024.\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with two events of one article, as the machine wrote them."""
    project(tmp_path, {"seeds/kabar.txt": ARTICLE})
    assert run(["extract", "-q", "-C", str(tmp_path)]) == 0
    return tmp_path


def ids(root: Path) -> list[str]:
    (file,) = read_events(root, root / "content" / "events")
    return [event.id for event in file.events]


def test_all_events_are_listed(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", "-C", str(root)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == [ids(root)[0], "draft", "2024-05-20", "Dermaga", "aman"]
    assert lines[2] == "2 events."
    assert run(["show", "--status", "rejected", "-C", str(root)]) == 0
    assert capsys.readouterr().out.startswith("0 events.")


def test_what_matters_most_is_listed(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", "--top", "1", "-C", str(root)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    assert lines[0].split()[0] in ids(root)
    assert lines[1].startswith(f"Next: linimasa show {lines[0].split()[0]}")
    span = ["--from", "2024-05-01", "--to", "2024-05-31"]
    assert run(["show", "--top", "5", *span, "--json", "-C", str(root)]) == 0
    (listed,) = json.loads(capsys.readouterr().out)["events"]
    assert (listed["date"], listed["sources"], listed["score"]) == ("2024-05-20", ["kabar"], 1)
    assert run(["show", "--top", "5", "--from", "2030-01-01", "-C", str(root)]) == 0
    assert "No event is dated to a day from 2030-01-01 on.\n" in capsys.readouterr().out
    assert run(["show", "--top", "5", *span, "--status", "confirmed", "-C", str(root)]) == 0
    shown = capsys.readouterr().out
    assert "No confirmed event is dated to a day from 2024-05-01 to 2024-05-31.\n" in shown


def test_of_many_events_the_first_step_is_to_see_what_matters(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = (
        f"Kapal {n} tiba di Pelabuhan Tanjung pada {n % 28 + 1} Maret {1900 + n}."
        for n in range(101)
    )
    project(tmp_path, {"seeds/kapal.txt": "\n".join(told) + "\n"})
    assert run(["extract", "-C", str(tmp_path)]) == 0
    assert "Next: linimasa show --top 20" in capsys.readouterr().out


def test_an_event_is_shown_with_its_reasons(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = ids(root)[0]
    assert run(["show", name, "-C", str(root)]) == 0
    shown = capsys.readouterr().out
    assert f"{name}  draft  statement  content/events/kabar.yaml:" in shown
    assert "  who       Siti Rahma\n" in shown
    assert '  date      2024-05-20 (stated, "Senin (20/5/2024)")\n' in shown
    assert "  why       early in the text; " in shown
    assert f"Next: linimasa confirm {name}, or: linimasa reject {name}" in shown


def test_what_the_machine_would_now_write(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = ids(root)[0]
    path = root / "content" / "events" / "kabar.yaml"
    path.write_text(path.read_text("utf-8").replace("title: Dermaga aman", "title: Aman"), "utf-8")
    assert run(["confirm", name, "-C", str(root)]) == 0
    project(root, {"seeds/kabar.txt": ARTICLE.replace("aman", "lama aman")})
    assert run(["extract", "-q", "-C", str(root)]) == 0
    capsys.readouterr()
    assert run(["show", name, "-C", str(root)]) == 0
    shown = capsys.readouterr().out
    assert "  pending   title: yours is kept; the machine now reads Dermaga lama aman\n" in shown
    assert run(["show", name, "--json", "-C", str(root)]) == 0
    (event,) = json.loads(capsys.readouterr().out)["events"]
    assert event["pending"]["title"] == "Dermaga lama aman"
    assert event["reasons"][0] == "early in the text"
    assert (event["status"], event["source"]["id"]) == ("confirmed", "kabar")


def test_decisions_are_told_and_kept(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = ids(root)
    assert run(["confirm", first, "--reviewed", "2024-05-21", "-C", str(root)]) == 0
    assert f"~ {first}  draft → confirmed: Dermaga aman" in capsys.readouterr().out
    assert run(["confirm", first, "-C", str(root)]) == 0
    assert f"= {first}  is confirmed already" in capsys.readouterr().out
    assert run(["reject", second, "--json", "-C", str(root)]) == 0
    (told,) = json.loads(capsys.readouterr().out)["events"]
    assert (told["was"], told["now"]) == ("draft", "rejected")
    assert run(["extract", "--check", "-C", str(root)]) == 0
    (file,) = read_events(root, root / "content" / "events")
    assert [event.status for event in file.events] == ["confirmed", "rejected"]
    assert file.events[0].reviewed == "2024-05-21"


def test_a_trial_writes_nothing(root: Path) -> None:
    path = root / "content" / "events" / "kabar.yaml"
    before = path.read_bytes()
    assert run(["reject", ids(root)[0], "--dry-run", "-C", str(root)]) == 0
    assert path.read_bytes() == before


def test_what_goes_with_a_rejected_event_is_told(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, _ = ids(root)
    other = (
        f"source: {{id: b}}\nevents:\n  - {{id: e-b, title: B, status: merged, into: {first}}}\n"
    )
    project(root, {"content/events/b.yaml": other})
    assert run(["reject", first, "-C", str(root)]) == 0
    assert f"{first} is rejected, and e-b with it" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["show", "e-none"], 1, "there is no event e-none"),
        (["confirm", "e-none"], 1, "hint: linimasa show lists all events"),
        (["reject"], 2, "Missing argument"),
        (["confirm", "x", "--reviewed", "today"], 2, "'today' is no day"),
        (["show", "x", "--status", "draft"], 2, "--status and --top are for the list"),
        (["show", "x", "--top", "3"], 2, "--status and --top are for the list"),
        (["show", "--top", "3", "--status", "merged"], 2, "what is merged does not"),
        (["show", "--from", "2024-01-01"], 2, "--from and --to go with --top"),
        (["show", "--top", "3", "--from", "2024-02-01", "--to", "2024-01-01"], 2, "before --from"),
    ],
)
def test_mistakes(
    root: Path,
    arguments: list[str],
    code: int,
    message: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run([*arguments, "-C", str(root)]) == code
    assert message in capsys.readouterr().err
