"""The report of a badge: ours or a stranger's."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import ob3
from django.urls import Resolver404, resolve

from django_badges import conf, status
from django_badges.models import StatusList


def verifier(recipient: str | None = None) -> ob3.Verifier:
    """What judges badges, and gets each document that they need once. With an email address, they must belong to it."""
    return ob3.Verifier(fetch=cache(document), recipient=(recipient, "emailAddress") if recipient else None)


def document(url: str) -> bytes | None:
    """What we publish ourselves is at hand; the rest is got as the settings say, and by default not at all."""
    did = ob3.Did(conf.did())
    if did.method == "web" and url == did.document_url():
        return json.dumps(did_document()).encode()
    if url.startswith(conf.url("badges")):
        return _status_list(url)
    fetch = conf.fetch()
    return fetch(url) if fetch else None


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


def said(report: ob3.Report) -> dict[str, Any]:
    """What the badge says of itself, for people. Unless the report is valid, nobody vouches for it."""
    if report.unverified is None:
        return {}
    try:
        badge = report.unverified.document()
    except ob3.Error:
        return {}
    issuer, achievement = _at(badge, "issuer"), _at(badge, "credentialSubject", "achievement")
    return {
        "name": _at(achievement, "name") or _at(badge, "name"),
        "description": _at(achievement, "description"),
        "issuer": _at(issuer, "name") or _at(issuer, "id") or issuer,
        "date": _at(badge, "validFrom") or _at(badge, "issuanceDate"),
    }


def _at(value: Any, *names: str) -> Any:
    """A member of a stranger's document, where anything may stand."""
    for name in names:
        value = value.get(name) if isinstance(value, dict) else None
    return value
