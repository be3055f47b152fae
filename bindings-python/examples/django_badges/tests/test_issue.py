"""From a completed course to a badge that anybody can verify."""

from __future__ import annotations

import threading
from unittest.mock import patch

import ob3
from django.contrib.auth.models import User
from django.db import connection
from django.test import TestCase, TransactionTestCase, override_settings
from django_badges import conf, issue, status
from django_badges.models import Badge, StatusList
from django_badges.signals import course_completed

from .common import completed, judged, learner, teamwork


class Issue(TestCase):
    def test_who_completes_a_course_has_a_badge_that_a_stranger_finds_valid(self) -> None:
        badge = completed(learner(), teamwork())
        report = judged(badge.credential)
        self.assertEqual(report.verdict, "valid", report.findings)
        self.assertEqual(report.provenance, "did")
        self.assertEqual(report.checks["status"], "passed")
        self.assertEqual([finding.code for finding in report.findings if finding.severity == "warning"], [])

    def test_the_id_is_the_address_of_its_page(self) -> None:
        badge = completed(learner(), teamwork())
        document = ob3.inspect(badge.credential)
        self.assertEqual(document["id"], f"https://learn.example.edu/badges/{badge.pk}/")
        self.assertEqual(self.client.get(f"/badges/{badge.pk}/").status_code, 200)
        self.assertEqual(self.client.get("/badges/achievements/teamwork/").status_code, 200)
        image = document["credentialSubject"]["achievement"]["image"]["id"]
        self.assertEqual(self.client.get(image.removeprefix(conf.url()))["Content-Type"], "image/png")

    def test_who_the_learner_is_is_not_in_it_but_can_be_shown(self) -> None:
        badge = completed(learner(), teamwork())
        self.assertNotIn("ada", badge.credential)
        self.assertEqual(judged(badge.credential, recipient=("ada@example.org", "emailAddress")).verdict, "valid")
        self.assertEqual(judged(badge.credential, recipient=("bob@example.org", "emailAddress")).verdict, "invalid")

    def test_each_badge_has_a_salt_of_its_own(self) -> None:
        what = teamwork()
        badges = [completed(learner(name), what) for name in ("ada", "bob")]
        salts = {ob3.inspect(badge.credential)["credentialSubject"]["identifier"][0]["salt"] for badge in badges}
        self.assertEqual(len(salts), 2)
        self.assertTrue(all(len(salt) >= 20 for salt in salts))

    def test_the_same_course_twice_is_one_badge(self) -> None:
        who, what = learner(), teamwork()
        self.assertEqual(completed(who, what), completed(who, what))

    def test_after_a_revocation_it_can_be_earned_again(self) -> None:
        who, what = learner(), teamwork()
        first = completed(who, what)
        first.revoke("a mistake")
        second = completed(who, what)
        self.assertNotEqual((first.pk, first.status_index), (second.pk, second.status_index))
        self.assertEqual((judged(first.credential).verdict, judged(second.credential).verdict), ("invalid", "valid"))

    def test_the_first_reason_for_a_revocation_stands(self) -> None:
        badge = completed(learner(), teamwork())
        for reason in ("copied", "another reason"):
            Badge.objects.get(pk=badge.pk).revoke(reason)
        badge.revoke("seen too late")
        self.assertEqual(badge.revoked_because, "copied")

    def test_a_learner_without_an_address_gets_none_and_the_platform_goes_on(self) -> None:
        nobody = User.objects.create_user("nobody")
        with self.assertLogs("django_badges.signals", "ERROR") as logs:
            course_completed.send(sender=None, learner=nobody, achievement=teamwork())
        self.assertIn("has no email address", logs.output[0])
        self.assertFalse(Badge.objects.exists())

    def test_the_key_is_not_in_the_database(self) -> None:
        completed(learner(), teamwork())
        secret = ob3.SigningKey.from_jwk(conf.key().to_jwk()).to_multibase()
        for badge in Badge.objects.values():
            self.assertNotIn(secret, str(badge))

    def test_with_a_did_key_the_badge_is_as_good(self) -> None:
        with override_settings(BADGES_DID="key"):
            badge = completed(learner(), teamwork())
            self.assertEqual(judged(badge.credential).verdict, "valid")
            self.assertEqual(self.client.get("/.well-known/did.json").status_code, 404)

    def test_a_badge_outlives_its_key(self) -> None:
        badge = completed(learner(), teamwork())
        former = conf.key().verifying_key.to_multibase()
        with override_settings(BADGES_KEY=ob3.SigningKey.generate("Ed25519").to_multibase()):
            self.assertEqual(judged(badge.credential).verdict, "invalid")
            with override_settings(BADGES_FORMER_KEYS=[former]):
                self.assertEqual(judged(badge.credential).verdict, "valid")


class Places(TestCase):
    def test_a_place_that_is_taken_is_not_given_again(self) -> None:
        what = teamwork()
        badges = [completed(learner(name), what) for name in ("ada", "bob")]
        places = {badge.status_index for badge in badges}
        bits = StatusList.objects.get().read()
        self.assertEqual((len(places), bits.unallocated()), (2, len(bits) - 2))
        self.assertTrue(all(bits.is_allocated(place) for place in places))

    def test_where_two_choose_the_same_place_the_second_chooses_again(self) -> None:
        what = teamwork()
        first = completed(learner("ada"), what)
        # As if the first had been saved between the second's look and its own saving.
        places = [(first.status_list, first.status_index), (first.status_list, first.status_index ^ 1)]
        with patch.object(status, "allocate", side_effect=places):
            second = issue.award(learner("bob"), what)
        self.assertEqual(second.status_index, first.status_index ^ 1)

    def test_a_list_that_is_half_full_is_followed_by_the_next(self) -> None:
        first = completed(learner("ada"), teamwork())
        bits = first.status_list.read()
        bits.allocate_many(len(bits) // 2)
        first.status_list.write(bits)
        following, _ = status.allocate()
        self.assertNotEqual(following, first.status_list)


class AtOnce(TransactionTestCase):
    def at_once(self, work: list[tuple[User, object]]) -> list[BaseException]:
        failed: list[BaseException] = []
        start = threading.Barrier(len(work))

        def one(who: User, what: object) -> None:
            try:
                start.wait()
                issue.award(who, what)  # type: ignore[arg-type]
            except BaseException as error:
                failed.append(error)
            finally:
                connection.close()

        threads = [threading.Thread(target=one, args=item) for item in work]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return failed

    def test_however_often_it_is_asked_for_at_once_it_is_one_badge(self) -> None:
        who, what = learner(), teamwork()
        self.assertEqual(self.at_once([(who, what)] * 8), [])
        self.assertEqual(Badge.objects.count(), 1)

    def test_learners_who_are_done_at_once_have_places_of_their_own(self) -> None:
        what = teamwork()
        self.assertEqual(self.at_once([(learner(f"learner{n}"), what) for n in range(8)]), [])
        self.assertEqual(len(set(Badge.objects.values_list("status_list", "status_index"))), 8)
        self.assertEqual(StatusList.objects.count(), 1)
