"""Dates of any precision: the Extended Date/Time Format (EDTF), ISO 8601-2:2019 annex A.

Read are level 0 and level 1, and of level 2 the sets (`[a,b]`, `{a..b}`) and the codes for seasons
by hemisphere, quarters, quadrimesters and halves (25 to 41).
"""

from linimasa.edtf.order import overlaps, sort_key
from linimasa.edtf.parsing import is_valid, parse
from linimasa.edtf.value import Day, Edtf, Precision

__all__ = ["Day", "Edtf", "Precision", "is_valid", "overlaps", "parse", "sort_key"]
