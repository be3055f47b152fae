//! The words that the standard lists (OB 3.0, appendix B).

use super::class::Vocabulary;

/// What kinds of achievements there are.
pub static ACHIEVEMENT_TYPE: Vocabulary = Vocabulary {
    name: "AchievementType",
    words: &[
        "Achievement",
        "ApprenticeshipCertificate",
        "Assessment",
        "Assignment",
        "AssociateDegree",
        "Award",
        "Badge",
        "BachelorDegree",
        "Certificate",
        "CertificateOfCompletion",
        "Certification",
        "CommunityService",
        "Competency",
        "Course",
        "CoCurricular",
        "Degree",
        "Diploma",
        "DoctoralDegree",
        "Fieldwork",
        "GeneralEducationDevelopment",
        "JourneymanCertificate",
        "LearningProgram",
        "License",
        "Membership",
        "ProfessionalDoctorate",
        "QualityAssuranceCredential",
        "MasterCertificate",
        "MasterDegree",
        "MicroCredential",
        "ResearchDoctorate",
        "SecondarySchoolDiploma",
    ],
    is_extensible: true,
};

/// What an alignment may point to.
pub static ALIGNMENT_TARGET_TYPE: Vocabulary = Vocabulary {
    name: "AlignmentTargetType",
    words: &[
        "ceasn:Competency",
        "ceterms:Credential",
        "CFItem",
        "CFRubric",
        "CFRubricCriterion",
        "CFRubricCriterionLevel",
        "CTDL",
    ],
    is_extensible: true,
};

/// How one achievement of a record belongs to another (CLR 2.0, AssociationType).
pub static ASSOCIATION_TYPE: Vocabulary = Vocabulary {
    name: "AssociationType",
    words: &[
        "exactMatchOf",
        "isChildOf",
        "isParentOf",
        "isPartOf",
        "isPeerOf",
        "isRelatedTo",
        "precedes",
        "replacedBy",
    ],
    is_extensible: false,
};

/// What kinds of identifiers there are.
pub static IDENTIFIER_TYPE: Vocabulary = Vocabulary {
    name: "IdentifierTypeEnum",
    words: &[
        "name",
        "sourcedId",
        "systemId",
        "productId",
        "userName",
        "accountId",
        "emailAddress",
        "nationalIdentityNumber",
        "isbn",
        "issn",
        "lisSourcedId",
        "oneRosterSourcedId",
        "sisSourcedId",
        "ltiContextId",
        "ltiDeploymentId",
        "ltiToolId",
        "ltiPlatformId",
        "ltiUserId",
        "identifier",
    ],
    is_extensible: true,
};

/// How far the learner has come. The one vocabulary that may not be extended.
pub static RESULT_STATUS_TYPE: Vocabulary = Vocabulary {
    name: "ResultStatusType",
    words: &["Completed", "Enrolled", "Failed", "InProgress", "OnHold", "Provisional", "Withdrew"],
    is_extensible: false,
};

/// What kinds of results there are.
pub static RESULT_TYPE: Vocabulary = Vocabulary {
    name: "ResultType",
    words: &[
        "GradePointAverage",
        "LetterGrade",
        "Percent",
        "PerformanceLevel",
        "PredictedScore",
        "RawScore",
        "Result",
        "RubricCriterion",
        "RubricCriterionLevel",
        "RubricScore",
        "ScaledScore",
        "Status",
    ],
    is_extensible: true,
};
