"""Compiled templates as Jinja asks for them, out of what a process has kept."""

from __future__ import annotations

import marshal
from types import CodeType
from typing import cast

from jinja2 import Environment
from jinja2.bccache import Bucket, BytecodeCache

from linimasa.site.digests import digest
from linimasa.site.kept import Kept


class CompiledTemplates(BytecodeCache):
    """Compiled templates in memory, for one language's words: Jinja asks for them by name and
    source. The same template compiled in another folder is only told where it lies."""

    def __init__(self, kept: Kept, words: str):
        self._kept = kept
        self._words = words

    def get_bucket(
        self, environment: Environment, name: str, filename: str | None, source: str
    ) -> Bucket:
        """What was compiled of the same source, if anything was; or what is to hold it."""
        key = f"{self._words}:{name}:{digest(source)}"
        known = self._kept.templates.get(key)
        if known is None:
            self._kept.fresh[key] = source
        bucket = Bucket(environment, key, "")
        placed = None if known is None else self._placed(key, known, filename or "<template>")
        bucket.code = placed
        return bucket

    def _placed(self, key: str, known: CodeType | bytes, filename: str) -> CodeType:
        code = known if isinstance(known, CodeType) else cast("CodeType", marshal.loads(known))  # noqa: S302 -- by `precompiled`
        if code.co_filename != filename:
            code = _at(filename, code)
        self._kept.templates[key] = code
        return code

    def load_bytecode(self, bucket: Bucket) -> None:
        """Nothing: `get_bucket` did."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        if bucket.code is not None:
            self._kept.templates[bucket.key] = bucket.code


def _at(filename: str, code: CodeType) -> CodeType:
    """Code, and all in it, as if it had been compiled from this file."""
    inner = (_at(filename, one) if isinstance(one, CodeType) else one for one in code.co_consts)
    return code.replace(co_filename=filename, co_consts=tuple(inner))
