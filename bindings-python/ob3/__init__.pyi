import builtins
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from os import PathLike
from pathlib import Path
from typing import Any, ClassVar, Literal, NoReturn, Protocol, TypeAlias, TypedDict, final

from ob3 import model as model
from ob3._error import Error as Error

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

class _File(Protocol):
    def read(self, size: int, /) -> bytes | str: ...

class _Bytes(Protocol):
    def __bytes__(self) -> bytes: ...

class _Signer(Protocol):
    """A key that is held elsewhere; it may also have `verifying_key` and `sign_with(scheme, message)`."""

    @property
    def algorithm(self) -> str: ...
    def sign(self, message: bytes, /) -> bytes: ...

class _AsyncSigner(Protocol):
    """The same where `sign` may be a coroutine."""

    @property
    def algorithm(self) -> str: ...
    def sign(self, message: bytes, /) -> bytes | Awaitable[bytes]: ...

_Json: TypeAlias = Mapping[str, Any]
_Data: TypeAlias = (
    bytes | bytearray | memoryview | str | _Json | PathLike[str] | PathLike[bytes] | _File | _Bytes
)
_Instant: TypeAlias = datetime | str
_Now: TypeAlias = datetime | str | Literal[False] | None
_Recipient: TypeAlias = str | tuple[str, str]
_Trust: TypeAlias = str | VerifyingKey | Iterable[str | VerifyingKey]
_Document: TypeAlias = bytes | bytearray | str | None
_Fetch: TypeAlias = bool | Literal["loopback"] | Callable[[str], _Document]
_AsyncFetch: TypeAlias = _Fetch | Callable[[str], Awaitable[_Document]]
_Limits: TypeAlias = dict[str, int]

_Policy: TypeAlias = Literal["standard", "strict", "compat"]
_Origin: TypeAlias = Literal["provided", "fetched", "saved"]
_UnknownStatus: TypeAlias = Literal["deny", "allow"]
_Verdict: TypeAlias = Literal["valid", "invalid", "undetermined"]
_Outcome: TypeAlias = Literal["passed", "failed", "undetermined", "skipped"]
_Severity: TypeAlias = Literal["error", "undetermined", "warning", "info"]
_Carrier: TypeAlias = Literal["json", "jwt", "png", "svg"]
_Provenance: TypeAlias = Literal["did", "controller", "key-set", "pinned", "self-asserted"]
_DocumentKind: TypeAlias = Literal[
    "context",
    "did-document",
    "controller-document",
    "key-set",
    "status-list",
    "refresh",
    "registry",
    "entity-statement",
    "schema",
    "resource",
]
_Check: TypeAlias = Literal[
    "open",
    "conformance",
    "proof",
    "issuer",
    "status",
    "validity",
    "recipient",
    "endorsements",
    "trust",
    "refresh",
]
_Algorithm: TypeAlias = Literal["Ed25519", "P-256", "P-384", "P-521", "RSA", "secp256k1"]
_Scheme: TypeAlias = Literal["EdDSA", "ES256", "ES384", "ES512", "ES256K", "RS256", "PS256"]
_Format: TypeAlias = Literal[
    "eddsa-rdfc-2022",
    "eddsa-2022",
    "eddsa-jcs-2022",
    "ecdsa-rdfc-2019",
    "ecdsa-jcs-2019",
    "ecdsa-sd-2023",
    "Ed25519Signature2020",
    "Ed25519Signature2018",
    "JsonWebSignature2020",
    "vc-jwt",
    "vc-jose",
]

def verify(
    data: _Data,
    *,
    now: _Now = None,
    recipient: _Recipient | None = None,
    trust: _Trust | None = None,
    policy: _Policy = "standard",
    fetch: _Fetch | None = None,
) -> Report: ...
async def averify(
    data: _Data,
    *,
    now: _Now = None,
    recipient: _Recipient | None = None,
    trust: _Trust | None = None,
    policy: _Policy = "standard",
    fetch: _AsyncFetch | None = None,
) -> Report: ...
def verify_many(
    iterable: Iterable[_Data],
    *,
    threads: int | None = None,
    now: _Now = None,
    recipient: _Recipient | None = None,
    trust: _Trust | None = None,
    policy: _Policy = "standard",
    unknown_status: _UnknownStatus = "deny",
    accept: str | Sequence[str] | None = None,
    clock_tolerance: int | timedelta | None = None,
    ask: Sequence[_Check] | None = None,
    purpose: str | None = None,
    domain: str | None = None,
    challenge: str | None = None,
    all_proofs: bool = False,
    limits: _Limits | None = None,
    bundle: Bundle | None = None,
    fetch: _Fetch | None = None,
) -> Reports: ...
class Verifier:
    def __new__(
        cls,
        *,
        recipient: _Recipient | None = None,
        trust: _Trust | None = None,
        policy: _Policy = "standard",
        unknown_status: _UnknownStatus = "deny",
        accept: str | Sequence[str] | None = None,
        clock_tolerance: int | timedelta | None = None,
        ask: Sequence[_Check] | None = None,
        purpose: str | None = None,
        domain: str | None = None,
        challenge: str | None = None,
        all_proofs: bool = False,
        limits: _Limits | None = None,
        bundle: Bundle | None = None,
        fetch: _AsyncFetch | None = None,
    ) -> Verifier: ...
    def verify(self, data: _Data, *, now: _Now = None) -> Report: ...
    async def averify(self, data: _Data, *, now: _Now = None) -> Report: ...
    def explain(self, data: _Data, *, now: _Now = None) -> _Explanation: ...
    def verify_many(self, iterable: Iterable[_Data], *, threads: int | None = None, now: _Now = None) -> Reports: ...
    def insert(self, url: str, data: _Data | None, *, origin: _Origin = "provided", kind: str | None = None) -> None: ...

class Reports(Iterator[Report]):
    def __init__(self, verifier: Verifier, iterable: Iterable[_Data], threads: int | None, now: _Now) -> None: ...
    def __iter__(self) -> Reports: ...
    def __next__(self) -> Report: ...

@final
class Report:
    @property
    def verdict(self) -> _Verdict: ...
    @property
    def valid(self) -> bool: ...
    @property
    def authentic(self) -> bool: ...
    @property
    def identity(self) -> _Identity: ...
    @property
    def summary(self) -> _Summary | None: ...
    @property
    def claimed(self) -> _Summary | None: ...
    @property
    def conformant(self) -> bool: ...
    @property
    def carrier(self) -> _Carrier | None: ...
    @property
    def opened(self) -> list[dict[str, str]]: ...
    @property
    def kind(self) -> str | None: ...
    @property
    def format(self) -> _Format | None: ...
    @property
    def provenance(self) -> _Provenance | None: ...
    @property
    def trusted_by(self) -> str | None: ...
    @property
    def registry_entry(self) -> _RegistryEntry | None: ...
    @property
    def checks(self) -> dict[_Check, _Outcome]: ...
    @property
    def findings(self) -> list[Finding]: ...
    def messages(self, language: str, /) -> list[str]: ...
    @property
    def missing(self) -> list[Missing]: ...
    @property
    def fetched(self) -> list[dict[str, Any]]: ...
    @property
    def credentials(self) -> list[Report]: ...
    @property
    def endorsements(self) -> list[EndorsementReport]: ...
    @property
    def refreshed(self) -> Report | None: ...
    @property
    def badge(self) -> model.AchievementCredential | None: ...
    @property
    def credential(self) -> SignedCredential | None: ...
    @property
    def unverified(self) -> SignedCredential | None: ...
    @property
    def fetch_errors(self) -> dict[str, Exception]: ...
    def to_dict(self) -> dict[str, Any]: ...
    def to_json(self) -> str: ...
    def __copy__(self) -> Report: ...
    def __deepcopy__(self, _memo: Any) -> Report: ...
    def __bool__(self) -> NoReturn: ...
    def _repr_html_(self) -> str: ...

@final
class Finding:
    __match_args__: ClassVar[tuple[str, str, str]]
    __hash__: ClassVar[None]  # type: ignore[assignment]
    @property
    def check(self) -> _Check: ...
    @property
    def severity(self) -> _Severity: ...
    @property
    def code(self) -> str: ...
    @property
    def path(self) -> str: ...
    @property
    def document(self) -> str | None: ...
    @property
    def phrase(self) -> str | None: ...
    @property
    def params(self) -> dict[str, Any]: ...
    @property
    def message(self) -> str: ...
    @property
    def problem(self) -> str | None: ...
    def message_in(self, language: str, /) -> str: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class Missing:
    __match_args__: ClassVar[tuple[str, str]]
    __hash__: ClassVar[None]  # type: ignore[assignment]
    @property
    def url(self) -> str: ...
    @property
    def kind(self) -> _DocumentKind: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class EndorsementReport:
    @property
    def path(self) -> str: ...
    @property
    def report(self) -> Report: ...

@final
class Bundle:
    def __new__(cls) -> Bundle: ...
    def insert(self, url: str, data: _Data | None, *, origin: _Origin = "provided", kind: str | None = None) -> None: ...
    def document(self, url: str) -> bytes | None: ...
    def origin(self, url: str) -> Literal["provided", "fetched", "saved", "shipped"] | None: ...
    @staticmethod
    def bundled_urls() -> list[str]: ...

@final
class Evidence:
    def __new__(cls, verifier: Verifier, *, now: _Now = None, naming_recipient: bool = False) -> Evidence: ...
    @staticmethod
    def parse(data: _Data, *, limits: _Limits | None = None) -> Evidence: ...
    def to_json(self) -> str: ...
    def insert(self, url: str, data: _Data | None, *, origin: _Origin = "provided") -> None: ...
    def as_saved(self) -> Evidence: ...
    def trusting(self, trust: _Trust) -> Evidence: ...
    def verify(self, data: _Data) -> Report: ...
    @property
    def now(self) -> str | None: ...
    @property
    def policy(self) -> _Policy: ...
    @property
    def other_editions(self) -> list[str]: ...
    @property
    def unknown_status(self) -> _UnknownStatus: ...
    @property
    def accepted(self) -> list[str]: ...
    @property
    def asked(self) -> list[_Check] | None: ...
    @property
    def trusted(self) -> list[str] | None: ...
    @property
    def withholds_recipient(self) -> bool: ...

@final
class SigningKey:
    @staticmethod
    def generate(algorithm: _Algorithm) -> SigningKey: ...
    @staticmethod
    def from_seed(seed: bytes) -> SigningKey: ...
    @staticmethod
    def from_bytes(algorithm: _Algorithm, data: bytes) -> SigningKey: ...
    @staticmethod
    def from_jwk(jwk: str | bytes | dict[str, Any]) -> SigningKey: ...
    @staticmethod
    def from_multibase(text: str) -> SigningKey: ...
    @staticmethod
    def from_pem(pem: str | bytes, *, passphrase: str | bytes | None = None) -> SigningKey: ...
    def to_jwk(self) -> str: ...
    def to_multibase(self) -> str: ...
    def to_pem(self) -> str: ...
    @property
    def verifying_key(self) -> VerifyingKey: ...
    @property
    def algorithm(self) -> _Algorithm: ...
    def sign(self, message: bytes, *, scheme: _Scheme | None = None) -> bytes: ...
    def __reduce__(self) -> NoReturn: ...

@final
class VerifyingKey:
    @staticmethod
    def from_bytes(algorithm: _Algorithm, data: bytes) -> VerifyingKey: ...
    @staticmethod
    def from_jwk(jwk: str | bytes | dict[str, Any]) -> VerifyingKey: ...
    @staticmethod
    def from_multibase(text: str) -> VerifyingKey: ...
    @staticmethod
    def from_spki_der(data: bytes) -> VerifyingKey: ...
    @staticmethod
    def from_certificate_der(data: bytes) -> VerifyingKey: ...
    @staticmethod
    def from_pem(pem: str | bytes) -> VerifyingKey: ...
    @property
    def algorithm(self) -> _Algorithm: ...
    def to_bytes(self) -> bytes: ...
    def to_jwk(self) -> str: ...
    def to_multibase(self) -> str: ...
    def to_spki_der(self) -> bytes: ...
    def to_pem(self) -> str: ...
    def thumbprint(self) -> str: ...
    def verify(self, message: bytes, signature: bytes, *, scheme: _Scheme | None = None) -> None: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __reduce__(self) -> tuple[Any, ...]: ...

def did_key(key: SigningKey | VerifyingKey) -> str: ...
def did_jwk(key: SigningKey | VerifyingKey) -> str: ...
def did_web(address: str) -> str: ...
def trust_anchor(document: _Data) -> str: ...
@final
class PublishedDocument:
    def __new__(cls, did: str) -> PublishedDocument: ...
    @staticmethod
    def parse(data: _Data, *, limits: _Limits | None = None) -> PublishedDocument: ...
    @property
    def did(self) -> str: ...
    def add_key(self, key: SigningKey | VerifyingKey) -> str: ...
    def revoke(self, method: str, *, at: _Instant) -> None: ...
    def to_json(self) -> str: ...

@final
class Did:
    def __new__(cls, text: str) -> Did: ...
    @property
    def method(self) -> str: ...
    @property
    def id(self) -> str: ...
    @property
    def verification_method(self) -> str | None: ...
    def verifying_key(self) -> VerifyingKey: ...
    def document_url(self) -> str: ...

class _IdentityKnown(TypedDict):
    how: Literal["registry", "host", "copy", "pinned", "key-only", "self-asserted", "unknown"]

class _Identity(_IdentityKnown, total=False):
    host: str
    name: str
    as_of: str

class _RegistryEntry(TypedDict, total=False):
    name: str
    location: str
    url: str

class _Who(TypedDict, total=False):
    id: str
    name: str
    url: str
    image: str

class _EarnerKnown(TypedDict):
    id: str
    hidden: bool

class _Earner(_EarnerKnown, total=False):
    type: str

class _Criteria(TypedDict, total=False):
    id: str
    narrative: str

class _Skill(TypedDict, total=False):
    name: str
    url: str
    framework: str
    code: str

class _AchievedKnown(TypedDict):
    skills: list[_Skill]
    tags: list[str]

class _Achieved(_AchievedKnown, total=False):
    id: str
    name: str
    type: str
    description: str
    criteria: _Criteria
    image: str
    creator: _Who

class _Reached(TypedDict, total=False):
    name: str
    value: str
    level: str
    status: str

class _Support(TypedDict, total=False):
    id: str
    name: str
    description: str
    narrative: str

class _SummaryKnown(TypedDict):
    kind: str
    recipients: list[_Earner]
    achievements: list[_Achieved]
    results: list[_Reached]
    evidence: list[_Support]

# `from` is a word of Python, and no name of a member of a class.
_SummaryFrom = TypedDict("_SummaryFrom", {"from": str}, total=False)

class _Summary(_SummaryKnown, _SummaryFrom, total=False):
    id: str
    name: str
    description: str
    image: str
    issuer: _Who
    holder: _Who
    awarded: str
    until: str

class _Explanation(TypedDict):
    carrier: _Carrier | None
    kind: str | None
    proofs: list[_ExplainedProof]

class _ExplainedProof(TypedDict):
    path: str
    format: _Format | None
    covered: list[_Covered]
    message: str | None
    signing_input_sha256: str | None
    key: _ExplainedKey | None
    holds: bool
    remarks: list[str]

class _Covered(TypedDict):
    what: Literal["options", "document", "header", "payload"]
    text: str
    hash: Literal["SHA-256", "SHA-384"] | None
    digest: str | None

class _ExplainedKey(TypedDict):
    method: str
    algorithm: _Algorithm
    multibase: str
    controller: str
    source: Literal["name", "document", "fragment", "header"]
    document: str | None

def explain(data: _Data, *, bundle: Bundle | None = None) -> _Explanation: ...
@final
class Credential:
    def __new__(cls, data: _Data) -> Credential: ...
    def document(self) -> dict[str, Any]: ...
    def view(self) -> model.AchievementCredential: ...
    @property
    def issuer(self) -> str | None: ...
    def summary(self) -> str: ...
    def __bytes__(self) -> bytes: ...
    def __ob3_plain__(self) -> dict[str, Any]: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __reduce__(self) -> tuple[Any, ...]: ...

@final
class SignedCredential:
    def __new__(cls, text: _Data) -> SignedCredential: ...
    @property
    def is_jwt(self) -> bool: ...
    def document(self) -> dict[str, Any]: ...
    def view(self) -> model.AchievementCredential: ...
    def __bytes__(self) -> bytes: ...
    def __ob3_plain__(self) -> dict[str, Any]: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __reduce__(self) -> tuple[Any, ...]: ...

def inspect(data: _Data) -> dict[str, Any]: ...
def build_credential(
    *,
    issuer: str | dict[str, Any],
    achievement: dict[str, Any],
    valid_from: _Instant,
    recipient: str | None = None,
    plain_recipient: tuple[str, str] | None = None,
    hashed_recipient: tuple[str, str, str] | None = None,
    id: str | None = None,
    valid_until: _Instant | None = None,
    name: str | None = None,
    description: str | None = None,
    image: str | dict[str, Any] | None = None,
    awarded_date: _Instant | None = None,
    evidence: dict[str, Any] | list[dict[str, Any]] | None = None,
    result: dict[str, Any] | list[dict[str, Any]] | None = None,
    subject: dict[str, Any] | None = None,
    endorsement: list[Any] | None = None,
    endorsement_jwt: list[str] | None = None,
    credential_status: dict[str, Any] | None = None,
    credential_schema: dict[str, Any] | list[dict[str, Any]] | None = None,
    refresh_service: dict[str, Any] | None = None,
    terms_of_use: dict[str, Any] | list[dict[str, Any]] | None = None,
    context: str | list[Any] | None = None,
    extensions: dict[str, Any] | None = None,
) -> Credential: ...
def build_endorsement(
    *,
    issuer: str | dict[str, Any],
    subject: dict[str, Any],
    valid_from: _Instant,
    id: str | None = None,
    valid_until: _Instant | None = None,
    name: str | None = None,
    description: str | None = None,
    awarded_date: _Instant | None = None,
    credential_status: dict[str, Any] | None = None,
    credential_schema: dict[str, Any] | list[dict[str, Any]] | None = None,
    refresh_service: dict[str, Any] | None = None,
    terms_of_use: dict[str, Any] | list[dict[str, Any]] | None = None,
    context: str | list[Any] | None = None,
    extensions: dict[str, Any] | None = None,
) -> Credential: ...
def sign(
    credential: _Data,
    key: SigningKey | _Signer,
    *,
    format: _Format | None = None,
    scheme: _Scheme | None = None,
    method: str | None = None,
    purpose: str | None = None,
    created: _Instant | None = None,
    expires: _Instant | None = None,
    domain: str | None = None,
    challenge: str | None = None,
    id: str | None = None,
    previous_proof: str | Iterable[str] | None = None,
    mandatory: str | Iterable[str] | None = None,
    allow_departures: bool = False,
    bundle: Bundle | None = None,
) -> SignedCredential: ...
async def asign(
    credential: _Data,
    key: SigningKey | _AsyncSigner,
    *,
    format: _Format | None = None,
    scheme: _Scheme | None = None,
    method: str | None = None,
    purpose: str | None = None,
    created: _Instant | None = None,
    expires: _Instant | None = None,
    domain: str | None = None,
    challenge: str | None = None,
    id: str | None = None,
    previous_proof: str | Iterable[str] | None = None,
    mandatory: str | Iterable[str] | None = None,
    allow_departures: bool = False,
    bundle: Bundle | None = None,
) -> SignedCredential: ...
def prepare(
    credential: _Data,
    key: SigningKey | VerifyingKey | None = None,
    *,
    algorithm: _Algorithm | None = None,
    format: _Format | None = None,
    scheme: _Scheme | None = None,
    method: str | None = None,
    purpose: str | None = None,
    created: _Instant | None = None,
    expires: _Instant | None = None,
    domain: str | None = None,
    challenge: str | None = None,
    id: str | None = None,
    previous_proof: str | Iterable[str] | None = None,
    mandatory: str | Iterable[str] | None = None,
    allow_departures: bool = False,
    bundle: Bundle | None = None,
) -> SigningRequest: ...
@final
class SigningRequest:
    @property
    def bytes(self) -> builtins.bytes: ...
    @property
    def digest(self) -> builtins.bytes | None: ...
    @property
    def scheme(self) -> _Scheme: ...
    @property
    def algorithm(self) -> _Algorithm: ...
    @property
    def verification_method(self) -> str: ...
    def finish(self, signature: builtins.bytes) -> SignedCredential: ...

def derive(credential: _Data, pointers: str | Iterable[str], *, bundle: Bundle | None = None) -> SignedCredential: ...
def presentation(credentials: Sequence[_Data], holder: str) -> Credential: ...
def bake(
    image: _Data,
    credential: _Data,
    *,
    rebake: Literal["refuse", "replace"] = "refuse",
    limits: _Limits | None = None,
) -> bytes: ...
def unbake(image: _Data, *, limits: _Limits | None = None) -> Unbaked: ...
@final
class Unbaked:
    @property
    def text(self) -> str: ...
    @property
    def image(self) -> Literal["png", "svg"]: ...
    @property
    def standard(self) -> str: ...
    @property
    def remarks(self) -> list[Error]: ...

@final
class StatusList:
    def __new__(
        cls,
        purpose: str,
        url: str,
        *,
        length: int = 131_072,
        entry_bits: int = 1,
        messages: Sequence[str] | None = None,
        references: Sequence[str] | None = None,
    ) -> StatusList: ...
    @staticmethod
    def from_bytes(data: _Data, *, limits: _Limits | None = None) -> StatusList: ...
    def to_bytes(self) -> bytes: ...
    @staticmethod
    def from_encoded(
        purpose: str,
        url: str,
        encoded: str,
        *,
        entry_bits: int = 1,
        allocated: Sequence[int] | None = None,
        limits: _Limits | None = None,
    ) -> StatusList: ...
    def allocate(self) -> int: ...
    def allocate_many(self, count: int) -> list[int]: ...
    def reserve(self, index: int) -> None: ...
    def is_allocated(self, index: int) -> bool: ...
    def unallocated(self) -> int | None: ...
    @property
    def messages(self) -> list[str]: ...
    @property
    def references(self) -> list[str]: ...
    def to_encoded(self) -> str: ...
    @property
    def purpose(self) -> str: ...
    @property
    def url(self) -> str: ...
    @property
    def entry_bits(self) -> int: ...
    def get(self, index: int) -> bool: ...
    def set(self, index: int, value: bool) -> None: ...
    def value(self, index: int) -> int: ...
    def set_value(self, index: int, value: int) -> None: ...
    def entry(self, index: int) -> dict[str, Any]: ...
    def to_credential(
        self,
        issuer: str,
        *,
        now: _Instant | None = None,
        ttl: int | timedelta | None = ...,
        valid_for: int | timedelta | None = ...,
        valid_until: _Instant | None = None,
    ) -> Credential: ...
    def __len__(self) -> int: ...
    def __reduce__(self) -> tuple[Any, ...]: ...

@final
class StatusListFile:
    def __new__(cls, path: str | PathLike[str]) -> StatusListFile: ...
    @staticmethod
    def create(path: str | PathLike[str], list: StatusList) -> StatusListFile: ...
    @property
    def path(self) -> Path: ...
    def read(self) -> StatusList: ...
    def locked(self) -> AbstractContextManager[StatusList]: ...
    def __reduce__(self) -> tuple[Any, ...]: ...

def canonicalize(data: _Data, *, form: Literal["rdfc", "jcs"] = "rdfc", bundle: Bundle | None = None) -> str: ...
@final
class Code:
    @property
    def name(self) -> str: ...
    @property
    def meaning(self) -> str: ...
    @property
    def section(self) -> str: ...
    @property
    def problem(self) -> str | None: ...
    def severity(self, policy: _Policy = "standard") -> _Severity: ...

def codes() -> dict[str, Code]: ...
