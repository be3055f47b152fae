//! The subject of a badge, with results and evidence.

use super::table::class;
use super::{
    ACHIEVEMENT, ALIGNMENT, Achievement, Alignment, IDENTITY_OBJECT, IMAGE, IdentityObject, Image, PROFILE, Profile,
    RESULT_STATUS_TYPE,
};

class! {
    /// Whom a credential speaks of, whatever kind of credential it is (OB 3.0, CredentialSubject).
    CredentialSubject, CREDENTIAL_SUBJECT, "CredentialSubject", None, extensible;

    /// The subject's URI.
    [0..1] id "id": Uri;
}

class! {
    /// Who earned the badge, what it is, and how it went (OB 3.0, AchievementSubject).
    ///
    /// One of [`id`](Self::id) and [`identifier`](Self::identifier) there must be.
    AchievementSubject, ACHIEVEMENT_SUBJECT, "AchievementSubject", Contains(&["AchievementSubject"]), extensible;

    /// The learner's URI, usually a DID.
    [0..1] id "id": Uri;
    /// When the activity ended.
    [0..1] activity_end_date "activityEndDate": DateTime;
    /// When the activity began.
    [0..1] activity_start_date "activityStartDate": DateTime;
    /// The credit hours or units earned.
    [0..1] credits_earned "creditsEarned": Number;
    /// What was achieved.
    [1] achievement "achievement": Object(Achievement, ACHIEVEMENT);
    /// Other names of the learner, such as an e-mail address, each hashed or in plain text.
    [0..*] identifier "identifier": Object(IdentityObject, IDENTITY_OBJECT);
    /// The picture of this learner's achievement, instead of the achievement's own.
    [0..1] image "image": Object(Image, IMAGE);
    /// The number of the licence that the credential is.
    [0..1] license_number "licenseNumber": Text;
    /// The story of how it was achieved.
    [0..1] narrative "narrative": Markdown;
    /// What was reached.
    [0..*] result "result": Object(Result, RESULT);
    /// The role that the learner had.
    [0..1] role "role": Text;
    /// The organisation that assessed the achievement, where that is not the issuer.
    [0..1] source "source": Object(Profile, PROFILE);
    /// The academic term.
    [0..1] term "term": Text;
}

class! {
    /// What was reached: a value, a level or a status (OB 3.0, Result).
    Result, RESULT, "Result", Contains(&["Result"]), extensible;

    /// The id of the rubric criterion level that was reached.
    [0..1] achieved_level "achievedLevel": Uri;
    /// What the result aligns with.
    [0..*] alignment "alignment": Object(Alignment, ALIGNMENT);
    /// The id of a result description of the achievement.
    [0..1] result_description "resultDescription": Uri;
    /// How far the learner has come. Demanded where the description is of the type `Status`.
    [0..1] status "status": Word(RESULT_STATUS_TYPE);
    /// The value that was reached.
    [0..1] value "value": Text;
}

class! {
    /// What supports the claim: a page, a file, a text (OB 3.0, Evidence).
    Evidence, EVIDENCE, "Evidence", Contains(&["Evidence"]), extensible;

    /// The URL of the evidence, or the evidence itself as a data URL.
    [0..1] id "id": Uri;
    /// What the evidence shows and how it came about.
    [0..1] narrative "narrative": Markdown;
    /// The name.
    [0..1] name "name": Text;
    /// A longer description.
    [0..1] description "description": Text;
    /// What kind of evidence it is: prose, film, ...
    [0..1] genre "genre": Text;
    /// For whom the evidence was made.
    [0..1] audience "audience": Text;
}
