"""Settings that cannot work are said at the start, with what to do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import ob3
from django.conf import settings
from django.core.management import CommandError, call_command
from django.test import SimpleTestCase, override_settings
from django_badges.checks import settings_work


def found(**changed: Any) -> list[str | None]:
    with override_settings(**changed):
        errors = settings_work()
    assert all(error.hint for error in errors)
    return [error.id for error in errors]


class Checks(SimpleTestCase):
    def test_settings_that_work_are_not_complained_of(self) -> None:
        self.assertEqual(found(), [])
        key = ob3.SigningKey.generate("Ed25519")
        for text in (key.to_jwk(), key.to_pem(), key.to_multibase()):
            self.assertEqual(found(BADGES_KEY=text), [])
        self.assertEqual(found(BADGES_URL="http://localhost:8000"), [])

    def test_each_that_does_not_has_its_word(self) -> None:
        for id, changed in (
            ("badges.E001", {"BADGES_KEY": ""}),
            ("badges.E001", {"BADGES_KEY": "password"}),
            ("badges.E001", {"BADGES_KEY": ob3.SigningKey.generate("P-256").to_jwk()}),
            ("badges.E002", {"BADGES_URL": ""}),
            ("badges.E002", {"BADGES_URL": "http://learn.example.edu"}),
            ("badges.E002", {"BADGES_URL": "https://learn.example.edu/lms"}),
            ("badges.E003", {"BADGES_DID": "ion"}),
            ("badges.E004", {"BADGES_ISSUER": {}}),
            ("badges.E004", {"BADGES_ISSUER": {"id": "did:example:x", "name": "X"}}),
            ("badges.E005", {"BADGES_IMAGE": "nowhere.png"}),
            ("badges.E005", {"BADGES_IMAGE": __file__}),
            ("badges.E006", {"BADGES_FETCH": "nowhere.fetch"}),
        ):
            with self.subTest(**changed):
                self.assertEqual(found(**changed), [id])

    def test_a_setting_that_is_not_there_is_said_and_not_stumbled_over(self) -> None:
        for name, id in (("BADGES_KEY", "E001"), ("BADGES_URL", "E002"), ("BADGES_ISSUER", "E004")):
            with override_settings():
                delattr(settings, name)
                self.assertEqual([error.id for error in settings_work()], [f"badges.{id}"])

    def test_the_server_does_not_start_and_the_key_is_in_no_message(self) -> None:
        secret = ob3.SigningKey.generate("P-256").to_jwk()
        with override_settings(BADGES_KEY=secret), self.assertRaises(CommandError) as caught:
            call_command("check")
        self.assertIn("expected one of Ed25519", str(caught.exception))
        self.assertNotIn(secret[40:60], str(caught.exception))

    def test_the_image_that_we_bring_can_be_baked_into(self) -> None:
        import django_badges

        self.assertEqual(found(BADGES_IMAGE=Path(django_badges.__file__).with_name("badge.png")), [])
