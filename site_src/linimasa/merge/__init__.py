"""The machine's findings merged with what a person has made of the last ones."""

from linimasa.merge.changes import Change, Plan
from linimasa.merge.memory import Memory, forget, read_memory
from linimasa.merge.plan import plan
from linimasa.merge.write import write_plan

__all__ = ["Change", "Memory", "Plan", "forget", "plan", "read_memory", "write_plan"]
