"""The same event in several sources: found, grouped, and proposed to be merged."""

from linimasa.across.copies import copies_of
from linimasa.across.members import Member
from linimasa.across.proposals import Proposal, Story, propose
from linimasa.across.reports import Report, reports_of

__all__ = ["Member", "Proposal", "Report", "Story", "copies_of", "propose", "reports_of"]
