"""The calls of the archived `didkit` wheel, over ob3: `from ob3 import didkit` instead of `import didkit`.

Same names, same shapes: JSON texts in and out, awaitable where DIDKit's are. It is for code that exists; new code is shorter with
`ob3.sign` and `ob3.verify`, whose report says more. What differs from DIDKit, and why, stands in `examples/didkit.md`.

>>> import asyncio, json
>>> from ob3 import didkit
>>> key = didkit.generate_ed25519_key()
>>> credential = {
...     "@context": ["https://www.w3.org/ns/credentials/v2"],
...     "type": ["VerifiableCredential"],
...     "issuer": didkit.key_to_did("key", key),
...     "validFrom": "2026-01-01T00:00:00Z",
...     "credentialSubject": {"id": "did:example:ada"},
... }
>>> signed = asyncio.run(didkit.issue_credential(json.dumps(credential), "{}", key))
>>> json.loads(signed)["proof"]["cryptosuite"]
'eddsa-rdfc-2022'
>>> asyncio.run(didkit.verify_credential(signed, "{}"))
'{"checks":["proof"],"warnings":[],"errors":[]}'
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from datetime import datetime, timezone
from typing import Any

import ob3
from ob3 import _data_model_1_1 as older

__all__ = [
    "DIDKitException",
    "generate_ed25519_key",
    "issue_credential",
    "issue_presentation",
    "key_to_did",
    "key_to_verification_method",
    "verify_credential",
    "verify_presentation",
]

Fetch = Callable[[str], "bytes | None"]
"""Gets a document by its URL, or answers None if it cannot be had."""


class DIDKitException(Exception):  # noqa: N818 (DIDKit's own name)
    """What was asked cannot be done. What cannot even be read is a `ValueError`, as it is with DIDKit."""


def generate_ed25519_key() -> str:
    """A new secret key, as a JWK."""
    return ob3.SigningKey.generate("Ed25519").to_jwk()


def key_to_did(method_pattern: str, jwk: str) -> str:
    """The DID of a key: its `did:key` for `"key"`, its `did:jwk` for `"jwk"`."""
    key = _key(jwk)
    match method_pattern:
        case "key":
            return ob3.did_key(key)
        case "jwk":
            return ob3.did_jwk(key)
    raise DIDKitException(f"Unable to generate DID: expected the method key or jwk, found {method_pattern}")


async def key_to_verification_method(method_pattern: str, jwk: str) -> str:
    """The URL of the verification method by which others find a key."""
    return str(ob3.Did(key_to_did(method_pattern, jwk)).verification_method)


async def issue_credential(credential: str, proof_options: str, key: str) -> str:
    """The credential with a proof by the key, or as a JSON Web Token if `proofFormat` is `"jwt"`."""
    return _issue(credential, proof_options, key, signer="issuer", purpose="assertionMethod")


async def issue_presentation(presentation: str, proof_options: str, key: str) -> str:
    """The presentation with a proof by its holder's key."""
    return _issue(presentation, proof_options, key, signer="holder", purpose="authentication")


async def verify_credential(credential: str, proof_options: str, *, fetch: Fetch | None = None) -> str:
    """Which questions were asked, and what was found: `{"checks": [...], "warnings": [...], "errors": [...]}`.

    With DIDKit's option `checks` the status is asked too: `{"checks": ["proof", "credentialStatus"]}`. DIDKit fetched what it
    lacked by itself; here `fetch`, an argument that DIDKit has not, gets it, and without one what is lacking is an error. What is
    no credential is an error too.
    """
    return await _verify(credential, proof_options, fetch, is_presentation=False)


async def verify_presentation(presentation: str, proof_options: str, *, fetch: Fetch | None = None) -> str:
    """The same for a presentation and, other than with DIDKit, for every credential in it. What is no presentation is an error:
    nobody looks into the `verifiableCredential` of a credential.
    """
    return await _verify(presentation, proof_options, fetch, is_presentation=True)


def _issue(text: str, proof_options: str, key: str, *, signer: str, purpose: str) -> str:
    document = _object(text, "the document to be signed")
    options = _options(proof_options)
    secret = _key(key)
    contexts = document.get("@context")
    if not contexts:
        raise ValueError("missing field `@context`")
    of_1_1 = older.CONTEXT in (contexts if isinstance(contexts, list) else [contexts])
    method = options.get("verificationMethod") or _method(document.get(signer), secret, signer)
    spoken: dict[str, Any] = {
        "created": options.get("created") or datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "proofPurpose": options.get("proofPurpose") or purpose,
        "verificationMethod": method,
    }
    spoken |= {name: options[name] for name in ("challenge", "domain") if options.get(name)}
    is_jwt = options.get("proofFormat") == "jwt"
    proof_type = options.get("type") or ("Ed25519Signature2018" if of_1_1 and secret.algorithm == "Ed25519" else None)
    try:
        if is_jwt and of_1_1:
            signed = older.jwt(document, spoken, secret)
        elif not is_jwt and proof_type in older.PROOF_TYPES:
            signed = older.proof(document, proof_type, spoken, secret)
        else:
            made = _sign(document, _format(proof_type, options, is_jwt), spoken, secret)
            if made.is_jwt and not is_jwt:
                raise DIDKitException(f"No proof is made with a key of the kind {secret.algorithm}: expected the option proofFormat jwt")
            signed = str(made)
        return _checked(signed, spoken)
    except ob3.Error as error:
        raise DIDKitException(str(error)) from error


def _sign(document: dict[str, Any], name: Any, spoken: dict[str, Any], secret: ob3.SigningKey) -> ob3.SignedCredential:
    return ob3.sign(
        document,
        secret,
        format=name,
        method=spoken["verificationMethod"],
        # A JSON Web Token says none of these: its `iat` would be a claim of the credential.
        **({} if name == "vc-jwt" else {"created": spoken["created"], "purpose": spoken["proofPurpose"]}),
        challenge=spoken.get("challenge"),
        domain=spoken.get("domain"),
    )


def _format(proof_type: str | None, options: dict[str, Any], is_jwt: bool) -> str | None:
    """How, or None where the kind of key says it."""
    if is_jwt:
        return "vc-jwt"
    if proof_type not in (None, "DataIntegrityProof"):
        raise ValueError(f"unknown variant `{proof_type}`, expected `DataIntegrityProof`, or {' or '.join(older.PROOF_TYPES)}")
    return options.get("cryptosuite")


def _method(name: Any, secret: ob3.SigningKey, signer: str) -> str:
    """The name of the key in the document of whoever signs, if that name is the key itself."""
    did = name.get("id") if isinstance(name, dict) else name
    for own in (ob3.did_key(secret), ob3.did_jwk(secret)):
        if did == own:
            return str(ob3.Did(own).verification_method)
    if isinstance(did, str) and did.startswith(("did:key:", "did:jwk:")):
        raise DIDKitException(f"Key mismatch: the {signer} is {did}, the key is that of {ob3.did_key(secret)}")
    raise DIDKitException(
        f"Missing verification method: expected the option verificationMethod, for the {signer} is {did}, and its document is not fetched"
    )


def _checked(signed: str, spoken: dict[str, Any]) -> str:
    """What was just signed, if whoever receives it would not refuse the proof."""
    verifier = ob3.Verifier(
        ask=["proof", "issuer"],
        purpose=None if signed.startswith("ey") else spoken["proofPurpose"],
        challenge=spoken.get("challenge"),
        domain=spoken.get("domain"),
    )
    report = verifier.verify(signed)
    for finding in report.findings:
        if finding.severity == "error":
            raise DIDKitException(_sentence(finding))
    return signed


async def _verify(text: str, proof_options: str, fetch: Fetch | None, *, is_presentation: bool) -> str:
    options = _options(proof_options)
    is_jwt = not text.lstrip().startswith("{")
    if is_jwt and text.count(".") != 2:
        raise ValueError("expected a JSON object or a JSON Web Token")
    if not is_jwt:
        document = _object(text, "the document to be verified")
        if "@context" not in document:
            raise ValueError("missing field `@context`")
        text = _with_applicable_proofs(text, document, options)
        if not text:
            return _answer([], [], ["No applicable proof"])
    with_status = "credentialStatus" in (options.get("checks") or [])
    verifier = ob3.Verifier(
        ask=["proof", "issuer", "validity", "status"] if with_status else ["proof", "issuer", "validity"],
        purpose=None if is_jwt else options.get("proofPurpose"),
        challenge=options.get("challenge"),
        domain=options.get("domain"),
        fetch=fetch,
    )
    # What fetches must not hold up the loop; what does not takes no longer than going to another thread.
    report = await asyncio.to_thread(verifier.verify, text) if fetch else verifier.verify(text)
    checks = ["JWS" if is_jwt else "proof"] + (["credentialStatus"] if report.checks["status"] != "skipped" else [])
    warnings = [_sentence(finding) for finding in report.findings if finding.severity == "warning"]
    errors = [_sentence(finding) for finding in report.findings if finding.severity in ("error", "undetermined")]
    if (report.kind == PRESENTATION) != is_presentation or report.kind is None:
        what, other = ("presentation", "credential") if is_presentation else ("credential", "presentation")
        errors.append(f"expected a {what}, found {report.kind or 'a document of no kind that is known'}: a {other} is for verify_{other}")
    if not report.valid and not errors:
        errors = [f"the {'presentation' if is_presentation else 'credential'} is {report.verdict}"]
    return _answer(checks, warnings, errors)


def _with_applicable_proofs(text: str, document: dict[str, Any], options: dict[str, Any]) -> str:
    """The very text if each proof is what was asked for; without the others if some are; nothing if none is."""
    proofs = document.get("proof", [])
    proofs = proofs if isinstance(proofs, list) else [proofs]
    names = ("type", "cryptosuite", "verificationMethod", "proofPurpose", "challenge", "domain", "created")
    asked = {name: options[name] for name in names if options.get(name)}
    fitting = [p for p in proofs if isinstance(p, dict) and all(p.get(name) == value for name, value in asked.items())]
    if len(fitting) == len(proofs):
        return text if proofs else ""
    return json.dumps(document | {"proof": fitting}) if fitting else ""


def _answer(checks: list[str], warnings: list[str], errors: list[str]) -> str:
    return json.dumps({"checks": checks, "warnings": warnings, "errors": errors}, separators=(",", ":"))


def _sentence(finding: ob3.Finding) -> str:
    place = f"{finding.path}: " if finding.path else ""
    return f"{place}{finding.message} [{finding.code}]"


def _key(jwk: str) -> ob3.SigningKey:
    try:
        return ob3.SigningKey.from_jwk(jwk)
    except ob3.Error as error:
        raise ValueError(str(error)) from error


def _options(text: str) -> dict[str, Any]:
    options = _object(text, "the proof options")
    for name in options:
        if name not in OPTIONS:
            raise ValueError(f"unknown field `{name}`, expected one of {', '.join(OPTIONS)}")
        if name != "checks" and not isinstance(options[name], (str, type(None))):
            raise ValueError(f"expected `{name}` to be a text")
    for name, known in VARIANTS.items():
        if options.get(name) not in (None, *known):
            raise ValueError(f"unknown variant `{options[name]}` of `{name}`, expected one of {', '.join(known)}")
    return options


def _object(text: str, what: str) -> dict[str, Any]:
    value = json.loads(text, object_pairs_hook=_members)
    if not isinstance(value, dict):
        raise ValueError(f"expected {what} to be a JSON object")
    return value


def _members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) < len(pairs):
        raise ValueError(f"duplicate field in {list(members)}")
    return members


PRESENTATION = "VerifiablePresentation"
"""What a report says that a presentation is, when its proof and its types say so."""

OPTIONS = (
    "type",
    "cryptosuite",
    "verificationMethod",
    "proofPurpose",
    "created",
    "challenge",
    "domain",
    "checks",
    "proofFormat",
)
"""Those of DIDKit's options that ob3 knows, `cryptosuite` of its successors with them."""

VARIANTS = {
    "proofFormat": ("ldp", "jwt"),
    "proofPurpose": ("assertionMethod", "authentication", "keyAgreement", "capabilityInvocation", "capabilityDelegation"),
}
