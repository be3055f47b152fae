"""The report of a badge: ours or a stranger's."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import ob3
from django.urls import Resolver404, resolve

from django_badges import conf, status
from django_badges.models import StatusList


class Verifier:
    """What judges badges, and gets each document that they need once. With an email address, they must belong to it.

    What we publish ourselves is at hand, and provided: no `fetch` is asked for what is on this machine, as a site is that one tries
    out. The rest is got as the settings say, and by default not at all.
    """

    def __init__(self, recipient: str | None = None) -> None:
        fetch = conf.fetch()
        whom = (recipient, "emailAddress") if recipient else None
        self._verifier = ob3.Verifier(fetch=cache(fetch) if fetch else None, recipient=whom)
        self._provided: set[str] = set()

    def verify(self, badge: str | bytes) -> ob3.Report:
        while True:
            report = self._verifier.verify(badge)
            ours = {missing.url for missing in report.missing if _is_ours(missing.url)} - self._provided
            if not ours:
                return report
            for url in ours:
                self._verifier.insert(url, _ours(url))
            self._provided |= ours


def _is_ours(url: str) -> bool:
    return url == _did_url() or url.startswith(conf.url("badges"))


def _ours(url: str) -> bytes | None:
    return json.dumps(did_document()).encode() if url == _did_url() else _status_list(url)


def _did_url() -> str | None:
    did = ob3.Did(conf.did())
    return did.document_url() if did.method == "web" else None


def did_document() -> dict[str, Any]:
    """What `/.well-known/did.json` says: the key that signs now, and those whose badges are still good."""
    did = conf.did()
    methods = [
        {"id": f"{did}#{key}", "type": "Multikey", "controller": did, "publicKeyMultibase": key}
        for key in [conf.key().verifying_key.to_multibase(), *conf.former_keys()]
    ]
    return {
        "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"],
        "id": did,
        "verificationMethod": methods,
        "assertionMethod": [method["id"] for method in methods],
    }


def _status_list(url: str) -> bytes | None:
    try:
        match = resolve(url.removeprefix(conf.url()))
    except Resolver404:
        return None
    if match.view_name != "badges:status-list":
        return None
    found = StatusList.objects.filter(pk=match.kwargs["pk"]).first()
    return status.published(found).encode() if found else None
