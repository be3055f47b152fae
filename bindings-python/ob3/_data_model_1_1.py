"""The proofs that DIDKit wrote under the data model 1.1. The core reads them, and writes them no longer: what is new is 2.0.

They are here for those whose verifiers know nothing else yet. The statements come from the core's own canonicalisation and the
signature from its keys; this file only puts the two together.
"""

from __future__ import annotations

import hashlib
import json
from base64 import urlsafe_b64encode
from datetime import datetime
from typing import Any

import ob3

CONTEXT = "https://www.w3.org/2018/credentials/v1"

PROOF_TYPES = ("Ed25519Signature2018", "Ed25519Signature2020")

CONTEXT_OF_2020 = "https://w3id.org/security/suites/ed25519-2020/v1"


def proof(document: dict[str, Any], proof_type: str, spoken: dict[str, Any], key: ob3.SigningKey) -> str:
    """The document with a proof of one of the `PROOF_TYPES`.

    Whose context is lacking gets it, before anything is signed: in the proof itself, where DIDKit puts it, nothing would sign it.
    """
    if key.algorithm != "Ed25519":
        raise ValueError(f"{proof_type} wants an Ed25519 key, found {key.algorithm}")
    contexts = document["@context"] if isinstance(document["@context"], list) else [document["@context"]]
    if proof_type == "Ed25519Signature2020" and CONTEXT_OF_2020 not in contexts:
        document = document | {"@context": [*contexts, CONTEXT_OF_2020]}
    options = {"type": proof_type} | spoken
    digest = _digest(options | {"@context": document["@context"]}) + _digest(document)
    if proof_type == "Ed25519Signature2020":
        options["proofValue"] = "z" + _base58(key.sign(digest))
    else:
        header = _base64({"alg": "EdDSA", "crit": ["b64"], "b64": False})
        options["jws"] = f"{header}..{_base64(key.sign(header.encode() + b'.' + digest))}"
    return json.dumps(document | {"proof": options}, separators=(",", ":"), ensure_ascii=False)


def jwt(document: dict[str, Any], spoken: dict[str, Any], key: ob3.SigningKey) -> str:
    """The document in a claim of a JSON Web Token (data model 1.1, section 6.3.1), what it has in common with tokens beside it."""
    is_presentation = "holder" in document
    subject = document.get("credentialSubject")
    claims: dict[str, Any] = {
        "iss": _id(document.get("holder" if is_presentation else "issuer")),
        "jti": document.get("id"),
        "sub": _id(subject) if isinstance(subject, dict) else None,
        "nbf": _seconds(document.get("issuanceDate")),
        "exp": _seconds(document.get("expirationDate")),
        "aud": spoken.get("domain"),
        "nonce": spoken.get("challenge"),
        "vp" if is_presentation else "vc": document,
    }
    algorithm = {"Ed25519": "EdDSA", "P-256": "ES256", "P-384": "ES384", "RSA": "RS256"}[key.algorithm]
    header = _base64({"alg": algorithm, "kid": spoken["verificationMethod"], "typ": "JWT"})
    message = f"{header}.{_base64({name: claim for name, claim in claims.items() if claim is not None})}"
    return f"{message}.{_base64(key.sign(message.encode()))}"


def _digest(document: dict[str, Any]) -> bytes:
    return hashlib.sha256(ob3.canonicalize(document).encode()).digest()


def _id(value: Any) -> Any:
    return value.get("id") if isinstance(value, dict) else value


def _seconds(text: Any) -> int | None:
    if not isinstance(text, str):
        return None
    # Python 3.10 reads no Z.
    return int(datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp())


def _base64(value: bytes | dict[str, Any]) -> str:
    data = value if isinstance(value, bytes) else json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode()
    return urlsafe_b64encode(data).rstrip(b"=").decode()


def _base58(data: bytes) -> str:
    digits, number = "", int.from_bytes(data, "big")
    while number:
        number, rest = divmod(number, 58)
        digits = BASE58[rest] + digits
    return "1" * (len(data) - len(data.lstrip(b"\0"))) + digits


BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
