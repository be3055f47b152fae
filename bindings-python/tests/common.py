"""What the tests share."""

from __future__ import annotations

from pathlib import Path

import ob3

ROOT = Path(__file__).resolve().parents[2]
VECTORS = ROOT / "test-vectors"
GOOD = VECTORS / "valid" / "eddsa-rdfc-2022-did-key.json"
NOW = "2026-01-31T12:00:00Z"


def badge(key: ob3.SigningKey, **more: object) -> ob3.Credential:
    """A badge that the holder of the key issues."""
    members: dict[str, object] = {
        "issuer": {"id": ob3.did_key(key), "name": "Example University"},
        "valid_from": "2026-01-01T00:00:00Z",
        "recipient": "did:example:ada",
        "achievement": {
            "id": "https://example.edu/teamwork",
            "name": "Teamwork",
            "description": "Works well with others.",
            "criteria": {"narrative": "Nominated by peers."},
        },
        **more,
    }
    return ob3.build_credential(**members)  # type: ignore[arg-type]
