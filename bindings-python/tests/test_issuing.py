"""Keys, signing, baking, status lists, presentations: what goes out comes back."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from typing import Any

import ob3
import pytest

from .common import GOOD, NOW, ROOT, VECTORS, badge

SIGNS: list[tuple[Any, Any]] = [
    ("eddsa-rdfc-2022", "Ed25519"),
    ("eddsa-jcs-2022", "Ed25519"),
    ("ecdsa-rdfc-2019", "P-256"),
    ("ecdsa-rdfc-2019", "P-384"),
    ("ecdsa-jcs-2019", "P-256"),
    ("vc-jwt", "Ed25519"),
    ("vc-jwt", "P-256"),
    ("vc-jose", "P-384"),
]


@pytest.mark.parametrize(("format", "algorithm"), SIGNS)
def test_every_format_that_is_signed_is_verified(format: Any, algorithm: Any) -> None:
    key = ob3.SigningKey.generate(algorithm)
    signed = ob3.sign(badge(key), key, format=format, created=datetime(2026, 1, 2, tzinfo=timezone.utc))
    report = ob3.verify(signed, now=NOW)
    assert report.valid, report.findings
    assert (report.format, report.provenance) == (format, "did")
    assert report.credential == signed
    assert signed.is_jwt == (report.carrier == "jwt")


def test_every_spelling_of_a_key_reads_back() -> None:
    for algorithm in ("Ed25519", "P-256", "P-384"):
        key = ob3.SigningKey.generate(algorithm)
        public = key.verifying_key
        for again in (
            ob3.SigningKey.from_jwk(key.to_jwk()),
            ob3.SigningKey.from_jwk(json.loads(key.to_jwk())),
            ob3.SigningKey.from_multibase(key.to_multibase()),
            ob3.SigningKey.from_pem(key.to_pem()),
        ):
            assert again.verifying_key == public
            public.verify(b"badge", again.sign(b"badge"))
        for half in (
            ob3.VerifyingKey.from_jwk(public.to_jwk()),
            ob3.VerifyingKey.from_jwk(json.loads(public.to_jwk())),
            ob3.VerifyingKey.from_multibase(public.to_multibase()),
            ob3.VerifyingKey.from_pem(public.to_pem()),
            ob3.Did(ob3.did_key(key)).verifying_key(),
            ob3.Did(ob3.did_jwk(public)).verifying_key(),
        ):
            assert half == public and half.thumbprint() == public.thumbprint()
        with pytest.raises(ob3.Error) as caught:
            public.verify(b"another", key.sign(b"badge"))
        assert caught.value.code == "proof.signature.mismatch"


class Vault:
    """A key that is held elsewhere."""

    algorithm = "Ed25519"

    def __init__(self) -> None:
        self.key = ob3.SigningKey.generate("Ed25519")
        self.verifying_key = self.key.verifying_key

    def sign(self, message: bytes) -> bytes:
        return self.key.sign(message)


def test_a_key_held_elsewhere_signs() -> None:
    vault = Vault()
    assert ob3.verify(ob3.sign(badge(vault.key), vault), now=NOW).valid


def test_what_a_signer_raises_is_chained() -> None:
    class Broken(Vault):
        def sign(self, message: bytes) -> bytes:
            raise ConnectionError("the vault is shut")

    vault = Broken()
    with pytest.raises(ob3.Error) as caught:
        ob3.sign(badge(vault.key), vault)
    assert caught.value.code == "sign.signer-failed"
    assert isinstance(caught.value.__cause__, ConnectionError)


def test_a_signature_that_does_not_fit_is_refused_before_it_leaves_the_house() -> None:
    class Odd(Vault):
        def sign(self, message: bytes) -> bytes:
            return bytes(10)

    vault = Odd()
    with pytest.raises(ob3.Error):
        ob3.sign(badge(vault.key), vault)


def test_what_no_verifier_would_accept_is_not_signed() -> None:
    key, stranger = ob3.SigningKey.generate("Ed25519"), ob3.SigningKey.generate("Ed25519")
    with pytest.raises(ob3.Error) as caught:
        ob3.sign(badge(key), stranger)
    assert caught.value.code == "issuer.key.mismatch"
    with pytest.raises(ob3.Error) as caught:
        ob3.sign(badge(key, extensions={"mood": "good"}), key)
    assert (caught.value.code, caught.value.path) == ("jsonld.undefined-term", "/mood")


def test_a_badge_is_complete_or_refused() -> None:
    key = ob3.SigningKey.generate("Ed25519")
    made = badge(
        key,
        id="urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002",
        name="Teamwork of Ada",
        description="A badge.",
        image="https://example.edu/badge.png",
        awarded_date=datetime(2025, 12, 31, tzinfo=timezone.utc),
        valid_until=datetime(2030, 1, 1, tzinfo=timezone.utc),
        evidence={"narrative": "Seen by her peers."},
        subject={"role": "Team lead", "creditsEarned": 3},
        result=[{"type": ["Result"], "value": "A"}],
        recipient=None,
        hashed_recipient=("ada@example.org", "emailAddress", "salt"),
    )
    document = made.document()
    assert document["awardedDate"] == "2025-12-31T00:00:00Z"
    assert document["credentialSubject"]["creditsEarned"] == 3
    assert document["credentialSubject"]["identifier"][0]["hashed"] is True
    report = ob3.verify(ob3.sign(made, key), now=NOW, recipient=("ada@example.org", "emailAddress"))
    assert report.valid and report.checks["recipient"] == "passed"
    assert ob3.verify(ob3.sign(made, key), now=NOW, recipient="bob@example.org").verdict == "invalid"
    with pytest.raises(ob3.Error) as caught:
        badge(key, achievement={"name": "Teamwork"})
    assert caught.value.path.startswith("/credentialSubject/achievement")


def test_an_endorsement_stands_in_a_badge() -> None:
    agency, key = ob3.SigningKey.generate("Ed25519"), ob3.SigningKey.generate("Ed25519")
    endorsement = ob3.build_endorsement(
        name="Accreditation",
        issuer={"id": ob3.did_key(agency), "name": "Example Agency"},
        valid_from="2026-01-01T00:00:00Z",
        subject={"id": "urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002", "endorsementComment": "In good standing."},
    )
    endorsed = badge(key, id="urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002", endorsement=[ob3.sign(endorsement, agency)])
    report = ob3.verify(ob3.sign(endorsed, key), now=NOW)
    assert report.valid, report.findings
    (endorsement_report,) = report.endorsements
    assert endorsement_report.path == "/endorsement/0" and endorsement_report.report.valid


@pytest.mark.parametrize("image", ["<svg xmlns='http://www.w3.org/2000/svg'/>", "png"])
def test_what_is_baked_is_verified_and_taken_out_again(image: str) -> None:
    key = ob3.SigningKey.generate("Ed25519")
    picture: Any = image
    if image == "png":
        files = sorted((ROOT / "test-vectors").glob("**/*.png"))
        with pytest.raises(ob3.Error) as caught:
            ob3.bake(files[0], "{}")
        assert caught.value.code.startswith("bake.")
        return
    signed = ob3.sign(badge(key), key)
    baked = ob3.bake(picture, signed)
    assert ob3.verify(baked, now=NOW).carrier == "svg"
    assert ob3.unbake(baked).text == str(signed) and ob3.unbake(baked).standard == "Open Badges 3.0"
    with pytest.raises(ob3.Error) as caught:
        ob3.bake(baked, signed)
    assert caught.value.code == "bake.already"
    assert ob3.bake(baked, signed, rebake="replace") == baked


def test_a_revoked_badge_is_invalid() -> None:
    key = ob3.SigningKey.generate("Ed25519")
    url = "https://example.edu/status/1"
    revoked = ob3.StatusList("revocation", url)
    signed = ob3.sign(badge(key, credential_status=revoked.entry(7)), key)
    verifier = ob3.Verifier()
    assert [missing.kind for missing in verifier.verify(signed, now=NOW).missing] == ["status-list"]
    for is_revoked, verdict in ((False, "valid"), (True, "invalid")):
        revoked.set(7, is_revoked)
        published = revoked.to_credential(ob3.did_key(key), now=NOW)
        verifier.insert(url, ob3.sign(published, key))
        assert verifier.verify(signed, now=NOW).verdict == verdict
    again = ob3.StatusList.from_encoded("revocation", url, revoked.to_encoded())
    assert again.get(7) and len(again) == 131_072 and (again.purpose, again.url, again.entry_bits) == ("revocation", url, 1)
    with pytest.raises(ob3.Error) as caught:
        again.get(131_072)
    assert caught.value.code == "status.list.range"


def test_no_place_of_a_list_is_given_away_twice() -> None:
    url = "https://example.edu/status/1"
    places = ob3.StatusList("revocation", url)
    given = {places.allocate(), *places.allocate_many(99)}
    assert len(given) == 100 and places.unallocated() == 131_072 - 100
    again = ob3.StatusList.from_bytes(places.to_bytes())
    assert all(again.is_allocated(place) for place in given) and again.unallocated() == places.unallocated()
    assert again.to_bytes() == places.to_bytes()
    said = ob3.StatusList("message", url, messages=["as issued", "under review"], references=["https://example.edu/words"])
    said = ob3.StatusList.from_bytes(said.to_bytes().decode())
    assert said.messages == ["as issued", "under review"] and said.references == ["https://example.edu/words"]


def test_of_a_list_as_it_is_published_no_place_is_given_away() -> None:
    url = "https://example.edu/status/1"
    places = ob3.StatusList("revocation", url)
    given = places.allocate_many(10)
    read = ob3.StatusList.from_encoded("revocation", url, places.to_encoded())
    assert read.unallocated() is None
    for refused in (read.allocate, lambda: read.allocate_many(1), lambda: read.reserve(1), lambda: read.is_allocated(1)):
        with pytest.raises(ob3.Error) as caught:
            refused()
        assert caught.value.code == "status.list.allocations"
    again = ob3.StatusList.from_bytes(read.to_bytes())
    assert again.unallocated() is None
    known = ob3.StatusList.from_encoded("revocation", url, places.to_encoded(), allocated=given)
    assert known.unallocated() == 131_062 and known.to_bytes() == places.to_bytes()


def test_what_is_no_stored_list_is_refused_at_its_place() -> None:
    stored = ob3.StatusList("revocation", "https://example.edu/status/1").to_bytes()
    for broken, code, path in (
        (stored[:-9], "json.syntax", "/allocated"),
        (stored.replace(b'"version":1', b'"version":2'), "status.list.version", "/version"),
        (stored.replace(b"131072", b"131080"), "status.list.malformed", "/bits"),
        (b"{}", "status.list.malformed", ""),
    ):
        with pytest.raises(ob3.Error) as caught:
            ob3.StatusList.from_bytes(broken)
        assert (caught.value.code, caught.value.path) == (code, path)
    with pytest.raises(ob3.Error) as caught:
        ob3.StatusList("revocation", "status/1")
    assert caught.value.code == "build.invalid"


def test_a_published_list_ends_in_a_week_and_is_looked_at_again_after_a_day() -> None:
    places = ob3.StatusList("revocation", "https://example.edu/status/1")

    def times(**options: Any) -> tuple[str | None, int | None]:
        published = places.to_credential("did:web:example.edu", now="2026-01-01T00:00:00Z", **options).document()
        return published.get("validUntil"), published["credentialSubject"].get("ttl")

    assert times() == ("2026-01-08T00:00:00Z", 86_400_000)
    assert times(ttl=None, valid_for=None) == (None, None)
    assert times(ttl=60, valid_for=timedelta(hours=1)) == ("2026-01-01T01:00:00Z", 60_000)
    assert times(valid_until="2026-02-01T00:00:00Z") == ("2026-02-01T00:00:00Z", 86_400_000)
    with pytest.raises(ob3.Error) as caught:
        times(valid_until="2025-12-31T00:00:00Z")
    assert caught.value.code == "validity.order"
    published = places.to_credential("did:web:example.edu").document()
    from_, until = (datetime.fromisoformat(published[name].replace("Z", "+00:00")) for name in ("validFrom", "validUntil"))
    assert until - from_ == timedelta(days=7) and abs(datetime.now(timezone.utc) - from_) < timedelta(minutes=5)


def test_a_verdict_is_given_again_from_its_evidence() -> None:
    key = ob3.SigningKey.generate("Ed25519")
    document = ob3.PublishedDocument("did:web:example.edu")
    method = document.add_key(key)
    signed = ob3.sign(badge(key, issuer={"id": document.did, "name": "Example University"}), key, method=method)
    verifier = ob3.Verifier(recipient="did:example:ada")
    verifier.insert(ob3.Did(document.did).document_url(), document.to_json())
    assert verifier.verify(signed, now=NOW).valid
    again = ob3.Evidence.parse(ob3.Evidence(verifier, now=NOW, naming_recipient=True).to_json())
    told = again.verify(signed).to_json()
    # A copy that was kept says since when; nothing else is different.
    as_of = f'"as_of":"{NOW}",' if f'"as_of":"{NOW}",' in told else f',"as_of":"{NOW}"'
    assert as_of in told and told.replace(as_of, "", 1) == verifier.verify(signed, now=NOW).to_json()
    withheld = ob3.Evidence.parse(ob3.Evidence(verifier, now=NOW).to_json())
    assert withheld.withholds_recipient and withheld.verify(signed).verdict == "undetermined"
    assert "did:example:ada" not in ob3.Evidence(verifier, now=NOW).to_json()
    document.revoke(method, at="2026-01-15T00:00:00Z")
    verifier.insert(ob3.Did(document.did).document_url(), document.to_json())
    assert verifier.verify(signed, now=NOW).verdict == "invalid"


def test_evidence_cannot_say_by_itself_that_nobody_asks_for_the_signature() -> None:
    forged = (VECTORS / "forged/eddsa-rdfc-wrong-key.json").read_bytes()
    said = json.loads(ob3.Evidence(ob3.Verifier(), now=NOW).to_json())
    evidence = ob3.Evidence.parse(json.dumps({**said, "ask": ["validity"], "policy": "compat"}))
    assert evidence.verify(forged).verdict == "invalid"
    assert (evidence.asked, evidence.policy) == (["validity"], "compat")
    assert evidence.as_saved().verify(forged).valid, "only who verifies says that little suffices"


def test_evidence_cannot_say_by_itself_whom_you_trust() -> None:
    key = ob3.SigningKey.generate("Ed25519")
    signed = ob3.sign(badge(key), key)
    issuer = ob3.did_key(key)
    evidence = ob3.Evidence.parse(ob3.Evidence(ob3.Verifier(trust=issuer), now=NOW).to_json())
    assert evidence.trusted == [issuer] and evidence.verify(signed).verdict == "undetermined"
    assert evidence.trusting("did:web:other.example").verify(signed).verdict == "invalid"
    assert evidence.trusting([issuer]).verify(signed).valid and evidence.as_saved().verify(signed).valid


def test_a_registry_says_whom_to_trust_and_what_it_calls_them() -> None:
    key = ob3.SigningKey.generate("Ed25519")
    signed = ob3.sign(badge(key), key)
    verifier = ob3.Verifier(trust="registry https://registry.example/issuers.json")
    assert [missing.kind for missing in verifier.verify(signed, now=NOW).missing] == ["registry"]
    verifier.insert("https://registry.example/issuers.json", {"registry": {ob3.did_key(key): {"name": "The University"}}})
    report = verifier.verify(signed, now=NOW)
    assert report.valid and report.registry_entry == {"name": "The University"}


def test_a_presentation_answers_a_challenge() -> None:
    key, holder = ob3.SigningKey.generate("Ed25519"), ob3.SigningKey.generate("Ed25519")
    badges = [ob3.sign(badge(key, recipient=ob3.did_key(holder)), key), ob3.sign(badge(key), key, format="vc-jwt")]
    presented = ob3.sign(ob3.presentation(badges, ob3.did_key(holder)), holder, challenge="n-0S6", domain="https://shop.example")
    report = ob3.Verifier(challenge="n-0S6", domain="https://shop.example").verify(presented, now=NOW)
    assert report.valid, report.findings
    assert [inner.valid for inner in report.credentials] == [True, True]
    assert not ob3.Verifier(challenge="another").verify(presented, now=NOW).valid


def test_whom_one_trusts_may_be_an_address_or_a_key() -> None:
    key = ob3.SigningKey.generate("Ed25519")
    signed = ob3.sign(badge(key), key)
    for trust in (ob3.did_key(key), [ob3.did_key(key), "https://example.edu"], key.verifying_key):
        report = ob3.verify(signed, now=NOW, trust=trust)
        assert report.valid and report.trusted_by
    assert ob3.verify(signed, now=NOW, trust=[]).checks["trust"] == "failed"
    with pytest.raises(ob3.Error) as caught:
        ob3.verify(signed, trust="example.edu")
    assert caught.value.code == "trust.malformed"


def test_numbers_and_unknown_members_come_out_as_they_went_in() -> None:
    text = '{"a": 1, "b": 1.5, "c": 123456789012345678901234567890, "d": -0.0, "e": null, "f": [true, "ü"], "g": 1e300}'
    assert ob3.Credential(text).document() == json.loads(text)
    assert str(ob3.Credential(text)) == text


def test_a_hostile_name_does_not_become_markup() -> None:
    key = ob3.SigningKey.generate("Ed25519")
    name = "</td><script>alert('1')</script>\u202e&\"x"
    achievement = {"id": "https://e.edu/x", "name": name, "description": "d", "criteria": {"narrative": "n"}}
    signed = ob3.sign(badge(key, achievement=achievement), key)
    for report in (ob3.verify(signed, now=NOW), ob3.verify({**signed.document(), name: name}, now=NOW, recipient=name)):
        html = report._repr_html_()
        assert "<script" not in html and "\u202e" not in html
        assert report.valid or "&lt;script&gt;alert(&#x27;1&#x27;)" in html
        assert "\u202e" not in repr(report) and "\n" not in repr(report)


def test_a_badge_is_valid_from_the_instant_at_which_it_was_made() -> None:
    key = ob3.SigningKey.generate("Ed25519")
    signed = ob3.sign(badge(key, valid_from=datetime.now(timezone.utc)), key)
    assert ob3.verify(signed).valid


def test_instants_keep_their_microseconds_and_any_offset() -> None:
    key = ob3.SigningKey.generate("Ed25519")
    noon = datetime(2026, 1, 31, 12, 0, 0, 250_001, tzinfo=timezone(timedelta(hours=1, seconds=32)))
    document = badge(key, valid_from=noon, awarded_date=datetime(2026, 1, 2, tzinfo=timezone.utc)).document()
    assert (document["validFrom"], document["awardedDate"]) == ("2026-01-31T10:59:28.250001Z", "2026-01-02T00:00:00Z")
    signed = ob3.sign(badge(key, valid_from=noon), key)
    for microseconds, verdict in ((-1, "invalid"), (0, "valid")):
        now = noon + timedelta(microseconds=microseconds)
        assert ob3.Verifier(clock_tolerance=0).verify(signed, now=now).verdict == verdict
        assert ob3.verify(signed, now=now).valid


def test_the_steps_of_a_proof_are_laid_open() -> None:
    [proof] = ob3.explain(GOOD)["proofs"]
    assert proof["holds"] and proof["message"] == "".join(covered["digest"] or "" for covered in proof["covered"])
    with pytest.raises(ob3.Error) as caught:
        ob3.explain(b"{}")
    assert caught.value.code == "proof.missing"

    key, issued = ob3.SigningKey.generate("Ed25519"), ob3.PublishedDocument("did:web:example.edu")
    method = issued.add_key(key)
    signed = ob3.sign(badge(key, issuer={"id": issued.did}), key, method=method)
    assert ob3.explain(signed)["proofs"][0]["key"] is None
    bundle = ob3.Bundle()
    bundle.insert("https://example.edu/.well-known/did.json", issued.to_json())
    for explained in (ob3.explain(signed, bundle=bundle), ob3.Verifier(bundle=bundle).explain(signed)):
        found = explained["proofs"][0]["key"]
        assert found and (found["source"], found["controller"]) == ("document", issued.did)


def test_types_of_results_are_written_by_themselves() -> None:
    credential = badge(ob3.SigningKey.generate("Ed25519"), result=[{"value": "A"}])
    assert credential.document()["credentialSubject"]["result"] == [{"value": "A", "type": ["Result"]}]
