"""The places of badges in status lists, and the lists as they are published."""

from __future__ import annotations

import secrets
from typing import Any

import ob3

from django_badges import conf
from django_badges.models import Badge, StatusList


def allocate() -> tuple[StatusList, int]:
    """A place that no badge has, at random: in a row, a place would tell how many badges there are and which is older.

    To be called in a transaction. Where the database can lock a row, one award waits for another; where two still choose the same
    place, the constraint of `Badge` refuses the second.
    """
    newest = StatusList.objects.select_for_update().order_by("-pk").first()
    if newest is None or newest.badges.count() >= LENGTH // 2:
        newest = StatusList.objects.create()
    while True:
        # At least half of the places are free, so that this takes two turns on average.
        index = secrets.randbelow(LENGTH)
        if not newest.badges.filter(status_index=index).exists():
            return newest, index


def entry(badge: Badge) -> dict[str, Any]:
    """What a badge says of its place."""
    return ob3.StatusList("revocation", badge.status_list.url).entry(badge.status_index)


def published(status_list: StatusList) -> str:
    """The signed list. It is made of what the database says, so that nothing else has to be kept."""
    bits = ob3.StatusList("revocation", status_list.url)
    for index in status_list.badges.exclude(revoked_at=None).values_list("status_index", flat=True):
        bits.set(index, True)
    credential = bits.to_credential(conf.did(), now=status_list.changed_at)
    return str(ob3.sign(credential, conf.key(), method=conf.method(), created=status_list.changed_at))


LENGTH = 131_072
"""The fewest that the standard allows: in a short list, whoever looks up a place tells whose it is."""
