//! Achievements, their criteria, results and alignments.

use super::table::class;
use super::{
    ACHIEVEMENT_TYPE, ALIGNMENT_TARGET_TYPE, ENDORSEMENT_CREDENTIAL, EndorsementCredential, IDENTIFIER_ENTRY, IMAGE,
    IdentifierEntry, Image, PROFILE, Profile, RESULT_TYPE,
};

class! {
    /// An accomplishment that may be recognised by many credentials: a course, a degree, a skill (OB 3.0, Achievement).
    Achievement, ACHIEVEMENT, "Achievement", Contains(&["Achievement"]), extensible;

    /// The achievement's URI, the same in every credential that recognises it.
    [1] id "id": Uri;
    /// What the achievement aligns with: objectives, standards, other people's achievements.
    [0..*] alignment "alignment": Object(Alignment, ALIGNMENT);
    /// The kind of achievement.
    [0..1] achievement_type "achievementType": Word(ACHIEVEMENT_TYPE);
    /// Who made the achievement. Without one, it belongs to the issuer.
    [0..1] creator "creator": Object(Profile, PROFILE);
    /// The credit hours or units that may be earned.
    [0..1] credits_available "creditsAvailable": Number;
    /// What has to be done to earn the achievement.
    [1] criteria "criteria": Object(Criteria, CRITERIA);
    /// A short description.
    [1] description "description": Text;
    /// Endorsements of the achievement, each with its own proof inside.
    [0..*] endorsement "endorsement": Object(EndorsementCredential, ENDORSEMENT_CREDENTIAL);
    /// Endorsements of the achievement, each a JSON Web Token.
    [0..*] endorsement_jwt "endorsementJwt": CompactJws;
    /// The category, subject or area of study.
    [0..1] field_of_study "fieldOfStudy": Text;
    /// The code by which people call it, such as a course number.
    [0..1] human_code "humanCode": Text;
    /// The picture of the achievement.
    [0..1] image "image": Object(Image, IMAGE);
    /// The language in which the achievement is described.
    [0..1] in_language "inLanguage": Language;
    /// The name.
    [1] name "name": Text;
    /// Identifiers of the achievement in other systems.
    [0..*] other_identifier "otherIdentifier": Object(IdentifierEntry, IDENTIFIER_ENTRY);
    /// Other languages' and earlier editions of the achievement.
    [0..*] related "related": Object(Related, RELATED);
    /// The results that may be reached.
    [0..*] result_description "resultDescription": Object(ResultDescription, RESULT_DESCRIPTION);
    /// The focus, concentration or specialisation.
    [0..1] specialization "specialization": Text;
    /// Keywords.
    [0..*] tag "tag": Text;
    /// The version of the achievement, as its creator counts.
    [0..1] version "version": Text;
}

class! {
    /// What something aligns with: a node of a framework (OB 3.0, Alignment).
    Alignment, ALIGNMENT, "Alignment", Contains(&["Alignment"]), extensible;

    /// The code of the target within its framework.
    [0..1] target_code "targetCode": Text;
    /// A short description of the target.
    [0..1] target_description "targetDescription": Text;
    /// The name of the target.
    [1] target_name "targetName": Text;
    /// The name of the framework.
    [0..1] target_framework "targetFramework": Text;
    /// The kind of target.
    [0..1] target_type "targetType": Word(ALIGNMENT_TARGET_TYPE);
    /// The URL of the target.
    [1] target_url "targetUrl": Uri;
}

class! {
    /// What has to be done to earn an achievement: a page, a text, or both (OB 3.0, Criteria).
    Criteria, CRITERIA, "Criteria", None, extensible;

    /// The URI of a page that tells it.
    [0..1] id "id": Uri;
    /// A text that tells it.
    [0..1] narrative "narrative": Markdown;
}

class! {
    /// Another edition of an achievement: in another language, or an earlier one (OB 3.0, Related).
    Related, RELATED, "Related", Contains(&["Related"]), extensible;

    /// The URI of the other edition.
    [1] id "id": Uri;
    /// Its language.
    [0..1] in_language "inLanguage": Language;
    /// Its version.
    [0..1] version "version": Text;
}

class! {
    /// A result that may be reached, with its scale (OB 3.0, ResultDescription).
    ResultDescription, RESULT_DESCRIPTION, "ResultDescription", Contains(&["ResultDescription"]), extensible;

    /// The URI by which results refer to it.
    [1] id "id": Uri;
    /// What the result aligns with.
    [0..*] alignment "alignment": Object(Alignment, ALIGNMENT);
    /// The values that a result may have, from the lowest to the highest.
    [0..*] allowed_value "allowedValue": Text;
    /// The name.
    [1] name "name": Text;
    /// The id of the rubric criterion level that has to be reached.
    [0..1] required_level "requiredLevel": Uri;
    /// The value that has to be reached.
    [0..1] required_value "requiredValue": Text;
    /// The kind of result.
    [1] result_type "resultType": Word(RESULT_TYPE);
    /// The levels of the rubric, from the lowest to the highest.
    [0..*] rubric_criterion_level "rubricCriterionLevel": Object(RubricCriterionLevel, RUBRIC_CRITERION_LEVEL);
    /// The highest value that a result may have.
    [0..1] value_max "valueMax": Text;
    /// The lowest value that a result may have.
    [0..1] value_min "valueMin": Text;
}

class! {
    /// A level of a rubric (OB 3.0, RubricCriterionLevel).
    RubricCriterionLevel, RUBRIC_CRITERION_LEVEL, "RubricCriterionLevel", Contains(&["RubricCriterionLevel"]), extensible;

    /// The URI by which results and result descriptions refer to it.
    [1] id "id": Uri;
    /// What the level aligns with.
    [0..*] alignment "alignment": Object(Alignment, ALIGNMENT);
    /// What it takes to be on the level.
    [0..1] description "description": Text;
    /// The rank of the level, as the issuer names ranks.
    [0..1] level "level": Text;
    /// The name.
    [1] name "name": Text;
    /// The points that the level is worth.
    [0..1] points "points": Text;
}
