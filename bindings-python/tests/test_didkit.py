"""`ob3.didkit` does what DIDKit did: what the one signs, the other verifies; where they differ, they differ as they say."""

from __future__ import annotations

import asyncio
import doctest
import json
import subprocess
import sys
from base64 import urlsafe_b64encode
from importlib.util import find_spec
from typing import Any

import ob3
import pytest
from ob3 import didkit

from .common import badge

needs_didkit = pytest.mark.skipif(
    find_spec("didkit") is None, reason="the wheel didkit 0.3.3 is not here: it has no build for this Python on this machine"
)

# DIDKit's threads abort the interpreter when it ends; so it runs in one of its own, which does not end by itself.
DIDKIT = """
import asyncio, json, os, sys
import didkit

async def main():
    name, *arguments = json.load(sys.stdin)
    try:
        answer = getattr(didkit, name)(*arguments)
        return {"answer": answer if isinstance(answer, str) else await answer}
    except (ValueError, didkit.DIDKitException) as error:
        return {"raised": type(error).__name__}

print(json.dumps(asyncio.run(main())), flush=True)
os._exit(0)
"""

KEY = didkit.generate_ed25519_key()
DID = didkit.key_to_did("key", KEY)
METHOD = asyncio.run(didkit.key_to_verification_method("key", KEY))

# As Open edX composes one.
BADGE: dict[str, Any] = {
    "@context": [
        "https://www.w3.org/2018/credentials/v1",
        "https://purl.imsglobal.org/spec/ob/v3p0/context.json",
        "https://w3id.org/security/suites/ed25519-2020/v1",
    ],
    "id": "urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002",
    "type": ["VerifiableCredential", "OpenBadgeCredential"],
    "issuer": {"id": DID, "type": ["Profile"], "name": "Zürich University"},
    "issuanceDate": "2024-01-01T00:00:00Z",
    "name": "Teamwork",
    "credentialSubject": {
        "id": "did:example:ada",
        "type": ["AchievementSubject"],
        "achievement": {
            "id": "https://example.edu/teamwork",
            "type": ["Achievement"],
            "name": "Teamwork",
            "description": "Works well with others.",
            "criteria": {"narrative": "Nominated by peers."},
        },
    },
}
OPTIONS: dict[str, dict[str, Any]] = {
    "nothing said": {},
    "as Open edX asks": {"type": "Ed25519Signature2020"},
    "Ed25519Signature2018": {"type": "Ed25519Signature2018", "proofPurpose": "assertionMethod", "verificationMethod": METHOD},
    "a JSON Web Token": {"proofFormat": "jwt"},
}
GOOD: dict[str, list[str]] = {"warnings": [], "errors": []}


def ours(name: str, *arguments: str) -> str:
    return str(asyncio.run(getattr(didkit, name)(*arguments)))


def answered(name: str, *arguments: str) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(ours(name, *arguments))
    return answer


def theirs(name: str, *arguments: str) -> dict[str, Any]:
    command = [sys.executable, "-c", DIDKIT]
    run = subprocess.run(command, input=json.dumps([name, *arguments]), capture_output=True, text=True, check=True)
    answer: dict[str, Any] = json.loads(run.stdout)
    return answer


def jwt(payload: dict[str, Any]) -> str:
    """Signed by our key, whatever it says."""
    parts = [json.dumps(part).encode() for part in ({"alg": "EdDSA", "kid": METHOD, "typ": "JWT"}, payload)]
    message = ".".join(urlsafe_b64encode(part).decode().rstrip("=") for part in parts)
    return f"{message}.{urlsafe_b64encode(ob3.SigningKey.from_jwk(KEY).sign(message.encode())).decode().rstrip('=')}"


def presentation(credential: str, options: dict[str, Any]) -> str:
    inside = credential if options.get("proofFormat") == "jwt" else json.loads(credential)
    return json.dumps(
        {
            "@context": BADGE["@context"],
            "id": "urn:uuid:3978344f-8596-4c3a-a978-8fcaba3903c5",
            "type": ["VerifiablePresentation"],
            "holder": DID,
            "verifiableCredential": inside,
        }
    )


@needs_didkit
@pytest.mark.parametrize("options", OPTIONS.values(), ids=OPTIONS)
class TestBothWays:
    def test_what_didkit_signs_we_verify(self, options: dict[str, Any]) -> None:
        signed = theirs("issue_credential", json.dumps(BADGE), json.dumps(options), KEY)["answer"]
        assert answered("verify_credential", signed, "{}")["errors"] == []

    def test_what_we_sign_didkit_verifies(self, options: dict[str, Any]) -> None:
        signed = ours("issue_credential", json.dumps(BADGE), json.dumps(options), KEY)
        how = json.dumps({name: options[name] for name in options if name == "proofFormat"})
        answer = json.loads(theirs("verify_credential", signed, how)["answer"])
        assert answer == {"checks": ["JWS" if options.get("proofFormat") else "proof"], **GOOD}
        assert answered("verify_credential", signed, "{}") == answer

    def test_what_was_changed_both_refuse(self, options: dict[str, Any]) -> None:
        signed = ours("issue_credential", json.dumps(BADGE), json.dumps(options), KEY)
        changed = signed[:-9] + "AAAAAAAAA" if options.get("proofFormat") else signed.replace("by peers", "by myself")
        how = json.dumps({name: options[name] for name in options if name == "proofFormat"})
        assert json.loads(theirs("verify_credential", changed, how)["answer"])["errors"]
        assert answered("verify_credential", changed, "{}")["errors"]

    def test_presentations_go_both_ways_and_answer_their_challenge(self, options: dict[str, Any]) -> None:
        credential = ours("issue_credential", json.dumps(BADGE), json.dumps(options), KEY)
        asked = {"challenge": "c-1", "domain": "example.org"}
        spoken = json.dumps(options | asked | {"proofPurpose": "authentication"})
        unsigned = presentation(credential, options)
        how = {name: options[name] for name in options if name == "proofFormat"}
        for signed in (
            theirs("issue_presentation", unsigned, spoken, KEY)["answer"],
            ours("issue_presentation", unsigned, spoken, KEY),
        ):
            assert json.loads(theirs("verify_presentation", signed, json.dumps(how | asked))["answer"])["errors"] == []
            assert answered("verify_presentation", signed, json.dumps(how | asked))["errors"] == []
            other = json.dumps(how | asked | {"challenge": "c-2"})
            assert json.loads(theirs("verify_presentation", signed, other)["answer"])["errors"]
            assert answered("verify_presentation", signed, other)["errors"]


@needs_didkit
class TestTheSame:
    def test_a_key_has_the_same_names(self) -> None:
        jwk = theirs("generate_ed25519_key")["answer"]
        for method in ("key", "jwk"):
            assert didkit.key_to_did(method, jwk) == theirs("key_to_did", method, jwk)["answer"]
            assert ours("key_to_verification_method", method, jwk) == theirs("key_to_verification_method", method, jwk)["answer"]

    @pytest.mark.parametrize(
        ("credential", "options", "key"),
        [
            ("{}", "{}", KEY),
            ("nonsense", "{}", KEY),
            (json.dumps(BADGE), "nonsense", KEY),
            (json.dumps(BADGE), '{"bogus": 1}', KEY),
            (json.dumps(BADGE), '{"type": "Bogus"}', KEY),
            (json.dumps(BADGE), '{"proofFormat": "bogus"}', KEY),
            (json.dumps(BADGE), '{"proofPurpose": "bogus"}', KEY),
            (json.dumps(BADGE), '{"verificationMethod": 5}', KEY),
            (json.dumps(BADGE), "{}", "{}"),
            (json.dumps(BADGE), "{}", didkit.generate_ed25519_key()),
            (json.dumps(BADGE | {"bogus": "unsigned"}), "{}", KEY),
        ],
    )
    def test_what_cannot_be_signed_raises_what_didkit_raises(self, credential: str, options: str, key: str) -> None:
        raised = theirs("issue_credential", credential, options, key)["raised"]
        with pytest.raises((ValueError, didkit.DIDKitException)) as caught:
            ours("issue_credential", credential, options, key)
        assert isinstance(caught.value, ValueError) == (raised == "ValueError"), caught.value

    @pytest.mark.parametrize(
        "options", [{"proofPurpose": "authentication"}, {"challenge": "x"}, {"verificationMethod": METHOD + "x"}]
    )
    def test_a_proof_that_was_not_asked_for_is_not_applicable(self, options: dict[str, Any]) -> None:
        signed = ours("issue_credential", json.dumps(BADGE), "{}", KEY)
        refused = {"checks": [], "warnings": [], "errors": ["No applicable proof"]}
        assert json.loads(theirs("verify_credential", signed, json.dumps(options))["answer"]) == refused
        assert answered("verify_credential", signed, json.dumps(options)) == refused
        assert answered("verify_credential", json.dumps(BADGE), "{}") == refused


@needs_didkit
class TestTheDifferences:
    """Each is a row of the table in `examples/didkit.md`."""

    def test_an_expired_credential_is_an_error(self) -> None:
        signed = ours("issue_credential", json.dumps(BADGE | {"expirationDate": "2024-02-01T00:00:00Z"}), "{}", KEY)
        assert json.loads(theirs("verify_credential", signed, "{}")["answer"])["errors"] == []
        assert "validity.expired" in answered("verify_credential", signed, "{}")["errors"][0]

    def test_a_forged_credential_in_a_presentation_is_an_error(self) -> None:
        signed = ours("issue_credential", json.dumps(BADGE), "{}", KEY).replace("by peers", "by myself")
        presented = theirs("issue_presentation", presentation(signed, {}), "{}", KEY)["answer"]
        assert json.loads(theirs("verify_presentation", presented, "{}")["answer"])["errors"] == []
        assert "presentation.credential.invalid" in answered("verify_presentation", presented, "{}")["errors"][0]

    def test_a_proof_with_a_context_that_nothing_signs_is_an_error(self) -> None:
        without = BADGE | {"@context": BADGE["@context"][:2]}
        signed = theirs("issue_credential", json.dumps(without), '{"type": "Ed25519Signature2020"}', KEY)["answer"]
        assert json.loads(theirs("verify_credential", signed, "{}")["answer"])["errors"] == []
        assert "proof.signature.mismatch" in answered("verify_credential", signed, "{}")["errors"][0]
        ours_signed = ours("issue_credential", json.dumps(without), '{"type": "Ed25519Signature2020"}', KEY)
        assert json.loads(ours_signed)["@context"] == BADGE["@context"]
        assert json.loads(theirs("verify_credential", ours_signed, "{}")["answer"])["errors"] == []

    def test_the_data_model_2_is_signed_here_and_not_there(self) -> None:
        new = json.dumps(
            {"validFrom": BADGE["issuanceDate"], **{k: v for k, v in BADGE.items() if k != "issuanceDate"}}
            | {"@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"]}
        )
        assert theirs("issue_credential", new, "{}", KEY) == {"raised": "ValueError"}
        for options, carrier in (("{}", "json"), ('{"proofFormat": "jwt"}', "jwt")):
            signed = ours("issue_credential", new, options, KEY)
            report = ob3.verify(signed)
            assert (report.verdict, report.carrier) == ("valid", carrier), report.findings


class TestWithoutDidkit:
    def test_the_example_runs(self) -> None:
        assert doctest.testmod(didkit) == (0, 7)

    def test_what_we_sign_is_a_good_badge(self) -> None:
        for options in OPTIONS.values():
            report = ob3.verify(ours("issue_credential", json.dumps(BADGE), json.dumps(options), KEY))
            assert report.valid, report.findings

    def test_what_is_lacking_is_an_error_until_it_is_fetched(self) -> None:
        did = "did:web:example.edu"
        options = json.dumps({"verificationMethod": f"{did}#key-1"})
        web = BADGE | {"issuer": did}
        signed = ours("issue_credential", json.dumps(web), options, KEY)
        assert answered("verify_credential", signed, "{}")["errors"]
        document = {
            "@context": ["https://www.w3.org/ns/did/v1"],
            "id": did,
            "verificationMethod": [
                {
                    "id": f"{did}#key-1",
                    "type": "JsonWebKey2020",
                    "controller": did,
                    "publicKeyJwk": {name: value for name, value in json.loads(KEY).items() if name != "d"},
                }
            ],
            "assertionMethod": [f"{did}#key-1"],
        }
        asked = []

        def fetch(url: str) -> bytes:
            asked.append(url)
            return json.dumps(document).encode()

        answer = json.loads(asyncio.run(didkit.verify_credential(signed, "{}", fetch=fetch)))
        assert answer == {"checks": ["proof"], **GOOD}
        assert asked == ["https://example.edu/.well-known/did.json"]

    def test_a_credential_is_no_presentation_and_a_presentation_no_credential(self) -> None:
        credential = ours("issue_credential", json.dumps(BADGE), "{}", KEY)
        presented = ours("issue_presentation", presentation(credential, {}), "{}", KEY)
        plain = {name: BADGE[name] for name in ("@context", "issuer", "issuanceDate")} | {"credentialSubject": {"id": "did:example:ada"}}
        other = ours("issue_credential", json.dumps(plain | {"type": ["VerifiableCredential"]}), "{}", KEY)
        for signed in (credential, other):
            assert answered("verify_credential", signed, "{}")["errors"] == []
            [error] = answered("verify_presentation", signed, "{}")["errors"]
            assert error.startswith("expected a presentation, found ") and error.endswith("a credential is for verify_credential")
        assert answered("verify_presentation", presented, "{}")["errors"] == []
        [error] = answered("verify_credential", presented, "{}")["errors"]
        assert error == "expected a credential, found VerifiablePresentation: a presentation is for verify_presentation"

    @pytest.mark.parametrize("types", [[], ["VerifiablePresentation"]], ids=["a credential", "of two kinds"])
    def test_a_forged_badge_in_a_document_that_is_no_presentation_is_an_error(self, types: list[str]) -> None:
        forged = BADGE | {"issuer": {"id": "did:web:victim.example", "type": ["Profile"], "name": "Victim University"}}
        claims = BADGE | {"type": [*types, *BADGE["type"]], "holder": DID, "verifiableCredential": [forged]}
        signed = jwt({"iss": DID, "vp" if types else "vc": claims})
        assert answered("verify_presentation", signed, "{}")["errors"]
        if types:
            assert answered("verify_credential", signed, "{}")["errors"]
            signed = jwt(claims | {"iss": DID})
            assert answered("verify_presentation", signed, "{}")["errors"] and answered("verify_credential", signed, "{}")["errors"]

    def test_the_status_is_asked_if_it_is_asked_for(self) -> None:
        url, key = "https://example.edu/status/1", ob3.SigningKey.from_jwk(KEY)
        revoked = ob3.StatusList("revocation", url)
        revoked.set(7, True)
        published = str(ob3.sign(revoked.to_credential(DID), key)).encode()
        asked = '{"checks": ["proof", "credentialStatus"]}'
        for place, is_good in ((7, False), (8, True)):
            signed = str(ob3.sign(badge(key, credential_status=revoked.entry(place)), key))
            answer = json.loads(asyncio.run(didkit.verify_credential(signed, asked, fetch=lambda _: published)))
            assert answer["checks"] == ["proof", "credentialStatus"]
            assert (answer["errors"] == []) == is_good, answer
            assert answered("verify_credential", signed, "{}") == {"checks": ["proof"], **GOOD}
            assert answered("verify_credential", signed, asked)["errors"], "the list is lacking"

    def test_the_name_of_a_key_that_is_not_in_the_did_must_be_said(self) -> None:
        with pytest.raises(didkit.DIDKitException, match="verificationMethod"):
            ours("issue_credential", json.dumps(BADGE | {"issuer": "did:web:example.edu"}), "{}", KEY)

    def test_only_the_applicable_proofs_count(self) -> None:
        signed = json.loads(ours("issue_credential", json.dumps(BADGE), "{}", KEY))
        forged = {**signed["proof"], "created": "2024-01-01T00:00:00Z", "challenge": "c"}
        both = json.dumps(signed | {"proof": [forged, signed["proof"]]})
        assert answered("verify_credential", both, '{"challenge": "c"}')["errors"]

    def test_a_duplicate_member_cannot_hide(self) -> None:
        signed = ours("issue_credential", json.dumps(BADGE), "{}", KEY)
        with pytest.raises(ValueError, match="duplicate"):
            ours("verify_credential", signed[:-1] + ',"name":"Teamwork"}', "{}")

    def test_the_secret_is_in_no_message(self) -> None:
        secret = json.loads(KEY)["d"]
        for credential, options in ((BADGE | {"bogus": 1}, "{}"), (BADGE, '{"type": "Bogus"}')):
            with pytest.raises((ValueError, didkit.DIDKitException)) as caught:
                ours("issue_credential", json.dumps(credential), options, KEY)
            assert secret not in str(caught.value)
