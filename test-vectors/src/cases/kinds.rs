//! What is it? Documents of two kinds, types that are no types, and documents of a kind that has no place where they stand.

use ob3::Format;

use super::endorsements::unsigned as endorsing;
use super::record::record;
use crate::badge::{Badge, EXTENSIONS, OB, badge, badge_1_1, document};
use crate::case::{Case, INVALID, UNDETERMINED, VALID, case};
use crate::image;
use crate::keys::Key;
use crate::proof::Proof;
use crate::token::{Token, part, sign};

const TYPES: &str = "VCDM 2.0 §4.5 (types)";
const PRESENTATION: &str = "VCDM 2.0 §4.13 (presentations)";
const CONTEXTS: &str = "VCDM 2.0 §4.3 (contexts)";
const DATES: &str = "OB 3.0 §9.1";
const CLAIMS: &str = "VCDM 1.1 §6.3.1";
const ACHIEVEMENT: &str = "https://university.example/achievements/teamwork";

pub(crate) fn cases() -> Vec<Case> {
    [two_kinds(), in_tokens(), inside(), lent(), types(), members(), models(), dates()].concat()
}

fn by_stranger(format: Format) -> Proof {
    Proof::in_format(format, Key::Stranger)
}

/// A badge in the university's name, with a holder, who has it with a badge of its own as if it were a presentation.
fn forged(types: &str) -> Badge {
    let own = badge().issued_by(&Key::Stranger.did()).proved(&Proof::by(Key::Stranger));
    badge()
        .with("/id", r#""urn:uuid:00000000-56cb-11ec-bf63-0242ac130009""#)
        .with("/type", types)
        .with("/name", r#""Doctor of Philosophy""#)
        .with("/holder", &format!("{:?}", Key::Stranger.did()))
        .with("/verifiableCredential", &format!("[{}]", own.compact()))
}

const BADGE_AND_PRESENTATION: &str = r#"["VerifiableCredential", "OpenBadgeCredential", "VerifiablePresentation"]"#;

fn presenting_as(format: Format) -> Badge {
    forged(BADGE_AND_PRESENTATION).proved(&by_stranger(format).with("proofPurpose", r#""authentication""#))
}

fn refused(file: &str, bytes: impl Into<Vec<u8>>, why: &'static str) -> Case {
    case(file, bytes, why, TYPES).says(INVALID, &["open.kind.ambiguous"]).strict(INVALID).compat(INVALID)
}

fn two_kinds() -> Vec<Case> {
    let wrapped = presenting_as(Format::EddsaRdfc2022).compact();
    let mut cases = vec![
        refused(
            "kind/badge-and-presentation.json",
            presenting_as(Format::EddsaRdfc2022),
            "The university's name is on the badge, and the holder signed it as a presentation: nobody may take it for either.",
        ),
        refused(
            "kind/badge-and-presentation-jcs.json",
            presenting_as(Format::EddsaJcs2022),
            "The same, signed over its JSON.",
        ),
        refused(
            "kind/badge-and-presentation-without-holder.json",
            forged(BADGE_AND_PRESENTATION).without("/holder").proved(&by_stranger(Format::EddsaJcs2022)),
            "The same without a holder, so that nobody would ask whose key it is.",
        ),
        refused(
            "kind/presentation-and-badge.json",
            forged(r#"["VerifiablePresentation", "AchievementCredential"]"#).proved(&by_stranger(Format::EddsaJcs2022)),
            "The order of the types, and the older name of badges, change nothing.",
        ),
        refused(
            "kind/badge-and-presentation-in-an-image.png",
            image::png(&[image::text(image::KEYWORD, &wrapped)]),
            "The same in an image.",
        )
        .carrier(Some("png")),
        refused(
            "kind/badge-and-record.json",
            record(&[badge().with_proof(Proof::by(Key::University).with_value(&[7; 64])).compact()])
                .with("/type", r#"["VerifiableCredential", "OpenBadgeCredential", "ClrCredential"]"#)
                .proved_leniently(&Proof::by(Key::University)),
            "Taken for a badge, the forged credentials in it would not be verified.",
        ),
        refused(
            "kind/badge-and-endorsement.json",
            badge()
                .with("/type", r#"["VerifiableCredential", "EndorsementCredential", "OpenBadgeCredential"]"#)
                .proved(&Proof::by(Key::University)),
            "A badge is no endorsement.",
        ),
        refused(
            "kind/credential-and-presentation.json",
            forged(r#"["VerifiableCredential", "VerifiablePresentation"]"#).proved(&by_stranger(Format::EddsaJcs2022)),
            "A presentation is no credential either.",
        ),
        refused(
            "kind/of-three-kinds.json",
            forged(r#"["ClrCredential", "VerifiablePresentation", "OpenBadgeCredential"]"#)
                .proved(&by_stranger(Format::EddsaJcs2022)),
            "Three kinds are no better than two.",
        ),
        refused(
            "kind/badge-and-list.json",
            badge()
                .with("/type", r#"["VerifiableCredential", "OpenBadgeCredential", "BitstringStatusListCredential"]"#)
                .proved(&Proof::in_format(Format::EddsaJcs2022, Key::University)),
            "A badge is no status list.",
        ),
        refused(
            "kind/badge-and-schema.json",
            badge()
                .with("/type", r#"["VerifiableCredential", "JsonSchemaCredential", "OpenBadgeCredential"]"#)
                .proved(&Proof::in_format(Format::EddsaJcs2022, Key::University)),
            "A badge holds no schema.",
        ),
        refused(
            "kind/badge-1-1-and-presentation.json",
            badge_1_1().with("/type", BADGE_AND_PRESENTATION).proved(&by_stranger(Format::EddsaJcs2022)),
            "The data model 1.1 knows presentations too.",
        ),
    ];
    cases.push(refused(
        "kind/badge-and-envelope.json",
        document(&format!(
            r#"{{"@context": "https://www.w3.org/ns/credentials/v2", "type": ["EnvelopedVerifiableCredential", "OpenBadgeCredential"], "id": "data:application/vc+jwt,{}"}}"#,
            Token::vc_jose(badge(), Key::University).signed()
        )),
        "An envelope is nothing but an envelope.",
    ));
    cases
}

fn jwt(file: &str, token: &str, why: &'static str, source: &'static str) -> Case {
    case(file, token, why, source).carrier(Some("jwt"))
}

/// A payload as it is written.
fn signed(typ: &str, payload: &str, signer: Key) -> String {
    sign(&format!(r#"{{"alg":"EdDSA","kid":"{}","typ":"{typ}"}}"#, signer.method()), payload, signer)
}

fn in_tokens() -> Vec<Case> {
    let two_kinds = forged(BADGE_AND_PRESENTATION);
    let presentation = presenting(&[badge().signed().compact()]);
    let older = presentation.clone().with("/@context", r#"["https://www.w3.org/2018/credentials/v1"]"#);
    let vc = badge_1_1().compact();
    let iss = Key::Web.did();
    let refused = |file: &str, token: &str, why: &'static str| {
        jwt(file, token, why, TYPES).says(INVALID, &["open.kind.ambiguous"]).strict(INVALID).compat(INVALID)
    };
    let malformed = |file: &str, payload: String, why: &'static str| {
        jwt(file, &signed("JWT", &payload, Key::Web), why, CLAIMS)
            .says(INVALID, &["jwt.vc.malformed"])
            .strict(INVALID)
            .compat(INVALID)
    };
    let envelope = |token: &str| {
        document(&format!(
            r#"{{"@context": "https://www.w3.org/ns/credentials/v2", "type": "EnvelopedVerifiableCredential", "id": "data:application/vc+jwt,{token}"}}"#
        ))
    };
    vec![
        refused(
            "kind/badge-and-presentation-as-a-presentation.jwt",
            &Token::presenting(&two_kinds, Key::Stranger).signed(),
            "A token of a presentation whose payload is a badge of the university as well.",
        ),
        refused(
            "kind/badge-and-presentation-as-a-credential.jwt",
            &Token::of(two_kinds.clone(), Key::Stranger).signed(),
            "The same as a token of a credential.",
        ),
        refused(
            "kind/badge-and-presentation-in-vc.jwt",
            &Token::in_vc(badge_1_1().with("/type", BADGE_AND_PRESENTATION), Key::Stranger).signed(),
            "The same in the claim vc.",
        ),
        refused(
            "kind/badge-and-presentation-in-vp.jwt",
            &Token::in_vp(&badge_1_1().with("/type", BADGE_AND_PRESENTATION), Key::Stranger).signed(),
            "The same in the claim vp.",
        ),
        malformed(
            "kind/both-claims.jwt",
            format!(r#"{{"iss": "{iss}", "vc": {vc}, "vp": {}}}"#, older.compact()),
            "A credential in the claim vc and a presentation in the claim vp: readers would differ on which one is signed.",
        ),
        malformed(
            "kind/presentation-in-vc.jwt",
            format!(r#"{{"iss": "{iss}", "vc": {}}}"#, older.compact()),
            "A presentation has no place in the claim vc.",
        ),
        malformed(
            "kind/credential-in-vp.jwt",
            format!(r#"{{"iss": "{iss}", "vp": {vc}}}"#),
            "A credential has no place in the claim vp.",
        ),
        malformed(
            "kind/claim-and-payload.jwt",
            format!(r#"{{"iss": "{iss}", "type": ["VerifiablePresentation"], "vc": {vc}}}"#),
            "What stands beside the claim vc says that it is a presentation.",
        ),
        case(
            "kind/envelope-of-a-badge-and-presentation.json",
            envelope(&Token::presenting(&two_kinds, Key::Stranger).signed()),
            "The same in an envelope.",
            TYPES,
        )
        .says(INVALID, &["open.kind.ambiguous"]),
        case(
            "kind/envelope-of-a-presentation.json",
            envelope(&Token::presenting(&presentation, Key::Web).signed()),
            "An EnvelopedVerifiableCredential envelops a credential.",
            TYPES,
        )
        .says(INVALID, &["envelope.malformed"]),
        case(
            "kind/envelope-of-an-envelope.json",
            envelope(&Token::vc_jose(envelope(&part("nothing")), Key::University).signed()),
            "An envelope in an envelope is not opened.",
            TYPES,
        )
        .says(INVALID, &["envelope.malformed"]),
    ]
}

/// A presentation by the key that is called `web`.
fn presenting(credentials: &[String]) -> Badge {
    document(&format!(
        r#"{{"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiablePresentation"], "holder": "{}", "verifiableCredential": [{}]}}"#,
        Key::Web.did(),
        credentials.join(", ")
    ))
}

fn presented(credential: &str) -> Badge {
    presenting(&[credential.to_owned()])
        .proved(&Proof::in_format(Format::EddsaJcs2022, Key::Web).with("proofPurpose", r#""authentication""#))
}

fn inside() -> Vec<Case> {
    let endorsement = |types: &str| {
        endorsing(ACHIEVEMENT)
            .with("/issuer/id", &format!("{:?}", Key::University.did()))
            .with("/issuer/name", r#""Example University""#)
            .with("/type", types)
            .with("/holder", &format!("{:?}", Key::Stranger.did()))
            .proved(&by_stranger(Format::EddsaRdfc2022).with("proofPurpose", r#""authentication""#))
    };
    let endorsed = |types: &str| {
        badge()
            .with("/credentialSubject/achievement/endorsement", &format!("[{}]", endorsement(types).compact()))
            .signed()
    };
    let two_kinds = presenting_as(Format::EddsaJcs2022).compact();
    vec![
        case(
            "kind/endorsement-and-presentation.json",
            endorsed(r#"["VerifiableCredential", "EndorsementCredential", "VerifiablePresentation"]"#),
            "In the university's name, and signed by whoever holds it: the badge is as good as it is without that endorsement.",
            TYPES,
        )
        .says(VALID, &["endorsements.invalid"])
        .strict(INVALID)
        .compat(VALID),
        case(
            "kind/presentation-of-a-badge-and-presentation.json",
            presented(&two_kinds),
            "What is presented is of two kinds, so it is neither.",
            TYPES,
        )
        .says(INVALID, &["presentation.credential.invalid"])
        .strict(INVALID)
        .compat(INVALID),
        case(
            "kind/presentation-of-a-token-of-two-kinds.json",
            presented(&format!("{:?}", Token::presenting(&forged(BADGE_AND_PRESENTATION), Key::Stranger).signed())),
            "The same as a token.",
            TYPES,
        )
        .says(INVALID, &["presentation.credential.invalid"]),
        case(
            "kind/record-of-a-badge-and-record.json",
            record(&[record(&[badge().signed().compact()])
                .with("/type", r#"["VerifiableCredential", "OpenBadgeCredential", "ClrCredential"]"#)
                .proved_leniently(&Proof::by(Key::University))
                .compact()])
            .with("/id", r#""urn:example:record-of-two-kinds""#)
            .proved(&Proof::by(Key::University)),
            "The record holds a document of two kinds.",
            TYPES,
        )
        .says(INVALID, &["clr.credential.invalid"]),
    ]
}

/// Documents that are lent, of a kind that has no place where they are lent.
fn lent() -> Vec<Case> {
    const EDITION: &str = "https://university.example/refresh/1";
    let refreshable = || {
        badge()
            .context(&format!("{EXTENSIONS:?}"))
            .with("/refreshService", &format!(r#"{{"id": "{EDITION}", "type": "1EdTechCredentialRefresh"}}"#))
    };
    let another = |file: &str, name: &str, edition: Badge, why: &'static str| {
        case(file, refreshable().signed(), why, "OB 3.0 §9.1 (refresh)")
            .lends(EDITION, name, edition)
            .says(VALID, &["refresh.other"])
            .strict(UNDETERMINED)
            .compat(VALID)
    };
    vec![
        another(
            "kind/edition-that-presents.json",
            "edition-that-presents.json",
            presented(&refreshable().with("/validFrom", r#""2026-01-20T00:00:00Z""#).signed().compact()),
            "A presentation of a newer edition is not the newer edition.",
        ),
        another(
            "kind/edition-that-endorses.json",
            "edition-that-endorses.json",
            endorsing(ACHIEVEMENT)
                .with("/id", r#""urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002""#)
                .with("/issuer/id", &format!("{:?}", Key::University.did()))
                .proved(&Proof::by(Key::University)),
            "An endorsement with the id of the badge is no edition of it.",
        ),
    ]
}

fn types() -> Vec<Case> {
    let jcs = || Proof::in_format(Format::EddsaJcs2022, Key::University);
    let malformed = |file: &str, types: &str, why: &'static str| {
        case(file, badge().with("/type", types).proved(&jcs()), why, TYPES)
            .says(INVALID, &["open.kind.malformed"])
            .strict(INVALID)
            .compat(INVALID)
    };
    let prefixed = r#"{"cred": "https://www.w3.org/2018/credentials#"}"#;
    vec![
        malformed(
            "kind/type-an-object.json",
            r#"["VerifiableCredential", "OpenBadgeCredential", {"id": "VerifiablePresentation"}]"#,
            "A type is a name.",
        ),
        malformed(
            "kind/type-a-number.json",
            r#"["VerifiableCredential", "OpenBadgeCredential", 3]"#,
            "A type is a name.",
        ),
        malformed(
            "kind/type-an-array-in-an-array.json",
            r#"[["VerifiableCredential", "OpenBadgeCredential"]]"#,
            "Types stand in one array.",
        ),
        case(
            "kind/type-a-string.json",
            badge().with("/type", r#""OpenBadgeCredential""#).proved(&jcs()),
            "One type may be a string; a badge has two.",
            "OB 3.0 §6",
        )
        .says(INVALID, &["conformance.type"]),
        case(
            "kind/by-at-type.json",
            badge()
                .without("/type")
                .with("/@type", r#"["VerifiableCredential", "OpenBadgeCredential"]"#)
                .proved(&jcs()),
            "`@type` is another member: by its type the document is nothing that is known.",
            TYPES,
        )
        .says(INVALID, &["conformance.not-a-badge"]),
        case(
            "kind/presentation-by-a-prefix.json",
            forged(r#"["VerifiableCredential", "OpenBadgeCredential", "cred:VerifiablePresentation"]"#)
                .context(prefixed)
                .without("/holder")
                .without("/verifiableCredential")
                .proved(&by_stranger(Format::EddsaJcs2022).with("proofPurpose", r#""authentication""#)),
            "A type is read as it is written: this is a badge, and must be signed as one, by its issuer.",
            TYPES,
        )
        .says(INVALID, &["proof.purpose.mismatch"])
        .compat(INVALID),
    ]
}

fn members() -> Vec<Case> {
    let good = || presenting(&[badge().signed().compact()]);
    let with = |file: &str, pointer: &str, value: &str, why: &'static str| {
        let presentation = good().with(pointer, value);
        let proof = Proof::in_format(Format::EddsaJcs2022, Key::Web).with("proofPurpose", r#""authentication""#);
        case(file, presentation.proved(&proof), why, PRESENTATION)
            .says(INVALID, &["presentation.credential-member"])
            .strict(INVALID)
            .compat(INVALID)
    };
    let university =
        format!(r#"{{"id": "{}", "type": "Profile", "name": "Example University"}}"#, Key::University.did());
    vec![
        with(
            "kind/presentation-with-an-issuer.json",
            "/issuer",
            &university,
            "A presentation has a holder; whoever shows an issuer would show one that signed nothing.",
        ),
        with(
            "kind/presentation-with-a-name.json",
            "/name",
            r#""PhD""#,
            "The name of a badge, which its issuer never wrote.",
        ),
        with(
            "kind/presentation-with-a-subject.json",
            "/credentialSubject",
            r#"{"id": "did:example:ada", "type": ["AchievementSubject"]}"#,
            "What somebody achieved, an issuer says.",
        ),
        with(
            "kind/presentation-with-an-end.json",
            "/validUntil",
            r#""2026-01-02T00:00:00Z""#,
            "Whether a presentation is in time, its proof says.",
        ),
        with(
            "kind/presentation-with-a-status.json",
            "/credentialStatus",
            r#"{"id": "https://university.example/status/1#1", "type": "BitstringStatusListEntry"}"#,
            "Nobody revokes a presentation.",
        ),
        jwt(
            "kind/presentation-with-an-issuer-in-a-token.jwt",
            &Token::presenting(&good().with("/issuer", &university), Key::Web).signed(),
            "The same in a token.",
            PRESENTATION,
        )
        .says(INVALID, &["presentation.credential-member"]),
    ]
}

const V1: &str = "https://www.w3.org/2018/credentials/v1";
const V2: &str = "https://www.w3.org/ns/credentials/v2";

fn models() -> Vec<Case> {
    let jcs = || Proof::in_format(Format::EddsaJcs2022, Key::University);
    vec![
        case(
            "kind/of-both-data-models.json",
            badge().with("/@context", &format!(r#"["{V2}", "{OB}", "{V1}"]"#)).proved(&jcs()),
            "Which of the two a document is written in, may not depend on who reads it.",
            CONTEXTS,
        )
        .says(INVALID, &["open.data-model"])
        .strict(INVALID)
        .compat(INVALID),
        case(
            "kind/of-the-data-model-1-1-in-another-order.json",
            badge_1_1()
                .with("/@context", &format!(r#"["{OB}", "{V1}", "https://w3id.org/security/suites/ed25519-2020/v1"]"#))
                .with("/expirationDate", r#""2026-01-10T00:00:00Z""#)
                .proved(&jcs()),
            "The order of the contexts says nothing: it is of the data model 1.1, and it ended.",
            CONTEXTS,
        )
        .says(INVALID, &["conformance.context.order", "conformance.vcdm-1-1", "validity.expired"]),
    ]
}

fn dates() -> Vec<Case> {
    let past = r#""2026-01-10T00:00:00Z""#;
    let later = r#""2026-03-01T00:00:00Z""#;
    let jcs = || Proof::in_format(Format::EddsaJcs2022, Key::University);
    let of_1_1 = || Proof::of_2020(Key::University);
    vec![
        case(
            "kind/valid-until-in-1-1.json",
            badge_1_1().with("/validUntil", past).proved(&jcs()),
            "The issuer signed an end, by the name that the other data model has for it.",
            DATES,
        )
        .says(INVALID, &["conformance.member.renamed", "conformance.vcdm-1-1", "validity.expired"])
        .compat(INVALID),
        case(
            "kind/valid-until-in-1-1-by-its-statements.json",
            badge_1_1()
                .context(r#"{"validUntil": {"@id": "https://www.w3.org/2018/credentials#validUntil", "@type": "http://www.w3.org/2001/XMLSchema#dateTime"}}"#)
                .with("/validUntil", past)
                .proved(&of_1_1()),
            "The same, signed over its statements.",
            DATES,
        )
        .says(INVALID, &["conformance.member.renamed", "conformance.vcdm-1-1", "validity.expired"]),
        case(
            "kind/expiration-date-in-2-0.json",
            badge().with("/expirationDate", past).proved(&jcs()),
            "The issuer signed an end, by the older name.",
            DATES,
        )
        .says(INVALID, &["conformance.member.renamed", "validity.expired"])
        .strict(INVALID)
        .compat(INVALID),
        jwt(
            "kind/expiration-date-in-a-token.jwt",
            &Token::of(badge().with("/expirationDate", past), Key::University).signed(),
            "The same in a token.",
            DATES,
        )
        .says(INVALID, &["conformance.member.renamed", "validity.expired"])
        .compat(INVALID),
        case(
            "kind/issuance-date-to-come-in-2-0.json",
            badge().with("/issuanceDate", later).proved(&jcs()),
            "Of two beginnings the later one counts.",
            DATES,
        )
        .says(INVALID, &["conformance.member.renamed", "validity.not-yet"]),
        case(
            "kind/two-ends.json",
            badge().with("/validUntil", later).with("/expirationDate", past).proved(&jcs()),
            "Of two ends the earlier one counts.",
            DATES,
        )
        .says(INVALID, &["conformance.member.renamed", "validity.expired"]),
        case(
            "kind/expiration-date-in-time.json",
            badge().with("/expirationDate", later).proved(&jcs()),
            "The end by its older name is yet to come.",
            DATES,
        )
        .says(VALID, &["conformance.member.renamed"])
        .strict(INVALID),
        case(
            "kind/expiration-date-malformed.json",
            badge().with("/expirationDate", r#""tomorrow""#).proved(&jcs()),
            "An end that nobody can read is none that can be kept.",
            DATES,
        )
        .says(INVALID, &["conformance.member.renamed", "validity.malformed"]),
    ]
}
