"""Signs badges with a key that never leaves a cloud's key management service.

`KmsSigner` works over the client of AWS KMS as it is, `boto3.client("kms")`; other services differ in the names of their two calls.
Here, `StandIn` takes its place: it answers as that client does, with keys that OpenSSL makes and keeps. Run it: `python kms.py`.
"""

from __future__ import annotations

import hashlib
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import ob3

HOW = {"P-256": ("ECDSA_SHA_256", hashlib.sha256), "P-384": ("ECDSA_SHA_384", hashlib.sha384)}
"""For each kind of key, what AWS KMS calls the algorithm, and the hash: `SigningRequest.scheme` is ES256 and ES384."""


class KmsSigner:
    """What `ob3.sign` wants of a signer, over the two calls of a client."""

    def __init__(self, client: Any, key_id: str) -> None:
        self.client, self.key_id = client, key_id
        # Asked once. A key that was changed behind its alias since then is noticed: its signature does not fit, and nothing leaves.
        self.verifying_key = ob3.VerifyingKey.from_spki_der(client.get_public_key(KeyId=key_id)["PublicKey"])
        self.algorithm = self.verifying_key.algorithm

    def sign(self, message: bytes) -> bytes:
        name, digest = HOW[self.algorithm]
        # The service takes 4096 bytes of a message, and a JSON Web Token may have more: so it gets the hash.
        answer = self.client.sign(
            KeyId=self.key_id, Message=digest(message).digest(), MessageType="DIGEST", SigningAlgorithm=name
        )
        signature: bytes = answer["Signature"]  # ASN.1 DER, which is taken as it is
        return signature


class StandIn:
    """Keys in a folder, behind the calls `get_public_key` and `sign` of `boto3.client("kms")`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def create_key(self, key_id: str, curve: str = "prime256v1") -> None:
        self._openssl("ecparam", "-genkey", "-noout", "-name", curve, "-out", str(self.folder / key_id))

    def get_public_key(self, *, KeyId: str) -> dict[str, Any]:  # noqa: N803 (the names of the service)
        return {"PublicKey": self._openssl("pkey", "-in", str(self.folder / KeyId), "-pubout", "-outform", "DER")}

    def sign(self, *, KeyId: str, Message: bytes, MessageType: str, SigningAlgorithm: str) -> dict[str, Any]:  # noqa: N803
        if MessageType != "DIGEST" or len(Message) * 8 != int(SigningAlgorithm.rpartition("_")[2]):
            raise ValueError("Digest is invalid length for algorithm")
        return {"Signature": self._openssl("pkeyutl", "-sign", "-inkey", str(self.folder / KeyId), given=Message)}

    def _openssl(self, *args: str, given: bytes = b"") -> bytes:
        return subprocess.run(["openssl", *args], input=given, capture_output=True, check=True).stdout


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        client = StandIn(Path(folder))  # in earnest: boto3.client("kms")
        client.create_key("badges")
        signer = KmsSigner(client, "badges")
        credential = ob3.build_credential(
            issuer={"id": ob3.did_key(signer.verifying_key), "name": "Example University"},
            valid_from="2026-01-01T00:00:00Z",
            recipient="did:example:ada",
            achievement={
                "id": "https://example.edu/teamwork",
                "name": "Teamwork",
                "description": "Works well with others.",
                "criteria": {"narrative": "Nominated by peers."},
            },
        )
        report = ob3.verify(ob3.sign(credential, signer))
        print(report.verdict, report.format)


if __name__ == "__main__":
    main()
