"""CBOR, by the examples of RFC 8949, appendix A."""

from __future__ import annotations

import pytest

from linimasa.site.cbor import Value, read_cbor


@pytest.mark.parametrize(
    ("data", "value"),
    [
        ("00", 0),
        ("17", 23),
        ("1818", 24),
        ("1903e8", 1000),
        ("1a000f4240", 1_000_000),
        ("1b000000e8d4a51000", 1_000_000_000_000),
        ("4401020304", b"\x01\x02\x03\x04"),
        ("6449455446", "IETF"),
        ("62c3bc", "ü"),
        ("80", []),
        ("8301820203820405", [1, [2, 3], [4, 5]]),
        ("9fff", []),
        ("9f018202039f0405ffff", [1, [2, 3], [4, 5]]),
    ],
)
def test_values(data: str, value: Value) -> None:
    assert read_cbor(bytes.fromhex(data)) == value


@pytest.mark.parametrize("data", ["", "20", "a0", "82", "9f01", "1c", "62c3"])
def test_what_is_no_such_value(data: str) -> None:
    with pytest.raises(ValueError):
        read_cbor(bytes.fromhex(data))
