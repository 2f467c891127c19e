"""Pelican's settings for the same set of pages as the others."""

from itertools import pairwise

from pelican import signals
from pelican.contents import Article
from pelican.generators import ArticlesGenerator

SITENAME = "Ukuran"
SITEURL = "https://pantai.example"
RELATIVE_URLS = False
TIMEZONE = "UTC"
DEFAULT_LANG = "id"
LOCALE = "C.UTF-8"
PATH = "content"
THEME = "theme"
THEME_STATIC_PATHS: list[str] = []
DEFAULT_PAGINATION = False
ARTICLE_URL = "e/{slug}/"
ARTICLE_SAVE_AS = "e/{slug}/index.html"
AUTHOR_URL, AUTHOR_SAVE_AS = "who/{slug}/", "who/{slug}/index.html"
CATEGORY_URL, CATEGORY_SAVE_AS = "source/{slug}/", "source/{slug}/index.html"
TAG_URL, TAG_SAVE_AS = "tag/{slug}/", "tag/{slug}/index.html"
YEAR_ARCHIVE_SAVE_AS = "{date:%Y}/index.html"
MONTH_ARCHIVE_SAVE_AS = "{date:%Y}/{date:%m}/index.html"
DIRECT_TEMPLATES = ["index", "tags", "authors", "categories", "places", "sitemap"]
TAGS_SAVE_AS = "tag/index.html"
AUTHORS_SAVE_AS = "who/index.html"
CATEGORIES_SAVE_AS = "source/index.html"
PLACES_SAVE_AS = "where/index.html"
SITEMAP_SAVE_AS = "sitemap.xml"
FEED_ALL_ATOM = "feed.xml"
FEED_MAX_ITEMS = 50
CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None


def _neighbours(generator: ArticlesGenerator) -> None:
    """Each event's neighbours in time, as its page shows them."""
    in_order: list[Article] = sorted(generator.articles, key=lambda article: article.date)
    for before, after in pairwise(in_order):
        before.following, after.preceding = after, before


signals.article_generator_finalized.connect(_neighbours)
