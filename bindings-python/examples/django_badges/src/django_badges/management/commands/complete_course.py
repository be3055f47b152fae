"""`manage.py complete_course ada teamwork`: says what a learning platform would say. To try things out."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser

from django_badges.models import Achievement
from django_badges.signals import course_completed


class Command(BaseCommand):
    help = "Says that a learner has completed a course, so that a badge is issued."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("learner", help="the name of a user")
        parser.add_argument("achievement", help="the slug of what is earned; made if it is not there")

    def handle(self, *args: Any, **options: Any) -> None:
        users = get_user_model()
        try:
            learner = users._default_manager.get_by_natural_key(options["learner"])
        except users.DoesNotExist:
            raise CommandError(f"There is no user {options['learner']}: make one with `manage.py createsuperuser`.") from None
        slug = options["achievement"]
        name = slug.replace("-", " ").capitalize()
        made = {"name": name, "description": f"{name}: the course.", "criteria": "Complete the course."}
        achievement, _ = Achievement.objects.get_or_create(slug=slug, defaults=made)
        course_completed.send(sender=type(self), learner=learner, achievement=achievement)
        badge = achievement.badges.filter(learner_id=learner.pk, revoked_at=None).first()
        self.stdout.write(badge.url if badge else "No badge was issued: the log says why.")
