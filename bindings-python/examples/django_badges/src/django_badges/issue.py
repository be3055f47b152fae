"""From a completed course to a signed badge."""

from __future__ import annotations

import secrets
from typing import Any
from uuid import uuid4

import ob3
from django.contrib.auth.models import AbstractBaseUser
from django.db import IntegrityError, transaction

from django_badges import conf, status
from django_badges.models import Achievement, Badge, now


def award(learner: AbstractBaseUser, achievement: Achievement) -> Badge:
    """The learner's badge: the one that is there, or a new one.

    Several may ask for it at once. The database has the last word (see the constraints of `Badge`); whom it refuses looks again.
    """
    for _ in range(ATTEMPTS):
        try:
            with transaction.atomic():
                return _held(learner, achievement) or _issued(learner, achievement)
        except IntegrityError:
            continue
    raise RuntimeError(f"{achievement} could not be awarded in {ATTEMPTS} attempts: the database refuses it")


def _held(learner: AbstractBaseUser, achievement: Achievement) -> Badge | None:
    return Badge.objects.filter(learner_id=learner.pk, achievement=achievement, revoked_at=None).first()


def _issued(learner: AbstractBaseUser, achievement: Achievement) -> Badge:
    badge = Badge(id=uuid4(), learner_id=learner.pk, achievement=achievement, awarded_at=now())
    badge.status_list, badge.status_index = status.allocate()
    credential = ob3.build_credential(
        id=badge.url,
        name=achievement.name,
        issuer=conf.issuer(),
        achievement=_members(achievement),
        hashed_recipient=(_email(learner), "emailAddress", secrets.token_urlsafe(16)),
        valid_from=badge.awarded_at,
        credential_status=status.entry(badge),
    )
    badge.credential = str(ob3.sign(credential, conf.key(), method=conf.method(), created=badge.awarded_at))
    badge.save(force_insert=True)
    return badge


def _members(achievement: Achievement) -> dict[str, Any]:
    return {
        "id": conf.url("achievement", achievement.slug),
        "name": achievement.name,
        "description": achievement.description,
        "criteria": {"narrative": achievement.criteria},
        "achievementType": "Course",
        "image": {"id": conf.url("achievement-image", achievement.slug), "type": "Image"},
    }


def _email(learner: AbstractBaseUser) -> str:
    """By this the badge is known to be theirs. Only its hash is written, with a salt of its own in each badge."""
    email: str = getattr(learner, learner.get_email_field_name(), "")
    if not email:
        raise ValueError(f"learner {learner.pk} has no email address, so nothing says whose the badge is")
    return email


ATTEMPTS = 5
