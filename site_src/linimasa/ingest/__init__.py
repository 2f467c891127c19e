"""Files into text: every source article read, cleaned of what surrounds it, and described."""

from linimasa.ingest.boilerplate import related_spans
from linimasa.ingest.identity import KnownSources
from linimasa.ingest.sources import Ingested, read_file, read_sources

__all__ = ["Ingested", "KnownSources", "read_file", "read_sources", "related_spans"]
