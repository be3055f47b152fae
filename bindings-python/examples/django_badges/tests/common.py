"""What the tests share: a learner, a course, and a verifier who knows nothing but the addresses of the site."""

from __future__ import annotations

from typing import Any

import ob3
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django_badges import conf
from django_badges.models import Achievement, Badge
from django_badges.signals import course_completed


def learner(name: str = "ada") -> User:
    return User.objects.create_user(name, f"{name}@example.org", "secret")


def teamwork() -> Achievement:
    return Achievement.objects.create(
        slug="teamwork", name="Teamwork", description="Works well with others.", criteria="Complete the course."
    )


def completed(who: User, what: Achievement) -> Badge:
    """Issued as a platform has it issued."""
    course_completed.send(sender=None, learner=who, achievement=what)
    return Badge.objects.get(learner=who, achievement=what, revoked_at=None)


def visited(url: str) -> bytes | None:
    """What the site answers to anybody."""
    assert url.startswith(conf.url()), f"nobody else is to be asked: {url}"
    response = Client().get(url.removeprefix(conf.url()))
    return bytes(response.content) if response.status_code == 200 else None


def judged(data: str | bytes, **asked: Any) -> ob3.Report:
    """What a stranger finds who asks the site for what he lacks."""
    return ob3.verify(data, fetch=visited, **asked)


def uploaded(data: bytes, **fields: str) -> HttpResponse:
    response: Any = Client().post("/badges/verify/", {"badge": SimpleUploadedFile("badge.png", data), **fields})
    return response  # type: ignore[no-any-return]


def strangers_badge(key: ob3.SigningKey | None = None, method: str | None = None, **members: Any) -> str:
    """A badge that nothing here has to do with, by a key of its own."""
    key = key or ob3.SigningKey.generate("Ed25519")
    badge: dict[str, Any] = {
        "issuer": {"id": ob3.did_key(key), "name": "Another University"},
        "valid_from": "2026-01-01T00:00:00Z",
        "recipient": "did:example:bob",
        "achievement": {
            "id": "https://elsewhere.example/chess",
            "name": "Chess",
            "description": "Plays chess.",
            "criteria": {"narrative": "Win."},
        },
    }
    return str(ob3.sign(ob3.build_credential(**{**badge, **members}), key, method=method))
