"""Links between pages, and addresses that may or may not be followed."""

from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linimasa.site.links import absolute_link, as_html, relative_link, safe_url


@pytest.mark.parametrize(
    ("here", "there", "link"),
    [
        ("", "", "index.html"),
        ("", "2024/10/", "2024/10/index.html"),
        ("2024/10/", "", "../../index.html"),
        ("2024/10/", "2024/", "../../2024/index.html"),
        ("2024/10/", "2024/10/", "../../2024/10/index.html"),
        ("2024/10/", "2024/09/", "../../2024/09/index.html"),
        ("e/e-1/", "source/a/", "../../source/a/index.html"),
        ("e/e-1/", "assets/style.css", "../../assets/style.css"),
        ("", "tag/港口/", "tag/%E6%B8%AF%E5%8F%A3/index.html"),
        ("404.html", "assets/style.css", "assets/style.css"),
        ("2024/", "2024/feed.xml", "../2024/feed.xml"),
    ],
)
def test_links_go_up_to_the_root_and_name_the_file(here: str, there: str, link: str) -> None:
    assert relative_link(here, there) == link


def test_a_fragment_is_encoded() -> None:
    assert relative_link("", "2024/", "a b") == "2024/index.html#a%20b"


@pytest.mark.parametrize(
    "url", ["https://a.example/x?y=1&z", "http://a.example", "mailto:redaksi@pantai.example"]
)
def test_addresses_that_may_be_followed(url: str) -> None:
    assert safe_url(url) == url


@pytest.mark.parametrize(
    "url",
    [
        None, "", "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)",
        "java\tscript:alert(1)", "data:text/html,x", "//a.example", "/etc/passwd", "seeds/a.txt",
        "https:", "mailto:", "file:///etc/passwd", "https://[broken", "vbscript:x",
        "https://a.example/\nx",
    ],
)  # fmt: skip
def test_addresses_that_may_not(url: str | None) -> None:
    assert safe_url(url) is None


def test_a_public_address_keeps_the_path_of_the_site() -> None:
    assert (
        absolute_link("https://a.example/repo/", "who/é/") == "https://a.example/repo/who/%C3%A9/"
    )


@given(st.text() | st.text("&<>\"';a"))
def test_a_text_is_escaped_as_the_library_escapes_it(text: str) -> None:
    assert as_html(text) == html.escape(text)
