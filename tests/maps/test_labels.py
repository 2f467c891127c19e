"""Dots into clusters, and the words beside them."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from linimasa.maps.labels import LINE, SIZE, Dot, Label, Span, clusters, labels, radius_of, width_of

SPAN = Span(250, 500, 1.5)
unit = st.floats(0.02, 0.98)
names = st.sampled_from(["Oslo", "Jakarta +3", "Kuala Lumpur", "北京", "القاهرة"])
dots = st.builds(Dot, unit, unit, st.floats(5, 15), names)

Rectangle = tuple[float, float, float, float]


def block(dot: Dot, label: Label, width: float) -> Rectangle:
    """A word's rectangle on a map of some width, in pixels."""
    x, y = dot.x * width + label.dx, dot.y * width / SPAN.ratio + label.dy
    long = width_of(dot.words)
    left = x - {"start": 0, "end": long, "middle": long / 2}[label.anchor]
    return left, y - SIZE * 0.8, left + long, y - SIZE * 0.8 + LINE


def meet(one: Rectangle, other: Rectangle) -> bool:
    slack = 0.01
    return (
        one[0] < other[2] - slack
        and other[0] < one[2] - slack
        and one[1] < other[3] - slack
        and other[1] < one[3] - slack
    )


@given(st.lists(dots, max_size=14), st.floats(250, 500))
def test_no_two_words_overlap_at_any_width(some: list[Dot], width: float) -> None:
    placed = zip(some, labels(some, SPAN), strict=True)
    blocks = [block(dot, label, width) for dot, label in placed if label]
    assert not any(meet(*pair) for pair in combinations(blocks, 2))


@given(st.lists(dots, max_size=14), st.floats(250, 500))
def test_no_word_is_on_a_dot_or_outside(some: list[Dot], width: float) -> None:
    height = width / SPAN.ratio
    for dot, label in zip(some, labels(some, SPAN), strict=True):
        if label is None:
            continue
        left, top, right, bottom = block(dot, label, width)
        assert left > -0.01
        assert top > -0.01
        assert right < width + 0.01
        assert bottom < height + 0.01
        for other in some:
            x, y, r = other.x * width, other.y * height, other.radius
            assert not meet((left, top, right, bottom), (x - r, y - r, x + r, y + r))


def test_a_single_dot_has_its_words_behind_it() -> None:
    [label] = labels([Dot(0.5, 0.5, 6, "Oslo")], SPAN)
    assert label == Label(10, 4.32, "start")


def test_at_the_east_edge_they_stand_before_it() -> None:
    [label] = labels([Dot(0.97, 0.5, 6, "Jakarta")], SPAN)
    assert label
    assert label.anchor == "end"


def test_of_dots_in_one_place_only_the_first_has_words() -> None:
    first, *others = labels([Dot(0.5, 0.5, 9, "Kuala Lumpur")] * 30, Span(250, 300, 3))
    assert first
    assert None in others


def test_words_may_stand_in_a_ring_where_nothing_else_is_free() -> None:
    rings = [Dot(0.5, 0.5, 400, "Indonesia", hollow=True), Dot(0.5, 0.5, 6, "Oslo")]
    assert labels(rings, SPAN)[1] is not None


weighed = st.tuples(unit, unit, st.integers(1, 60))


@given(st.lists(weighed, max_size=20))
def test_every_point_is_in_one_cluster(points: list[tuple[float, float, int]]) -> None:
    found = clusters(points, SPAN)
    assert sorted(number for cluster in found for number in cluster) == list(range(len(points)))


def test_what_touches_on_the_narrowest_map_is_one() -> None:
    assert clusters([(0.5, 0.5, 9), (0.51, 0.5, 1), (0.8, 0.5, 1)], SPAN) == [[0, 1], [2]]
    assert clusters([(0.5, 0.5, 9), (0.51, 0.5, 1)], Span(4000, 5000, 1.5)) == [[0], [1]]


def test_a_dot_grows_with_its_events_up_to_a_size() -> None:
    assert radius_of(1) < radius_of(4) < radius_of(20)
    assert radius_of(500) == radius_of(50_000)


def test_signs_are_wider_than_letters() -> None:
    assert width_of("北京") > width_of("ab")
    assert width_of("a\u0301") == width_of("a")
