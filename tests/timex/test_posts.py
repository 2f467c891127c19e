"""How years are written in what somebody posts."""

from __future__ import annotations

from linimasa.timex import tag


def test_a_year_in_a_post_is_some_day_of_it_and_the_year_in_edtf() -> None:
    (found,) = tag("@jane my best trip was in 2014 :)", language="en", dct="2016-05-20")
    assert (found.value, found.edtf) == ("2014-XX-XX", "2014")


def test_a_year_in_news_and_in_a_request_is_the_year() -> None:
    (news,) = tag("The pier was built in 2014.", language="en", dct="2016-05-20")
    (asked,) = tag("show my trips in 2014", language="en", dct="2016-05-20T10:00:00")
    assert news.value == asked.value == "2014"
