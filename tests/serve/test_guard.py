"""Who may ask: exact Host headers, exact origins."""

from __future__ import annotations

import pytest

from linimasa.serve.guard import allowed_hosts, is_allowed_origin, is_loopback

OURS = allowed_hosts("127.0.0.1", 8000)


def test_this_machine_only_by_its_names_and_the_port() -> None:
    assert {"127.0.0.1:8000", "localhost:8000", "[::1]:8000"} == OURS


def test_at_port_80_browsers_leave_the_port_out() -> None:
    assert {"localhost", "localhost:80"} <= allowed_hosts("127.0.0.1", 80)


def test_a_host_that_was_asked_for_is_answered() -> None:
    assert "studio.example:8000" in allowed_hosts("Studio.example", 8000)
    assert "[fe80::1]:8000" in allowed_hosts("fe80::1", 8000)


def test_on_any_address_this_machines_names_are_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("linimasa.serve.guard.names_of_this_machine", lambda: ("Desk", "10.1.2.3"))
    assert {"desk:8000", "10.1.2.3:8000", "localhost:8000"} <= allowed_hosts("0.0.0.0", 8000)
    assert "0.0.0.0:8000" not in allowed_hosts("0.0.0.0", 8000)


def test_only_loopback_is_private() -> None:
    assert is_loopback("127.0.0.1")
    assert is_loopback("localhost")
    assert not is_loopback("0.0.0.0")
    assert not is_loopback("192.168.1.9")


@pytest.mark.parametrize(
    ("origin", "allowed"),
    [
        ("http://127.0.0.1:8000", True),
        ("http://LOCALHOST:8000", True),
        ("https://localhost:8000", False),
        ("http://localhost:8001", False),
        ("http://localhost:8000.evil.example", False),
        ("http://evil.example", False),
        ("null", False),
        ("", False),
        (None, False),
    ],
)
def test_origins(origin: str | None, *, allowed: bool) -> None:
    assert is_allowed_origin(origin, OURS) is allowed
