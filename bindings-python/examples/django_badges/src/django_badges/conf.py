"""What the settings say. The key comes from here and never from the database: who has a dump of that can forge nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import ob3
from django.conf import settings
from django.urls import reverse
from django.utils.module_loading import import_string

UPLOAD_LIMIT = 4 * 1024 * 1024
"""Bytes of a file that is to be verified: a baked image has a few hundred KiB."""


def key() -> ob3.SigningKey:
    """The key that signs, `BADGES_KEY`: a JWK, PEM, or a Multikey."""
    text = str(getattr(settings, "BADGES_KEY", "")).strip()
    if text.startswith("{"):
        return ob3.SigningKey.from_jwk(text)
    if text.startswith("-----"):
        return ob3.SigningKey.from_pem(text)
    return ob3.SigningKey.from_multibase(text)


def former_keys() -> list[str]:
    """Public keys, as Multikeys, that have signed badges before this one and are still good: `BADGES_FORMER_KEYS`."""
    return list(getattr(settings, "BADGES_FORMER_KEYS", []))


def url(name: str = "", *arguments: object) -> str:
    """The address of the site, or of one of our pages: what a badge says is absolute, whichever host it was asked for at."""
    site = str(settings.BADGES_URL).rstrip("/")
    return site + reverse(f"badges:{name}", args=arguments) if name else site


def did() -> str:
    """The issuer's name. A `did:web` outlives its keys and is bound to the site; a `did:key` is the key itself."""
    if getattr(settings, "BADGES_DID", "web") == "key":
        return ob3.did_key(key())
    return "did:web:" + quote(urlsplit(url()).netloc, safe="")


def method() -> str:
    """The name by which verifiers find the key."""
    name = ob3.Did(did())
    return name.verification_method or f"{name}#{key().verifying_key.to_multibase()}"


def issuer() -> dict[str, Any]:
    """Who issues: `BADGES_ISSUER`, members of a Profile."""
    return {"id": did(), **settings.BADGES_ISSUER}


def image() -> bytes:
    """The PNG into which badges are baked, `BADGES_IMAGE`."""
    return Path(getattr(settings, "BADGES_IMAGE", None) or Path(__file__).with_name("badge.png")).read_bytes()


def fetch() -> Callable[[str], bytes | None] | None:
    """What gets the documents of strangers, `BADGES_FETCH`. By default nothing: a badge names URLs as it likes."""
    path = getattr(settings, "BADGES_FETCH", None)
    found: Callable[[str], bytes | None] | None = import_string(path) if path else None
    return found
