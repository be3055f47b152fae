//! What the builder makes is complete, written in the order of the standard, and valid once it is signed.

use std::fs;

use ob3::json::{Object, Value};
use ob3::model::{
    Achievement, AchievementSubject, Address, Alignment, BitstringStatusListEntry, Builder, CredentialSchema, Criteria,
    EndorsementSubject, Evidence, GeoCoordinates, IdentifierEntry, Image, Profile, RefreshService, Related, Result,
    ResultDescription, RubricCriterionLevel, TermsOfUse,
};
use ob3::{
    Algorithm, Check, Code, Credential, CredentialBuilder, Did, EndorsementBuilder, Limits, Outcome, Report, Severity,
    SignOptions, SignedCredential, SigningKey, Verdict, sign, urn_uuid, verify,
};

use crate::kit::{instant, samples};

pub(super) const NOW: &str = "2026-06-30T12:00:00Z";

pub(super) fn key() -> SigningKey {
    SigningKey::generate(Algorithm::Ed25519).unwrap()
}

pub(super) fn achievement() -> Builder<Achievement<'static>> {
    Achievement::builder()
        .id("https://example.edu/teamwork")
        .name("Teamwork")
        .description("Works well with others.")
        .criteria(Criteria::builder().narrative("Nominated by peers."))
}

pub(super) fn minimal(issuer: &str) -> CredentialBuilder {
    CredentialBuilder::new()
        .achievement(achievement())
        .recipient("did:example:ada")
        .valid_from(instant("2026-01-01T00:00:00Z"))
        .issuer(Profile::builder().id(issuer).name("Example University"))
        .id(urn_uuid([7; 16]))
}

fn signed_by(key: &SigningKey, credential: &Credential) -> SignedCredential {
    sign(credential, key, &SignOptions::new()).unwrap_or_else(|error| panic!("{error}\n{}", credential.as_str()))
}

fn report_of(credential: &Credential, key: &SigningKey) -> Report {
    verify(signed_by(key, credential).as_bytes(), instant(NOW))
}

#[test]
fn a_minimal_badge_is_written_in_the_order_of_the_standard() {
    let credential = minimal("did:example:university").build().unwrap();
    assert_eq!(
        credential.as_str(),
        concat!(
            r#"{"@context":["https://www.w3.org/ns/credentials/v2","https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],"#,
            r#""id":"urn:uuid:07070707-0707-4707-8707-070707070707","type":["VerifiableCredential","OpenBadgeCredential"],"#,
            r#""credentialSubject":{"id":"did:example:ada","type":["AchievementSubject"],"achievement":{"#,
            r#""id":"https://example.edu/teamwork","type":["Achievement"],"criteria":{"narrative":"Nominated by peers."},"#,
            r#""description":"Works well with others.","name":"Teamwork"}},"#,
            r#""issuer":{"id":"did:example:university","type":["Profile"],"name":"Example University"},"#,
            r#""validFrom":"2026-01-01T00:00:00Z"}"#,
        )
    );
}

#[test]
fn a_built_badge_is_signed_and_valid() {
    let key = key();
    let issuer = Did::key(key.verifying_key()).to_string();
    let report = report_of(&minimal(&issuer).build().unwrap(), &key);
    assert_eq!(report.verdict(), Verdict::Valid, "{report:#?}");
    let warnings = report.findings().iter().filter(|finding| finding.severity > Severity::Info).count();
    assert_eq!(warnings, 0, "{report:#?}");
}

fn alignment() -> Builder<Alignment<'static>> {
    Alignment::builder()
        .target_code("T-1")
        .target_description("A description")
        .target_name("A target")
        .target_framework("A framework")
        .target_type("ceasn:Competency")
        .target_url("https://example.org/target")
}

pub(super) fn image() -> Builder<Image<'static>> {
    Image::builder().id("https://example.edu/image.png").caption("A picture")
}

fn profile(id: &str) -> Builder<Profile<'static>> {
    Profile::builder()
        .id(id)
        .name("Example University")
        .url("https://example.edu")
        .phone("+1 222")
        .description("A university")
        .image(image())
        .email("badges@example.edu")
        .address(
            Address::builder()
                .address_country("Netherlands")
                .address_country_code("NL")
                .address_region("Utrecht")
                .address_locality("Utrecht")
                .street_address("Straat 1")
                .post_office_box_number("7")
                .postal_code("3500")
                .geo(GeoCoordinates::builder().latitude(52.09).longitude(-5)),
        )
        .other_identifier(IdentifierEntry::builder().identifier("12345").identifier_type("sourcedId"))
        .official("Ada Lovelace")
        .parent_org(Profile::builder().id("https://example.org/parent"))
        .family_name("L")
        .given_name("A")
        .additional_name("B")
        .patronymic_name("P")
        .honorific_prefix("Dr")
        .honorific_suffix("PhD")
        .family_name_prefix("de")
        .date_of_birth("1815-12-10")
}

fn endorsement(of: &str, key: &SigningKey) -> Object<'static> {
    let endorsement = EndorsementBuilder::new()
        .id(urn_uuid([9; 16]))
        .name("Accreditation")
        .description("An endorsement")
        .issuer(Profile::builder().id(Did::key(key.verifying_key()).to_string()).name("Example Agency"))
        .valid_from(instant("2026-01-01T00:00:00Z"))
        .credential_subject(EndorsementSubject::builder().id(of).endorsement_comment("In good standing."))
        .build()
        .unwrap();
    let signed = signed_by(key, &endorsement);
    signed.document().unwrap().into_owned().as_object().unwrap().clone()
}

/// A badge that uses every class that may be written.
pub(super) fn full(issuer: &str, agency: &SigningKey) -> CredentialBuilder {
    let level = || {
        RubricCriterionLevel::builder()
            .id("urn:example:mastered")
            .alignment(alignment())
            .description("The author demonstrated")
            .level("Mastered")
            .name("Mastery")
            .points("4")
    };
    let achievement = achievement()
        .alignment(alignment())
        .alignment(alignment().target_type("ext:Own"))
        .achievement_type("MicroCredential")
        .creator(profile("https://example.edu/creator").endorsement(endorsement("https://example.edu/creator", agency)))
        .credits_available(2.1)
        .criteria(Criteria::builder().id("https://example.edu/criteria").narrative("Nominated by peers."))
        .endorsement(endorsement("https://example.edu/teamwork", agency))
        .field_of_study("Research")
        .human_code("R1")
        .image(image())
        .in_language("en-GB")
        .other_identifier(IdentifierEntry::builder().identifier("abc").identifier_type("identifier"))
        .related(Related::builder().id("https://example.edu/teamwork-nl").in_language("nl").version("1"))
        .result_description(
            ResultDescription::builder()
                .id("urn:example:grade")
                .alignment(alignment())
                .allowed_value("C")
                .allowed_value("B")
                .allowed_value("A")
                .name("Grade")
                .required_value("C")
                .result_type("LetterGrade"),
        )
        .result_description(
            ResultDescription::builder()
                .id("urn:example:rubric")
                .name("Rubric")
                .required_level("urn:example:mastered")
                .result_type("RubricCriterionLevel")
                .rubric_criterion_level(level()),
        )
        .result_description(
            ResultDescription::builder()
                .id("urn:example:status")
                .name("Status")
                .result_type("Status")
                .value_max("9")
                .value_min("1"),
        )
        .specialization("Computers")
        .tag("team")
        .tag("work")
        .version("2");
    CredentialBuilder::new()
        .id(urn_uuid([8; 16]))
        .name("Teamwork")
        .description("A badge")
        .image(image())
        .awarded_date(instant("2025-12-31T00:00:00Z"))
        .subject(|subject| {
            subject
                .activity_start_date(instant("2025-01-01T00:00:00Z"))
                .activity_end_date(instant("2025-12-01T00:00:00Z"))
                .credits_earned(42)
                .image(image())
                .license_number("A-1")
                .narrative("There is a report.")
                .role("Lead")
                .source(profile("https://example.edu/source"))
                .term("Fall")
        })
        .achievement(achievement)
        .recipient("did:example:ada")
        .hashed_recipient("ada@example.org", "emailAddress", "salty")
        .plain_recipient("A-1", "ext:number")
        .result(Result::builder().result_description("urn:example:grade").value("A").alignment(alignment()))
        .result(Result::builder().result_description("urn:example:rubric").achieved_level("urn:example:mastered"))
        .result(Result::builder().result_description("urn:example:status").status("Completed"))
        .endorsement(endorsement("urn:example:badge", agency))
        .evidence(
            Evidence::builder()
                .id("https://example.edu/evidence")
                .narrative("A report")
                .name("Report")
                .description("The report")
                .genre("Prose")
                .audience("Everybody"),
        )
        .issuer(profile(issuer))
        .valid_from(instant("2026-01-01T00:00:00Z"))
        .valid_until(instant("2028-01-01T00:00:00Z"))
        .credential_schema(
            CredentialSchema::builder()
                .of_type("1EdTechJsonSchemaValidator2019")
                .id("https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json"),
        )
        .credential_status(entry())
        .refresh_service(
            RefreshService::builder().of_type("1EdTechCredentialRefresh").id("https://example.edu/refresh"),
        )
        .terms_of_use(TermsOfUse::builder().of_type("ours:Terms").id("https://example.edu/terms"))
        .context(
            Value::parse(br#"{"ours": "https://example.edu/terms#", "mood": "ours:mood"}"#, &Limits::default())
                .unwrap(),
        )
        .extension("mood", "good")
}

pub(super) fn entry() -> Builder<BitstringStatusListEntry<'static>> {
    BitstringStatusListEntry::builder()
        .id("https://example.edu/status/1#7")
        .status_purpose("revocation")
        .status_list_index("7")
        .status_list_credential("https://example.edu/status/1")
}

#[test]
fn a_badge_with_everything_in_it_is_conforming_and_intact() {
    let (key, agency) = (key(), key());
    let issuer = Did::key(key.verifying_key()).to_string();
    let credential = full(&issuer, &agency).build().unwrap();
    let report = report_of(&credential, &key);
    let against = |finding: &&ob3::Finding| {
        matches!(finding.check, Check::Conformance | Check::Proof | Check::Issuer | Check::Validity)
    };
    let faults: Vec<_> =
        report.findings().iter().filter(against).filter(|finding| finding.severity > Severity::Info).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    assert_eq!(report.outcome(Check::Proof), Outcome::Passed);
    assert!(credential.as_str().contains(r#""longitude":-5}"#));
    assert!(
        credential.as_str().contains(r#""creditsAvailable":2.1,"#)
            && credential.as_str().contains(r#""creditsEarned":42,"#)
    );
}

#[test]
fn every_level_is_written_in_the_order_of_the_table() {
    let credential = full("did:example:u", &key()).build().unwrap();
    let names = |object: &Object<'_>| object.iter().map(|(name, _)| name.to_owned()).collect::<Vec<_>>();
    let in_order = |object: &Object<'_>, class: &'static ob3::model::class::Class| {
        let places: Vec<_> = names(object)
            .iter()
            .filter(|name| *name != "type")
            .map(|name| class.properties.iter().position(|property| property.name == name).unwrap_or(usize::MAX))
            .collect();
        assert!(places.is_sorted(), "{:?}", names(object));
    };
    let badge = credential.view();
    let subject = badge.credential_subject().unwrap();
    in_order(badge.json(), ob3::model::AchievementCredential::CLASS);
    in_order(subject.json(), AchievementSubject::CLASS);
    in_order(subject.achievement().unwrap().json(), Achievement::CLASS);
    in_order(badge.issuer().unwrap().json(), Profile::CLASS);
    assert_eq!(names(badge.json())[..4], ["@context", "id", "type", "name"]);
    assert_eq!(names(badge.json()).last().map(String::as_str), Some("mood"));
    assert_eq!(
        names(subject.identifier().next().unwrap().json()),
        ["type", "hashed", "identityHash", "identityType", "salt"]
    );
}

fn contexts(credential: &Credential) -> Vec<String> {
    credential.view().context().map(Value::to_json).collect()
}

#[test]
fn the_contexts_are_those_that_are_needed() {
    let extensions = "\"https://purl.imsglobal.org/spec/ob/v3p0/extensions.json\"";
    let badge = minimal("did:example:u");
    assert_eq!(contexts(&badge.clone().build().unwrap()).len(), 2);
    let refreshed = badge
        .clone()
        .refresh_service(RefreshService::builder().of_type("1EdTechCredentialRefresh").id("https://example.edu/r"));
    assert_eq!(contexts(&refreshed.build().unwrap())[2..], [extensions]);
    let listed = badge.clone().credential_status(entry());
    assert_eq!(contexts(&listed.build().unwrap()).len(), 2, "the entry of a list is of the W3C's own context");
    let own = badge
        .clone()
        .context("https://example.edu/context.json")
        .context("https://www.w3.org/ns/credentials/v2")
        .context("https://example.edu/context.json");
    assert_eq!(contexts(&own.build().unwrap())[2..], ["\"https://example.edu/context.json\""]);
    let named = badge.description("of the type 1EdTechCredentialRefresh");
    assert_eq!(contexts(&named.build().unwrap()).len(), 2);
}

#[test]
fn a_class_may_be_extended_by_a_type_and_members_of_ones_own() {
    let key = key();
    let issuer = Did::key(key.verifying_key()).to_string();
    let context = r#"{"Exam": {"@id": "https://example.edu/terms#Exam", "@context": {"room": "https://example.edu/terms#room"}}}"#;
    let extended = minimal(&issuer)
        .context(Value::parse(context.as_bytes(), &Limits::default()).unwrap().into_owned())
        .achievement(achievement().extension_type("Exam").extension("room", String::from("A 12")));
    let credential = extended.build().unwrap();
    let made = credential.view().credential_subject().unwrap().achievement().unwrap();
    assert_eq!(made.types().collect::<Vec<_>>(), ["Achievement", "Exam"]);
    assert_eq!(made.extensions().map(|(name, _)| name).collect::<Vec<_>>(), ["room"]);
    assert!(report_of(&credential, &key).is_valid());
    let undefined = minimal(&issuer).achievement(achievement().extension("room", "A 12")).build().unwrap();
    assert_eq!(sign(&undefined, &key, &SignOptions::new()).unwrap_err().code(), Code::JsonldUndefinedTerm);
}

#[test]
fn a_badge_may_be_for_somebody_without_an_id() {
    let key = key();
    let badge = CredentialBuilder::new()
        .id("https://example.edu/badges/1")
        .issuer(Profile::builder().id(Did::key(key.verifying_key()).to_string()))
        .valid_from(instant("2026-01-01T00:00:00Z"))
        .achievement(achievement())
        .hashed_recipient("ada@example.org", "emailAddress", "salt")
        .build()
        .unwrap();
    assert!(report_of(&badge, &key).is_valid());
}

#[test]
fn status_entries_are_complete() {
    let with = |status: Builder<BitstringStatusListEntry<'static>>| minimal("did:example:u").credential_status(status);
    let index = |index: Value<'static>| {
        with(entry().status_list_index(index)).build().map_err(|error| (error.code(), error.path().to_owned()))
    };
    let fault = || Some((Code::BuildInvalid, String::from("/credentialStatus/statusListIndex")));
    assert_eq!(index(Value::from("-1")).err(), fault());
    assert_eq!(index(Value::Number("7".into())).err(), fault(), "read as a number too, but written as text");
    let bare = with(BitstringStatusListEntry::builder().status_purpose("revocation").status_list_index("7"))
        .build()
        .unwrap_err();
    assert_eq!((bare.code(), bare.path()), (Code::ConformanceMemberMissing, "/credentialStatus"));
    let key = key();
    let badge = minimal(&Did::key(key.verifying_key()).to_string()).credential_status(entry()).build().unwrap();
    assert_eq!(report_of(&badge, &key).outcome(Check::Proof), Outcome::Passed);
}

#[test]
fn an_endorsement_is_built_signed_and_embedded_as_it_is() {
    let (key, agency) = (key(), key());
    let endorsement = endorsement("did:example:u", &agency);
    let report = verify(Value::from(endorsement.clone()).to_json().as_bytes(), instant(NOW));
    assert_eq!(report.kind(), Some("EndorsementCredential"));
    assert!(report.is_valid(), "{report:#?}");
    let badge = minimal(&Did::key(key.verifying_key()).to_string()).endorsement(endorsement.clone()).build().unwrap();
    assert_eq!(badge.view().endorsement().next().unwrap().json(), &endorsement);
    assert_eq!(report_of(&badge, &key).outcome(Check::Proof), Outcome::Passed);
    let mut unsigned = endorsement;
    unsigned.remove("proof");
    let error = minimal("did:example:u").endorsement(unsigned).build().unwrap_err();
    assert_eq!(error.code(), Code::ConformanceEndorsementUnproved);
}

#[test]
fn what_is_set_twice_is_what_was_set_last_and_nothing_else_is_lost() {
    let badge = minimal("did:example:u")
        .recipient("did:example:bob")
        .achievement(achievement().name("Solo"))
        .name("A")
        .name("B");
    let credential = badge.build().unwrap();
    let subject = credential.view().credential_subject().unwrap();
    assert_eq!((subject.id(), subject.achievement().unwrap().name()), (Some("did:example:bob"), Some("Solo")));
    assert_eq!(credential.view().name(), Some("B"));
}

#[test]
fn ids_of_sixteen_bytes_are_uuids_of_version_4() {
    assert_eq!(urn_uuid([0; 16]), "urn:uuid:00000000-0000-4000-8000-000000000000");
    let bytes = [0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef, 0xfe, 0xdc, 0xba, 0x98, 0x76, 0x54, 0x32, 0x10];
    assert_eq!(urn_uuid(bytes), "urn:uuid:01234567-89ab-4def-bedc-ba9876543210");
}

#[test]
fn the_official_complete_example_can_be_built() {
    let Some(samples) = samples() else { return };
    let text = fs::read_to_string(samples.join("1edtech-validator__ob30-complete.json")).unwrap();
    // Its second result names a level of another description than the one it is linked to, which the standard forbids.
    let wrong = "\"resultDescription\": \"urn:uuid:f6ab24cd-86e8-4eaf-b8c6-ded74e8fd41c\"";
    let right = "\"resultDescription\": \"urn:uuid:a70ddc6a-4c4a-4bd8-8277-cb97c79f40c5\"";
    let parts: Vec<_> = text.splitn(3, wrong).collect();
    let text = [parts[0], wrong, parts[1], right, parts[2]].concat();
    let sample = Credential::from_json(text.as_bytes()).unwrap();
    let of = |name: &str| sample.document().member(name).unwrap().clone();
    let mut builder = CredentialBuilder::new().credential_subject(of("credentialSubject").as_object().unwrap().clone());
    for name in [
        "id",
        "name",
        "description",
        "image",
        "endorsement",
        "evidence",
        "issuer",
        "validFrom",
        "validUntil",
        "credentialSchema",
        "credentialStatus",
        "refreshService",
    ] {
        builder = builder.extension(name, of(name));
    }
    let built = builder.build().unwrap();
    let json = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
    let mut expected = json(&text);
    expected.as_object_mut().unwrap().remove("proof");
    assert_eq!(json(built.as_str()), expected, "the contexts, too");
}
