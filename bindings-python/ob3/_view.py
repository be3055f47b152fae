"""What the classes of `ob3.model` have in common."""

from __future__ import annotations

from datetime import datetime, timezone

from ob3._core import View as View
from ob3._core import in_utc


class DateTime(str):
    """A date and time, as it is written; ``instant`` is it for computing.

    >>> date = ob3.model.DateTime("2010-01-01T00:00:00+01:00")
    >>> date, date.instant
    ('2010-01-01T00:00:00+01:00', datetime.datetime(2009, 12, 31, 23, 0, tzinfo=datetime.timezone.utc))
    """

    __slots__ = ()

    @property
    def instant(self) -> datetime | None:
        """The instant in UTC, to the microsecond; None unless the text is a date and time with a zone, as the standard demands."""
        text = in_utc(self)
        if text is None or text.startswith("0000"):  # a year that Python does not have
            return None
        whole, _, fraction = text.removesuffix("Z").partition(".")
        return datetime.fromisoformat(whole).replace(microsecond=int(fraction[:6].ljust(6, "0")), tzinfo=timezone.utc)
