"""Temporal tagging: every expression of time in a text, and what it says.

    from linimasa.timex import tag
    tag("Sejak Agustus tahun lalu.", language="id", dct="2024-10-24")

TIMEX3 (TimeML 1.2.1) types and values, and EDTF (ISO 8601-2) for what is a place in time.
"""

from linimasa.timex.dateline import infer_dct
from linimasa.timex.heads import Head, dated_heads
from linimasa.timex.placing.put_off import put_off_to
from linimasa.timex.tagger import tag
from linimasa.timex.value import Inferred, Timex

__all__ = ["Head", "Inferred", "Timex", "dated_heads", "infer_dct", "put_off_to", "tag"]
