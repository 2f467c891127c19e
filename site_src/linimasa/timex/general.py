from datetime import date

from linimasa.timex.value import Timex


def tag_generally(text: str, language: str, dct: date | None) -> tuple[Timex, ...]:
    return ()
