"""The places of badges in status lists, and the lists as they are published."""

from __future__ import annotations

from typing import Any

import ob3

from django_badges import conf
from django_badges.models import Badge, StatusList


def allocate() -> tuple[StatusList, int]:
    """A place that no badge has, at random: in a row, a place would tell how many badges there are and which is older.

    To be called in a transaction. All processes share the database, so the list is kept there, in a row that is locked until the
    transaction ends: one award waits for another, and a place that was drawn for a badge that is not saved is free again. Where a
    database locks no rows and two still choose the same place, the constraint of `Badge` refuses the second.
    """
    newest = StatusList.objects.select_for_update().order_by("-pk").first()
    if newest is None or _is_elsewhere(newest) or (newest.read().unallocated() or 0) <= len(newest.read()) // 2:
        newest = StatusList.objects.create()
    bits = newest.read()
    index = bits.allocate()
    newest.write(bits)
    return newest, index


def _is_elsewhere(status_list: StatusList) -> bool:
    """Whether the list was begun when the site had another address, which it keeps."""
    return status_list.read().url != status_list.url


def entry(badge: Badge) -> dict[str, Any]:
    """What a badge says of its place."""
    return badge.status_list.read().entry(badge.status_index)


def published(status_list: StatusList) -> str:
    """The signed list. It is valid for a week from now, and a copy of it for a day."""
    credential = status_list.read().to_credential(conf.did())
    return str(ob3.sign(credential, conf.key(), method=conf.method()))
