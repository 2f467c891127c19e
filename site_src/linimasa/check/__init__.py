"""Verification: content against its sources, a built site against itself and its host's limits."""

from linimasa.check.content import check_content
from linimasa.check.findings import CODES, Finding, in_order
from linimasa.check.website import check_site

__all__ = ["CODES", "Finding", "check_content", "check_site", "in_order"]
