"""A project and its machine into lines that tell their state, the worst marked as such."""

from linimasa.doctor.examine import examine
from linimasa.doctor.line import Line, State

__all__ = ["Line", "State", "examine"]
