"""`asign`: signing with a key that answers later, whose coroutine runs in Python's own frames."""

from __future__ import annotations

import inspect
from typing import Any

from ob3 import _core
from ob3._error import Error


async def asign(
    credential: Any,
    key: Any,
    *,
    format: Any = None,
    scheme: Any = None,
    method: Any = None,
    purpose: Any = None,
    created: Any = None,
    expires: Any = None,
    domain: Any = None,
    challenge: Any = None,
    id: Any = None,
    previous_proof: Any = None,
    mandatory: Any = None,
    allow_departures: bool = False,
    bundle: Any = None,
) -> _core.SignedCredential:
    """Signs a credential as `sign` does, with a key whose `sign(message)` may be a coroutine: one in a cloud, for instance.

    What the signer answers is checked before it leaves, whenever that is. How long to wait is yours to say, with
    `asyncio.timeout` for instance.

    >>> import asyncio
    >>> class Cloud:
    ...     def __init__(self):
    ...         self.kept = ob3.SigningKey.generate("P-256")
    ...         self.algorithm, self.verifying_key = "P-256", self.kept.verifying_key
    ...
    ...     async def sign(self, message):
    ...         await asyncio.sleep(0)  # a call over the network
    ...         return self.kept.sign(message)
    >>> cloud = Cloud()
    >>> credential = ob3.build_credential(
    ...     issuer={"id": ob3.did_key(cloud.verifying_key), "name": "Example University"},
    ...     valid_from="2026-01-01T00:00:00Z",
    ...     recipient="did:example:ada",
    ...     achievement={
    ...         "id": "https://example.edu/teamwork",
    ...         "name": "Teamwork",
    ...         "description": "Works well with others.",
    ...         "criteria": {"narrative": "Nominated by peers."},
    ...     },
    ... )
    >>> ob3.verify(asyncio.run(ob3.asign(credential, cloud))).valid
    True
    """
    options: dict[str, Any] = {
        "format": format,
        "scheme": scheme,
        "method": method,
        "purpose": purpose,
        "created": created,
        "expires": expires,
        "domain": domain,
        "challenge": challenge,
        "id": id,
        "previous_proof": previous_proof,
        "mandatory": mandatory,
        "allow_departures": allow_departures,
        "bundle": bundle,
    }
    algorithm, public = _core.signer_of(key)
    if isinstance(key, _core.SigningKey):
        return _core.sign(credential, key, **options)
    request = _core.prepare(credential, public, algorithm=algorithm, **options)
    # RSA is the one kind of key that signs in two ways.
    name, args = ("sign_with", (request.scheme, request.bytes)) if request.scheme == "PS256" else ("sign", (request.bytes,))
    try:
        signature = getattr(key, name)(*args)
        if inspect.isawaitable(signature):
            signature = await signature
        if not isinstance(signature, bytes):
            raise TypeError(f"expected the signer's {name}() to answer bytes, found {type(signature).__name__}")
    except Exception as raised:
        raise Error(f"the signer raised {type(raised).__name__}: {raised}", "sign.signer-failed") from raised
    return request.finish(signature)


asign.__module__ = "ob3"
