"""The upload form: whatever comes, a report is shown, and nothing else happens."""

from __future__ import annotations

import json

import ob3
from django.core.files.uploadedfile import SimpleUploadedFile
from django.template import Context, Template
from django.test import Client, TestCase, override_settings
from django.utils.datastructures import MultiValueDict
from django_badges import conf
from django_badges.forms import VerifyForm

from .common import completed, learner, strangers_badge, teamwork, uploaded

OTHER_KEY = ob3.SigningKey.generate("Ed25519")


def other_documents(url: str) -> bytes | None:
    """A `BADGES_FETCH`."""
    did, key = "did:web:elsewhere.example", OTHER_KEY.verifying_key.to_multibase()
    if url != "https://elsewhere.example/.well-known/did.json":
        return None
    method = {"id": f"{did}#key", "type": "Multikey", "controller": did, "publicKeyMultibase": key}
    contexts = ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"]
    return json.dumps({"@context": contexts, "id": did, "verificationMethod": [method], "assertionMethod": [method["id"]]}).encode()


class Verify(TestCase):
    def test_the_form_is_there(self) -> None:
        self.assertContains(self.client.get("/badges/verify/"), 'type="file"')

    def test_a_badge_of_ours_is_valid(self) -> None:
        badge = completed(learner(), teamwork())
        self.assertContains(uploaded(badge.credential.encode()), "verdict valid")
        self.assertContains(uploaded(ob3.bake(conf.image(), badge.credential)), "verdict valid")

    def test_it_must_belong_to_whom_it_is_said_to_belong(self) -> None:
        badge = completed(learner(), teamwork()).credential.encode()
        self.assertContains(uploaded(badge, email="ada@example.org"), "verdict valid")
        self.assertContains(uploaded(badge, email="bob@example.org"), "verdict invalid")

    def test_a_forged_badge_is_invalid_and_nothing_of_it_is_proven(self) -> None:
        badge = completed(learner(), teamwork())
        page = uploaded(badge.credential.replace("Works well", "Works wonders").encode())
        self.assertContains(page, "proof.signature.mismatch")
        self.assertContains(page, "nothing of it is proven")
        self.assertContains(page, "Works wonders")

    def test_a_genuine_badge_that_is_not_valid_says_what_it_says(self) -> None:
        badge = completed(learner(), teamwork())
        page = uploaded(badge.credential.encode(), email="bob@example.org")
        self.assertContains(page, "verdict invalid")
        self.assertContains(page, "Works well with others.")
        self.assertNotContains(page, "nothing of it is proven")

    def test_a_strangers_badge_is_verified_too(self) -> None:
        page = uploaded(strangers_badge().encode())
        self.assertContains(page, "verdict valid")
        self.assertContains(page, "Another University")

    def test_no_stranger_is_asked_unless_the_settings_say_how(self) -> None:
        did = "did:web:elsewhere.example"
        badge = strangers_badge(OTHER_KEY, f"{did}#key", issuer={"id": did, "name": "Elsewhere"}).encode()
        self.assertContains(uploaded(badge), "verdict undetermined")
        with override_settings(BADGES_FETCH="tests.test_verify.other_documents"):
            self.assertContains(uploaded(badge), "verdict valid")

    def test_what_a_badge_says_is_text_and_nothing_else(self) -> None:
        hostile = '<script>alert("1")</script>'
        achievement = {"id": "urn:x:1", "name": hostile, "description": hostile, "criteria": {"narrative": hostile}}
        badge = strangers_badge(achievement=achievement)
        unknown = badge.replace('"proof":', '"<img src=x onerror=alert(1)>":1,"proof":', 1)
        for data in (badge, unknown):
            page = uploaded(data.encode()).content.decode()
            self.assertIn("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;", page)
            self.assertNotIn("<script", page)
            self.assertNotIn("<img", page)

    def test_what_is_no_badge_says_so(self) -> None:
        for data, code in (
            (b"%PDF-1.7 a certificate", "open.unrecognised"),
            (conf.image(), "bake."),
            (b"{}", "conformance."),
            (b"\xff\xfe\x00nonsense", "open.unrecognised"),
            (b"[" * 100_000, "limit.depth"),
        ):
            page = uploaded(data)
            self.assertContains(page, "verdict undetermined" if code.startswith("limit.") else "verdict invalid")
            self.assertContains(page, code)

    def test_members_of_any_shape_are_shown_or_left_out(self) -> None:
        for document in ({"issuer": [1], "credentialSubject": "x"}, {"issuer": {"name": {"a": []}}, "credentialSubject": [{}]}):
            self.assertContains(uploaded(json.dumps(document).encode()), "verdict invalid")

    def test_a_template_asks_a_report_for_its_verdict(self) -> None:
        asks = Template("{% if report.verdict %}there{% endif %}{% if report.valid %}, valid{% endif %}")
        key = ob3.SigningKey.generate("Ed25519")
        for report, said in ((None, ""), (ob3.verify(b""), "there"), (ob3.verify(strangers_badge(key)), "there, valid")):
            self.assertEqual(asks.render(Context({"report": report})), said)
        with self.assertRaisesMessage(TypeError, "use report.valid"):
            Template("{% if report %}valid{% endif %}").render(Context({"report": ob3.verify(b"")}))

    def test_no_file_and_an_empty_file_are_asked_for_again(self) -> None:
        self.assertEqual(Client().post("/badges/verify/", {}).status_code, 400)
        self.assertContains(uploaded(b""), "empty", status_code=400)

    def test_50_megabytes_are_refused_before_they_are_read(self) -> None:
        class Unreadable:
            def read(self, *args: object) -> bytes:
                raise AssertionError("it was read")

            readline = read

        size = {"CONTENT_LENGTH": str(50 * 1024 * 1024), "CONTENT_TYPE": "multipart/form-data; boundary=x"}
        answer = Client().generic("POST", "/badges/verify/", **size, **{"wsgi.input": Unreadable()})  # type: ignore[arg-type]
        self.assertContains(answer, "too large", status_code=413)
        self.assertContains(uploaded(b"x" * 50 * 1024 * 1024), "too large", status_code=413)

    def test_a_file_that_is_a_little_too_large_is_refused_by_the_form(self) -> None:
        upload = SimpleUploadedFile("badge.png", b"x" * (conf.UPLOAD_LIMIT + 1))
        self.assertEqual(VerifyForm({}, MultiValueDict({"badge": [upload]})).errors.as_data()["badge"][0].code, "too-large")
        self.assertContains(uploaded(b"x" * (conf.UPLOAD_LIMIT + 1)), "too large", status_code=400)
