"""Settings that cannot work are said when the server starts, with what to do, and not when the first learner is done."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import ob3
from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.utils.module_loading import import_string

from django_badges import conf

MAKE_A_KEY = (
    "Make one with `python -c \"import ob3; print(ob3.SigningKey.generate('Ed25519').to_jwk())\"`, keep it where you keep "
    "SECRET_KEY, and read it from there: BADGES_KEY = os.environ['BADGES_KEY']."
)


@register()
def settings_work(**kwargs: Any) -> list[CheckMessage]:
    return [*_key(), *_url(), *_did(), *_issuer(), *_image(), *_fetch()]


def _key() -> list[CheckMessage]:
    if not getattr(settings, "BADGES_KEY", ""):
        return [Error("BADGES_KEY is not set.", hint=MAKE_A_KEY, id="badges.E001")]
    try:
        algorithm = conf.key().algorithm
    except ob3.Error as error:
        return [Error(f"BADGES_KEY is not a secret key: {error}", hint=MAKE_A_KEY, id="badges.E001")]
    if algorithm != "Ed25519":
        return [Error(f"BADGES_KEY is a key of {algorithm}, expected one of Ed25519.", hint=MAKE_A_KEY, id="badges.E001")]
    return []


def _url() -> list[CheckMessage]:
    found = str(getattr(settings, "BADGES_URL", ""))
    parts = urlsplit(found)
    is_here = parts.scheme == "http" and parts.hostname in ("localhost", "127.0.0.1")
    if parts.netloc and parts.path in ("", "/") and (parts.scheme == "https" or is_here):
        return []
    hint = "Set BADGES_URL = 'https://learn.example.edu', where others reach this site. It stands in every badge: choose one that stays."
    return [Error(f"BADGES_URL must be an https address without a path, found {found!r}.", hint=hint, id="badges.E002")]


def _did() -> list[CheckMessage]:
    found = getattr(settings, "BADGES_DID", "web")
    if found in ("web", "key"):
        return []
    hint = "Choose 'web' if badges shall outlive the key; this site then serves /.well-known/did.json."
    return [Error(f"BADGES_DID must be 'web' or 'key', found {found!r}.", hint=hint, id="badges.E003")]


def _issuer() -> list[CheckMessage]:
    found = getattr(settings, "BADGES_ISSUER", None)
    if isinstance(found, dict) and found.get("name") and "id" not in found:
        return []
    hint = "Set BADGES_ISSUER = {'name': 'Example University', 'url': 'https://example.edu'}; its id follows from BADGES_DID."
    return [Error("BADGES_ISSUER must be a dict with a name and without an id.", hint=hint, id="badges.E004")]


def _image() -> list[CheckMessage]:
    try:
        ob3.bake(conf.image(), "{}")
        return []
    except (OSError, ob3.Error) as error:
        hint = "Set BADGES_IMAGE to the path of a PNG image that no badge is baked into, or leave it out."
        return [Error(f"BADGES_IMAGE cannot be baked into: {error}", hint=hint, id="badges.E005")]


def _fetch() -> list[CheckMessage]:
    path = getattr(settings, "BADGES_FETCH", None)
    try:
        if path is None or callable(import_string(path)):
            return []
        reason = "it cannot be called"
    except (ImportError, AttributeError) as error:
        reason = str(error)
    hint = "Set it to the dotted path of a function that gets a URL and answers bytes or None, or leave it out."
    return [Error(f"BADGES_FETCH cannot be used: {reason}.", hint=hint, id="badges.E006")]
