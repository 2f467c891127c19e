"""linimasa: articles in, dated events with their proof out, as a static timeline."""

__version__ = "0.1.0"
