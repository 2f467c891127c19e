"""Names of licences and where their texts stand."""

from __future__ import annotations

import pytest

from linimasa.site.licences import licence_url

CC = "https://creativecommons.org/"


@pytest.mark.parametrize(
    ("name", "url"),
    [
        ("CC BY 4.0", f"{CC}licenses/by/4.0/"),
        ("CC-BY-SA-3.0", f"{CC}licenses/by-sa/3.0/"),
        ("cc by-nc-nd  2.5", f"{CC}licenses/by-nc-nd/2.5/"),
        ("CC BY 3.0 DE", f"{CC}licenses/by/3.0/de/"),
        ("CC-BY-3.0-IGO", f"{CC}licenses/by/3.0/igo/"),
        ("CC BY-SA 4.0 International", f"{CC}licenses/by-sa/4.0/"),
        ("CC0-1.0", f"{CC}publicdomain/zero/1.0/"),
        ("CC0", f"{CC}publicdomain/zero/1.0/"),
        ("Public domain", f"{CC}publicdomain/mark/1.0/"),
        ("odbl-1.0", "https://spdx.org/licenses/ODbL-1.0.html"),
        ("CC BY", None),
        ("CC BY 9.0", None),
        ("All rights reserved", None),
        ("javascript:alert(1)", None),
        (None, None),
    ],
)
def test_a_short_name_leads_to_its_text(name: str | None, url: str | None) -> None:
    assert licence_url(name) == url
