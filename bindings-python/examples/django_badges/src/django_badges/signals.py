"""The one thing that the platform has to say: that a learner has completed a course."""

from __future__ import annotations

import logging
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.dispatch import Signal, receiver

from django_badges.issue import award
from django_badges.models import Achievement

logger = logging.getLogger(__name__)

course_completed = Signal()
"""Sent by the platform with `learner`, a user, and `achievement`, what there is to be earned."""


@receiver(course_completed, dispatch_uid="django_badges.award")
def issue_a_badge(learner: AbstractBaseUser, achievement: Achievement, **kwargs: Any) -> None:
    try:
        award(learner, achievement)
    except Exception:
        # The course is completed all the same; the badge can be awarded again, and is not awarded twice.
        logger.exception("no badge of %s for learner %s", achievement.slug, learner.pk)
