"""Keys that are kept elsewhere: what a signer is asked for, how it may answer, and what becomes of a wrong answer."""

from __future__ import annotations

import asyncio
import hashlib
from typing import Any

import ob3
import pytest

from .common import NOW, badge


def der(signature: bytes) -> bytes:
    """The two numbers of an ECDSA signature as ASN.1 DER."""
    half = len(signature) // 2
    numbers = [signature[:half].lstrip(b"\0"), signature[half:].lstrip(b"\0")]
    numbers = [b"\0" + number if number[:1] >= b"\x80" else number for number in numbers]
    body = b"".join(bytes([2, len(number)]) + number for number in numbers)
    return bytes([0x30, len(body)]) + body


class Cloud:
    """A key in a cloud: it answers later, and its signatures are DER."""

    def __init__(self, algorithm: Any = "P-256") -> None:
        self.key = ob3.SigningKey.generate(algorithm)
        self.algorithm = algorithm
        self.verifying_key = ob3.VerifyingKey.from_spki_der(self.key.verifying_key.to_spki_der())

    async def sign(self, message: bytes) -> bytes:
        await asyncio.sleep(0.05)
        return self.answer(self.key.sign(message))

    def answer(self, signature: bytes) -> bytes:
        return der(signature)


def signed_later(signer: Any, **options: Any) -> ob3.SignedCredential:
    return asyncio.run(ob3.asign(badge(signer.key), signer, **options))


@pytest.mark.parametrize("algorithm", ["P-256", "P-384"])
def test_a_key_that_answers_later_signs(algorithm: Any) -> None:
    report = ob3.verify(signed_later(Cloud(algorithm)), now=NOW)
    assert report.valid and report.format == "ecdsa-rdfc-2019"
    for format in ("ecdsa-jcs-2019", "vc-jwt", "vc-jose"):
        assert ob3.verify(signed_later(Cloud(algorithm), format=format), now=NOW).valid


def test_keys_at_hand_and_signers_that_answer_at_once_sign_there_too() -> None:
    key = ob3.SigningKey.generate("Ed25519")

    class AtOnce:
        algorithm = "Ed25519"
        verifying_key = key.verifying_key

        def sign(self, message: bytes) -> bytes:
            return key.sign(message)

    for signer in (key, AtOnce()):
        assert ob3.verify(asyncio.run(ob3.asign(badge(key), signer)), now=NOW).valid


def test_many_badges_are_signed_at_once() -> None:
    cloud = Cloud()

    async def all_of_them() -> list[ob3.SignedCredential]:
        return await asyncio.gather(*(ob3.asign(badge(cloud.key), cloud) for _ in range(8)))

    assert all(ob3.verify(signed, now=NOW).valid for signed in asyncio.run(all_of_them()))


def test_rsa_signs_by_the_scheme_that_was_asked_for() -> None:
    key = ob3.SigningKey.generate("RSA")

    class Rsa:
        algorithm = "RSA"
        verifying_key = key.verifying_key

        async def sign(self, message: bytes) -> bytes:
            return key.sign(message)

        async def sign_with(self, scheme: Any, message: bytes) -> bytes:
            return key.sign(message, scheme=scheme)

    several: list[dict[str, Any]] = [{}, {"scheme": "PS256"}, {"format": "vc-jose"}]
    for options in several:
        signed = asyncio.run(ob3.asign(badge(key), Rsa(), **options))
        assert signed.is_jwt and ob3.verify(signed, now=NOW).valid


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda signature: der(signature)[:-1], "proof.value.length"),
        (lambda signature: der(signature) + b"\0", "proof.value.length"),
        (lambda signature: signature[1:], "proof.value.length"),
        (lambda signature: b"", "proof.value.length"),
        (lambda signature: bytes(64), "sign.signature.mismatch"),
        (lambda signature: b"\x30\x06\x02\x01\x01\x02\x01\x01", "sign.signature.mismatch"),
        (lambda signature: b"\x30\x06\x02\x01\x81\x02\x01\x01", "proof.value.malformed"),
        (lambda signature: der(ob3.SigningKey.generate("P-256").sign(b"x")), "sign.signature.mismatch"),
        (lambda signature: "text", "sign.signer-failed"),
        (lambda signature: None, "sign.signer-failed"),
    ],
)
def test_a_wrong_answer_never_becomes_a_badge(change: Any, code: str) -> None:
    class Wrong(Cloud):
        def answer(self, signature: bytes) -> bytes:
            return change(signature)  # type: ignore[no-any-return]

    wrong = Wrong()
    with pytest.raises(ob3.Error) as caught:
        signed_later(wrong)
    assert caught.value.code == code

    class AtOnce(Wrong):
        def sign(self, message: bytes) -> bytes:  # type: ignore[override]
            return self.answer(self.key.sign(message))

    at_once = AtOnce()
    with pytest.raises(ob3.Error) as caught:
        ob3.sign(badge(at_once.key), at_once)
    assert caught.value.code == code


def test_what_a_signer_raises_later_is_chained() -> None:
    class Shut(Cloud):
        async def sign(self, message: bytes) -> bytes:
            await asyncio.sleep(0.01)
            raise ConnectionError("the vault is shut")

    with pytest.raises(ob3.Error) as caught:
        signed_later(Shut())
    assert caught.value.code == "sign.signer-failed"
    assert isinstance(caught.value.__cause__, ConnectionError)
    assert "the vault is shut" in str(caught.value)


def test_who_waits_says_how_long() -> None:
    class Never(Cloud):
        async def sign(self, message: bytes) -> bytes:
            await asyncio.sleep(60)
            return b""

    never = Never()

    async def not_for_long() -> None:
        await asyncio.wait_for(ob3.asign(badge(never.key), never), 0.05)

    with pytest.raises(asyncio.TimeoutError):
        asyncio.run(not_for_long())


@pytest.mark.filterwarnings("error")
def test_a_coroutine_is_no_signature_and_the_remedy_is_named() -> None:
    cloud = Cloud()
    with pytest.raises(ob3.Error, match="asign") as caught:
        ob3.sign(badge(cloud.key), cloud)  # type: ignore[arg-type]
    assert caught.value.code == "sign.signer-failed"


def test_what_does_not_sign_is_refused_by_its_type() -> None:
    key = ob3.SigningKey.generate("Ed25519")
    for wrong in (key.verifying_key, object(), None, "key"):
        with pytest.raises(TypeError):
            asyncio.run(ob3.asign(badge(key), wrong))  # type: ignore[arg-type]


def test_a_request_says_what_to_sign_and_takes_a_better_answer_after_a_wrong_one() -> None:
    key = ob3.SigningKey.generate("P-256")
    request = ob3.prepare(badge(key), key)
    assert (request.scheme, request.algorithm) == ("ES256", "P-256")
    assert request.verification_method.startswith(ob3.did_key(key))
    assert request.digest == hashlib.sha256(request.bytes).digest()
    with pytest.raises(ob3.Error) as caught:
        request.finish(bytes(64))
    assert caught.value.code == "sign.signature.mismatch"
    assert ob3.verify(request.finish(der(key.sign(request.bytes))), now=NOW).valid
    assert ob3.prepare(badge(ed := ob3.SigningKey.generate("Ed25519")), ed).digest is None


def test_without_the_public_key_its_kind_says_how_to_sign() -> None:
    credential = badge(ob3.SigningKey.generate("P-256"), issuer={"id": "did:web:example.edu", "name": "Example University"})
    method = "did:web:example.edu#key-1"
    with pytest.raises(ob3.Error) as caught:
        ob3.prepare(credential, method=method)
    assert caught.value.code == "sign.options"
    assert ob3.prepare(credential, method=method, algorithm="P-384").scheme == "ES384"


def test_the_format_goes_with_the_key_and_one_that_does_not_fit_names_those_that_do() -> None:
    for algorithm, format in (("Ed25519", "eddsa-rdfc-2022"), ("P-256", "ecdsa-rdfc-2019"), ("P-384", "ecdsa-rdfc-2019"), ("RSA", "vc-jwt")):
        key = ob3.SigningKey.generate(algorithm)  # type: ignore[arg-type]
        assert ob3.verify(ob3.sign(badge(key), key), now=NOW).format == format
    with pytest.raises(ob3.Error, match="vc-jwt, vc-jose") as caught:
        ob3.sign(badge(key), key, format="eddsa-rdfc-2022")
    assert caught.value.code == "key.type-mismatch"


def test_public_keys_are_read_as_services_give_them() -> None:
    for algorithm in ("Ed25519", "P-256", "P-384", "RSA"):
        public = ob3.SigningKey.generate(algorithm).verifying_key
        assert ob3.VerifyingKey.from_spki_der(public.to_spki_der()) == public
        assert ob3.VerifyingKey.from_pem(public.to_pem().replace("\n", "\\n")) == public
    for wrong in (b"", b"0", public.to_spki_der()[:-1], public.to_spki_der() + b"0"):
        for read in (ob3.VerifyingKey.from_spki_der, ob3.VerifyingKey.from_certificate_der):
            with pytest.raises(ob3.Error) as caught:
                read(wrong)
            assert caught.value.code == "key.malformed"


OPENSSH = """\
-----BEGIN OPENSSH PRIVATE KEY-----
b3BlbnNzaC1rZXktdjEAAAAACmFlczI1Ni1jdHIAAAAGYmNyeXB0AAAAGAAAABD1wTR7Y6
xlWrfKKPbLQkXhAAAAEAAAAAEAAAAzAAAAC3NzaC1lZDI1NTE5AAAAII/Aoc/K/IU/UR7O
gyNi26mTH4yrZbv4gESRKpcuMcDmAAAAkLQPrr6nREXd0Jswq3Q2AmxQG45Rd/cp7+TT8J
9hj3YHPHjZrRhLvzS/d4BTIt/p2Ce+H++5ufvt0p/y3ecHcxhRTCcU3SJlWtLTsdDhdGta
iKerl/y2bvEJPkqGv/6OWWY50hAmV6kkw0pxu9V/AQ1lzqAXifxnGpzo5x1wuY6TdZBQ1c
SRJG98x2uS6C1gWw==
-----END OPENSSH PRIVATE KEY-----
"""

PKCS8 = """\
-----BEGIN ENCRYPTED PRIVATE KEY-----
MIHsMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAiiE4x3He1oYAICCAAw
DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEE3qk/7uJONzWGh9BUtqCzcEgZB5
XmFVKeENdjJDVApo9Xr0OVjfVN1Hsud6/1WtLrw+Zw1QVImY4CLIpeAz/a0+hey+
MsDOnqoIxeTtkXlwoP57/rxkcPNiKsx9PM+w3u0PNDz2VnAoskTT8h/vRcCzaZ2l
QUuQwrfD9f6FIT/3d6qNuhAkd4PotU5xIlRsWE2Nr1jTaRTNJDBRVsWcAnCzQPo=
-----END ENCRYPTED PRIVATE KEY-----
"""


@pytest.mark.parametrize("pem", [OPENSSH, PKCS8, PKCS8.replace("\n", "\\n")])
def test_an_encrypted_key_is_read_with_its_passphrase(pem: str) -> None:
    key = ob3.SigningKey.from_pem(pem, passphrase="correct horse")
    assert ob3.SigningKey.from_pem(pem.encode(), passphrase=b"correct horse").verifying_key == key.verifying_key
    assert ob3.verify(ob3.sign(badge(key), key), now=NOW).valid
    for passphrase in (None, "", "correct hors"):
        with pytest.raises(ob3.Error) as caught:
            ob3.SigningKey.from_pem(pem, passphrase=passphrase)
        assert caught.value.code == "key.passphrase"
        assert "correct" not in str(caught.value)
    with pytest.raises(TypeError, match="passphrase"):
        ob3.SigningKey.from_pem(pem, passphrase=5)  # type: ignore[arg-type]
