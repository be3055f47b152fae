"""The pages of a learner, of a badge, and what verifiers ask for."""

from __future__ import annotations

import json

import ob3
from django.contrib.auth.models import User
from django.test import TestCase, override_settings
from django_badges.models import Achievement, Badge

from .common import completed, judged, learner, teamwork, uploaded, visited


class Pages(TestCase):
    def setUp(self) -> None:
        self.ada = learner()
        self.badge: Badge = completed(self.ada, teamwork())

    def test_my_badges_stand_on_my_page_with_their_verdicts(self) -> None:
        self.client.force_login(self.ada)
        page = self.client.get("/badges/")
        self.assertContains(page, "Teamwork")
        self.assertContains(page, '<strong class="verdict valid">✓ valid</strong>', html=True)
        self.assertContains(page, f"/badges/{self.badge.pk}/badge.png")

    @override_settings(BADGES_URL="http://localhost:8000")
    def test_they_are_valid_on_the_machine_of_who_tries_it_out(self) -> None:
        completed(learner("bob"), Achievement.objects.get())
        self.client.force_login(User.objects.get(username="bob"))
        self.assertContains(self.client.get("/badges/"), "verdict valid")

    def test_nobody_elses_do(self) -> None:
        self.client.force_login(learner("bob"))
        self.assertNotContains(self.client.get("/badges/"), "Teamwork")

    def test_who_is_not_known_is_asked_to_log_in(self) -> None:
        self.assertRedirects(self.client.get("/badges/"), "/admin/login/?next=/badges/")

    def test_the_public_page_does_not_say_whose_badge_it_is(self) -> None:
        page = self.client.get(f"/badges/{self.badge.pk}/")
        self.assertContains(page, "Example University")
        self.assertContains(page, "valid")
        self.assertNotContains(page, "ada")

    def test_a_program_gets_the_very_badge_at_the_same_address(self) -> None:
        for accepted in ("application/vc+ld+json", "application/json"):
            answer = self.client.get(f"/badges/{self.badge.pk}/", headers={"accept": accepted})
            self.assertEqual((answer["Content-Type"], answer.text), (accepted, self.badge.credential))
            self.assertIn("Accept", answer["Vary"])

    def test_what_is_downloaded_is_an_image_with_the_badge_in_it(self) -> None:
        answer = self.client.get(f"/badges/{self.badge.pk}/badge.png")
        self.assertEqual(answer["Content-Type"], "image/png")
        self.assertIn("attachment", answer["Content-Disposition"])
        self.assertEqual(ob3.unbake(answer.content).text, self.badge.credential)
        report = judged(answer.content)
        self.assertEqual((report.verdict, report.carrier), ("valid", "png"))

    def test_the_json_is_the_very_badge(self) -> None:
        answer = self.client.get(f"/badges/{self.badge.pk}/badge.json")
        self.assertEqual((answer["Content-Type"], answer.text), ("application/vc+ld+json", self.badge.credential))

    def test_a_revoked_badge_is_seen_revoked_everywhere(self) -> None:
        image = self.client.get(f"/badges/{self.badge.pk}/badge.png").content
        self.assertContains(uploaded(image), "verdict valid")
        self.badge.revoke("awarded by mistake")

        report = judged(image)
        self.assertEqual(report.verdict, "invalid")
        self.assertIn("status.revoked", [finding.code for finding in report.findings])
        self.assertContains(uploaded(image), "status.revoked")
        self.assertContains(self.client.get(f"/badges/{self.badge.pk}/"), "status.revoked")
        self.client.force_login(self.ada)
        page = self.client.get("/badges/")
        self.assertContains(page, "verdict invalid")
        self.assertContains(page, "awarded by mistake")

    def test_the_status_list_is_published_as_a_credential(self) -> None:
        self.badge.revoke("awarded by mistake")
        answer = self.client.get(f"/badges/status/{self.badge.status_list_id}")
        self.assertEqual(answer["Content-Type"], "application/vc")
        self.assertEqual(answer["Access-Control-Allow-Origin"], "*")
        report = ob3.Verifier(ask=["proof", "issuer", "validity"], fetch=visited).verify(answer.content)
        self.assertEqual((report.verdict, report.kind), ("valid", "BitstringStatusListCredential"), report.findings)
        published = json.loads(answer.content)
        bits = ob3.StatusList.from_encoded("revocation", published["id"], published["credentialSubject"]["encodedList"])
        self.assertIn("validUntil", published)
        self.assertEqual([n for n in range(len(bits)) if bits.get(n)], [self.badge.status_index])

    def test_the_did_document_names_the_key(self) -> None:
        answer = self.client.get("/.well-known/did.json")
        self.assertEqual(answer["Content-Type"], "application/did+json")
        self.assertEqual(answer.json()["id"], "did:web:learn.example.edu")
        self.assertEqual(answer["Access-Control-Allow-Origin"], "*")

    def test_what_is_not_there_is_not_found(self) -> None:
        for path in ("badges/00000000-0000-4000-8000-000000000000/", "badges/status/99", "badges/achievements/none/"):
            self.assertEqual(self.client.get(f"/{path}").status_code, 404)
