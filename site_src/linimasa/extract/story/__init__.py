"""Many articles on one story into its timeline: the days that matter, each with one sentence.

collecting   articles, one by one → Collection: dated sentences and counts of words
centrality   Collection           → how central words, and so sentences, are to the story
ranking      Collection           → days with their scores
telling      a day's sentences    → the one that tells it best, its title, its sources
stream       lines of JSON        → lines of JSON
"""

from linimasa.extract.story.centrality import Centrality
from linimasa.extract.story.collecting import Collection, Mention
from linimasa.extract.story.ranking import Day, Span, best_days
from linimasa.extract.story.stream import timeline_lines

__all__ = ["Centrality", "Collection", "Day", "Mention", "Span", "best_days", "timeline_lines"]
