"""Served bytes: the script always, the banner with problems, everything escaped."""

from __future__ import annotations

import pytest

from linimasa.serve.overlay import STYLESHEET_PATH, at_home, banner, error_page, with_overlay

SCRIPT = "/livereload.js?port=8000"
SCRIPTS = (SCRIPT,)
PAGE = (
    b"<!doctype html><html><head><title>A</title></head><body class='a>b'><p>Isi</p></body></html>"
)


def test_without_problems_only_the_script_is_added() -> None:
    assert with_overlay(PAGE, (), SCRIPTS) == PAGE.replace(
        b"<head>", b'<head><script src="/livereload.js?port=8000" defer></script>'
    )


def test_the_banner_stands_first_in_the_body() -> None:
    page = with_overlay(PAGE, ("a.yaml:1:2: error: bad",), SCRIPTS)
    assert b'<body class=\'a>b\'><section id="linimasa-problems" role="alert"' in page
    assert f'<link rel="stylesheet" href="{STYLESHEET_PATH}"><title>'.encode() in page
    assert page.endswith(b"</section><p>Isi</p></body></html>")


@pytest.mark.parametrize("html", [b"", b"<p>Isi", b"<header>x</header>"])
def test_markup_without_head_or_body_gets_both_in_front(html: bytes) -> None:
    page = with_overlay(html, ("bad",), SCRIPTS)
    assert page.endswith(html)
    assert b"bad" in page
    assert SCRIPT.encode() in page


@pytest.mark.parametrize("start", [b"<!DOCTYPE html>", b"<!doctype html><html lang=id>"])
def test_a_page_without_a_head_keeps_its_doctype_in_front(start: bytes) -> None:
    page = with_overlay(start + b"<p>Isi", (), SCRIPTS)
    assert page.startswith(start + b"<script")
    assert page.endswith(b"</script><p>Isi")


def test_what_a_file_says_is_never_markup() -> None:
    shown = banner(('1 | title: <script>alert("x")</script> & more',))
    assert "<script>" not in shown
    assert "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; more" in shown


def test_each_problem_is_a_block_and_they_are_counted() -> None:
    shown = banner(("one", "two"))
    assert "2 problems" in shown
    assert shown.count("<article") == 2


def test_lines_of_a_file_stand_apart_and_do_not_wrap() -> None:
    shown = banner(
        ("a.yaml:12:13: error: bad\n  12 |     status: x\n     |             ^\n  hint: mend",)
    )
    assert '<pre class="words">a.yaml:12:13: error: bad</pre>' in shown
    assert "12 |     status: x\n     |             ^</pre>" in shown
    assert '<pre class="words">  hint: mend</pre>' in shown


def test_other_bytes_pass_unharmed() -> None:
    latin = PAGE.replace(b"Isi", b"\xe9\xff")
    assert b"\xe9\xff" in with_overlay(latin, ("bad",), SCRIPTS)


def test_a_page_for_when_no_site_was_ever_built() -> None:
    page = error_page(("bad",), SCRIPTS).decode()
    assert page.startswith("<!doctype html>")
    assert "bad" in page
    assert SCRIPT in page


def test_no_problems_are_no_banner() -> None:
    assert banner(()) == ""


def test_the_404_page_links_to_this_server_and_lets_our_script_run() -> None:
    policy = b"""<meta http-equiv="Content-Security-Policy" content="default-src 'none'">"""
    link = b'<a href="https://name.github.io/repo/">A</a>'
    page = at_home(policy + link, "https://name.github.io/repo/", "/repo/")
    assert page == b'<a href="/repo/">A</a>'
    assert at_home(policy + link, None, "/") == link
