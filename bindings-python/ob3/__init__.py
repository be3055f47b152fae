"""Open Badges 3.0: sign, verify, bake. One honest report, at the speed of Rust, no service beside it.

A badge is a course certificate as a signed W3C Verifiable Credential. Is this one good?

>>> import ob3
>>> report = ob3.verify(b'{"type": ["VerifiableCredential", "OpenBadgeCredential"]}')
>>> report.verdict
'invalid'
>>> finding = report.findings[-1]
>>> print(f"{finding.code}: {finding.message}")
validity.missing: the credential does not say from when it is valid (validFrom): the issuer must add it and sign again

`help(ob3.verify)` says all about that, `help(ob3.sign)` how to make one, `help(ob3.model)` how to read one by the standard's names.
"""

from ob3 import model as model
from ob3._core import (
    Bundle,
    Code,
    Credential,
    Did,
    EndorsementReport,
    Evidence,
    Finding,
    Missing,
    PublishedDocument,
    Report,
    SignedCredential,
    SigningKey,
    SigningRequest,
    StatusList,
    StatusListFile,
    Unbaked,
    VerifyingKey,
    bake,
    build_credential,
    build_endorsement,
    canonicalize,
    codes,
    derive,
    did_jwk,
    did_key,
    did_web,
    explain,
    inspect,
    prepare,
    presentation,
    sign,
    trust_anchor,
    unbake,
)
from ob3._error import Error
from ob3._sign import asign
from ob3._verify import Reports, Verifier, averify, verify, verify_many

__all__ = [
    "Bundle",
    "Code",
    "Credential",
    "Did",
    "EndorsementReport",
    "Error",
    "Evidence",
    "Finding",
    "Missing",
    "PublishedDocument",
    "Report",
    "Reports",
    "SignedCredential",
    "SigningKey",
    "SigningRequest",
    "StatusList",
    "StatusListFile",
    "Unbaked",
    "Verifier",
    "VerifyingKey",
    "asign",
    "averify",
    "bake",
    "build_credential",
    "build_endorsement",
    "canonicalize",
    "codes",
    "derive",
    "did_jwk",
    "did_key",
    "did_web",
    "explain",
    "inspect",
    "prepare",
    "presentation",
    "sign",
    "trust_anchor",
    "unbake",
    "verify",
    "verify_many",
]
