"""Revoking, in the admin: asked once more, with a reason, and only by who may."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Permission, User
from django.test import TestCase
from django_badges.models import Badge

from .common import completed, judged, learner, teamwork

LIST = "/admin/django_badges/badge/"


class Revoke(TestCase):
    def setUp(self) -> None:
        self.badge: Badge = completed(learner(), teamwork())
        self.client.force_login(User.objects.create_superuser("registrar", password="secret"))

    def post(self, **fields: str) -> Any:
        return self.client.post(LIST, {"action": "revoke", "_selected_action": str(self.badge.pk), **fields})

    def is_revoked(self) -> bool:
        self.badge.refresh_from_db()
        return self.badge.revoked_at is not None

    def test_it_is_asked_once_more(self) -> None:
        page = self.post()
        self.assertContains(page, "no way back")
        self.assertContains(page, "Teamwork")
        self.assertFalse(self.is_revoked())

    def test_it_is_not_done_without_a_reason(self) -> None:
        self.assertContains(self.post(confirmed="Revoke", because=""), "This field is required")
        self.assertFalse(self.is_revoked())

    def test_confirmed_it_is_done_and_written_down(self) -> None:
        self.assertRedirects(self.post(confirmed="Revoke", because="copied"), LIST)
        self.assertTrue(self.is_revoked())
        self.assertEqual(judged(self.badge.credential).verdict, "invalid")
        self.assertContains(self.client.get(f"{LIST}{self.badge.pk}/history/"), "Revoked: copied")

    def test_what_was_revoked_stays_as_it_was(self) -> None:
        self.badge.revoke("copied")
        self.assertContains(self.post(), "revoked before")
        self.post(confirmed="Revoke", because="another reason")
        self.badge.refresh_from_db()
        self.assertEqual(self.badge.revoked_because, "copied")

    def test_who_may_only_look_cannot_revoke(self) -> None:
        viewer = User.objects.create_user("viewer", is_staff=True)
        viewer.user_permissions.add(Permission.objects.get(codename="view_badge"))
        self.client.force_login(viewer)
        self.assertNotContains(self.client.get(LIST), "Revoke selected")
        self.post(confirmed="Revoke", because="spite")
        self.assertFalse(self.is_revoked())

    def test_the_address_of_an_achievement_stays_once_there_is_a_badge(self) -> None:
        address = f"/admin/django_badges/achievement/{self.badge.achievement.pk}/change/"
        changed = {"name": "Working together", "slug": "together", "description": "d", "criteria": "c"}
        self.assertRedirects(self.client.post(address, changed), "/admin/django_badges/achievement/")
        self.badge.achievement.refresh_from_db()
        self.assertEqual((self.badge.achievement.name, self.badge.achievement.slug), ("Working together", "teamwork"))
        self.assertContains(self.client.get("/admin/django_badges/achievement/add/"), 'name="slug"')

    def test_a_badge_is_neither_changed_nor_deleted_nor_made_here(self) -> None:
        self.assertEqual(self.client.get(f"{LIST}add/").status_code, 403)
        self.assertEqual(self.client.post(f"{LIST}{self.badge.pk}/delete/", {"post": "yes"}).status_code, 403)
        self.assertEqual(self.client.post(f"{LIST}{self.badge.pk}/change/", {"credential": "{}"}).status_code, 403)
