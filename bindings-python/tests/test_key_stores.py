"""Keys in a service and in a hardware module, over programs that are not ours: OpenSSL as a KMS, and SoftHSM by PKCS#11."""

from __future__ import annotations

import asyncio
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import ob3
import pytest

from .common import NOW, ROOT, badge

EXAMPLE = ROOT / "bindings-python/examples/kms.py"

with_openssl = pytest.mark.skipif(not shutil.which("openssl"), reason="openssl is not installed")


def example() -> Any:
    spec = importlib.util.spec_from_file_location("kms", EXAMPLE)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def made_by(public: ob3.VerifyingKey) -> ob3.Credential:
    return badge(ob3.SigningKey.generate("Ed25519"), issuer={"id": ob3.did_key(public), "name": "Example University"})


@with_openssl
def test_the_example_over_a_kms_signs_a_valid_badge() -> None:
    done = subprocess.run([sys.executable, EXAMPLE], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["valid", "ecdsa-rdfc-2019"]


@with_openssl
@pytest.mark.parametrize("curve", ["prime256v1", "secp384r1"])
def test_a_key_in_a_kms_signs_every_format(curve: str, tmp_path: Path) -> None:
    kms = example()
    client = kms.StandIn(tmp_path)
    client.create_key("badges", curve)
    signer = kms.KmsSigner(client, "badges")
    for format in (None, "ecdsa-jcs-2019", "vc-jwt", "vc-jose"):
        report = ob3.verify(ob3.sign(made_by(signer.verifying_key), signer, format=format), now=NOW)
        assert report.valid, report.findings


@with_openssl
def test_a_kms_that_answers_with_another_key_makes_no_badge_at_once_or_after_a_while(tmp_path: Path) -> None:
    kms = example()
    client = kms.StandIn(tmp_path)
    client.create_key("badges")
    signer = kms.KmsSigner(client, "badges")
    credential = made_by(signer.verifying_key)
    assert ob3.verify(ob3.sign(credential, signer), now=NOW).valid
    client.create_key("badges")  # the alias leads to another key now
    with pytest.raises(ob3.Error) as caught:
        ob3.sign(credential, signer)
    assert caught.value.code == "sign.signature.mismatch"

    class Slow:
        algorithm, verifying_key = signer.algorithm, signer.verifying_key

        async def sign(self, message: bytes) -> bytes:
            await asyncio.sleep(0.2)
            return await asyncio.to_thread(signer.sign, message)

    with pytest.raises(ob3.Error) as caught:
        asyncio.run(ob3.asign(credential, Slow()))
    assert caught.value.code == "sign.signature.mismatch"
    (tmp_path / "badges").unlink()  # the key is gone
    with pytest.raises(ob3.Error) as caught:
        ob3.sign(credential, signer)
    assert caught.value.code == "sign.signer-failed"


MODULE = next((path for path in (Path("/usr/lib/softhsm/libsofthsm2.so"), Path("/usr/lib64/softhsm/libsofthsm2.so")) if path.is_file()), None)


class Pkcs11Signer:
    """A key in a token, over OpenSC's pkcs11-tool. In a program of your own, take a library for PKCS#11 and keep the session."""

    def __init__(self, label: str, pin: str, folder: Path) -> None:
        self.label, self.pin, self.folder = label, pin, folder
        public = folder / "public.der"
        self._tool("--read-object", "--type", "pubkey", "--output-file", str(public))
        self.verifying_key = ob3.VerifyingKey.from_spki_der(public.read_bytes())
        self.algorithm = self.verifying_key.algorithm

    def sign(self, message: bytes) -> bytes:
        digest, signature = self.folder / "digest", self.folder / "signature"
        digest.write_bytes(hashlib.sha256(message).digest())
        how = ("--mechanism", "ECDSA", "--signature-format", "openssl")  # DER; "rs" gives r and s
        self._tool("--sign", *how, "--input-file", str(digest), "--output-file", str(signature))
        return signature.read_bytes()

    def _tool(self, *args: str) -> None:
        assert MODULE
        tool = ["pkcs11-tool", "--module", str(MODULE), "--token-label", self.label, "--login", "--pin", self.pin]
        subprocess.run([*tool, "--label", "badges", *args], check=True, capture_output=True)


@pytest.mark.skipif(
    not (MODULE and shutil.which("softhsm2-util") and shutil.which("pkcs11-tool")),
    reason="SoftHSM is not installed: apt-get install softhsm2 opensc",
)
def test_a_key_in_a_token_signs_by_pkcs_11(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tokens").mkdir()
    settings = tmp_path / "softhsm2.conf"
    settings.write_text(f"directories.tokendir = {tmp_path / 'tokens'}\n", encoding="utf-8")
    monkeypatch.setitem(os.environ, "SOFTHSM2_CONF", str(settings))
    made = ["softhsm2-util", "--init-token", "--free", "--label", "badges", "--so-pin", "5678", "--pin", "1234"]
    subprocess.run(made, check=True, capture_output=True)
    key = ["--login", "--pin", "1234", "--keypairgen", "--key-type", "EC:prime256v1", "--label", "badges"]
    subprocess.run(["pkcs11-tool", "--module", str(MODULE), "--token-label", "badges", *key], check=True, capture_output=True)
    signer = Pkcs11Signer("badges", "1234", tmp_path)
    for format in (None, "vc-jwt"):
        report = ob3.verify(ob3.sign(made_by(signer.verifying_key), signer, format=format), now=NOW)
        assert report.valid, report.findings
    signer.pin = "0000"
    with pytest.raises(ob3.Error) as caught:
        ob3.sign(made_by(signer.verifying_key), signer)
    assert caught.value.code == "sign.signer-failed"
