"""The Python neighbours on the reference badge, contexts at hand, nothing fetched: `cargo xtask bench-python` runs it in a venv of theirs."""

from __future__ import annotations

import asyncio
import hashlib
import inspect
import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

ROUNDS, TIMES = 7, 20
TEXT = Path("test-vectors/bench/reference.json").read_text(encoding="utf-8")
CONTEXTS = Path("core/bundled/contexts")


def contexts() -> dict[str, Any]:
    rows = [row.split("\t") for row in (CONTEXTS / "index.tsv").read_text(encoding="utf-8").splitlines()[1:]]
    return {row[0]: json.loads((CONTEXTS / row[1]).read_text(encoding="utf-8")) for row in rows}


def show(name: str, work: Callable[[], object]) -> None:
    work()
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for _ in range(TIMES):
            work()
        times.append((time.perf_counter() - start) * 1e6 / TIMES)
    print(f"{name}: {statistics.median(times):,.0f} us, {1e6 / statistics.median(times):,.0f} a second")


def openbadgeslib() -> None:
    from openbadgeslib.ob3 import OB3LdpVerifier

    verifier = OB3LdpVerifier()
    show(f"openbadgeslib {version('openbadgeslib')}, eddsa-rdfc-2022, verify", lambda: verifier.verify(TEXT))


def pyld() -> None:
    """A verification put together by hand: PyLD for the statements, cryptography for the signature; nothing else is looked at."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from pyld import jsonld

    shelf = contexts()

    def load(url: str, options: object = None) -> dict[str, Any]:
        return {"contextUrl": None, "documentUrl": url, "document": shelf[url], "contentType": "application/ld+json"}

    def digest(document: dict[str, Any]) -> bytes:
        options = {"algorithm": "URDNA2015", "format": "application/n-quads", "documentLoader": load}
        return hashlib.sha256(jsonld.normalize(document, options).encode()).digest()

    def decode(text: str) -> bytes:
        alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
        number = 0
        for character in text.removeprefix("z"):
            number = number * 58 + alphabet.index(character)
        return number.to_bytes((number.bit_length() + 7) // 8, "big")

    def verify() -> None:
        badge = json.loads(TEXT)
        proof = badge.pop("proof")
        value = decode(proof.pop("proofValue"))
        key = decode(proof["verificationMethod"].partition("#")[2])[2:]
        signed = digest({"@context": badge["@context"], **proof}) + digest(badge)
        Ed25519PublicKey.from_public_bytes(key).verify(value, signed)

    show(f"PyLD {version('PyLD')} and cryptography, by hand, eddsa-rdfc-2022, the proof alone", verify)


def didkit() -> None:
    """It knows no DataIntegrityProof: the same badge, rewritten for the data model 1.1, under Ed25519Signature2020."""
    import didkit as kit

    def asked(answer: Any) -> Any:
        async def wait() -> Any:
            answered = answer()
            return await answered if inspect.isawaitable(answered) else answered

        return loop.run_until_complete(wait())

    loop = asyncio.new_event_loop()
    key = kit.generate_ed25519_key()
    method = asked(lambda: kit.key_to_verification_method("key", key))
    badge = json.loads(TEXT)
    del badge["proof"]
    badge["@context"] = [
        "https://www.w3.org/2018/credentials/v1",
        "https://purl.imsglobal.org/spec/ob/v3p0/context.json",
        "https://w3id.org/security/suites/ed25519-2020/v1",
    ]
    badge["issuer"]["id"] = kit.key_to_did("key", key)
    badge["issuanceDate"] = badge.pop("validFrom")
    if "validUntil" in badge:
        badge["expirationDate"] = badge.pop("validUntil")
    for undefined in ("credentialSchema", "credentialStatus", "evidence", "awardedDate", "image", "endorsement"):
        badge.pop(undefined, None)
    options = json.dumps({"type": "Ed25519Signature2020", "proofPurpose": "assertionMethod", "verificationMethod": method})
    signed = asked(lambda: kit.issue_credential(json.dumps(badge), options, key))
    answer = json.loads(asked(lambda: kit.verify_credential(signed, "{}")))
    if answer["errors"]:
        raise ValueError(answer["errors"])
    show(f"didkit {version('didkit')}, Ed25519Signature2020, verify", lambda: asked(lambda: kit.verify_credential(signed, "{}")))


def main() -> None:
    for peer in (openbadgeslib, pyld, didkit):
        try:
            peer()
        except Exception as error:  # noqa: BLE001: a neighbour that does not run here is said to, and the others go on
            print(f"{peer.__name__}: does not run here: {type(error).__name__}: {str(error)[:300]}")


if __name__ == "__main__":
    main()
    sys.stdout.flush()
    # Threads of a neighbour do not survive an orderly end of the interpreter.
    os._exit(0)
