// The nouns of Open Badges 3.0, as the tables of core have them: written by `UPDATE=1 cargo test -p ob3-wasm --test types`.

/** AchievementType, as OB 3.0 (appendix B) lists it. */
export type AchievementType =
  | "Achievement"
  | "ApprenticeshipCertificate"
  | "Assessment"
  | "Assignment"
  | "AssociateDegree"
  | "Award"
  | "Badge"
  | "BachelorDegree"
  | "Certificate"
  | "CertificateOfCompletion"
  | "Certification"
  | "CommunityService"
  | "Competency"
  | "Course"
  | "CoCurricular"
  | "Degree"
  | "Diploma"
  | "DoctoralDegree"
  | "Fieldwork"
  | "GeneralEducationDevelopment"
  | "JourneymanCertificate"
  | "LearningProgram"
  | "License"
  | "Membership"
  | "ProfessionalDoctorate"
  | "QualityAssuranceCredential"
  | "MasterCertificate"
  | "MasterDegree"
  | "MicroCredential"
  | "ResearchDoctorate"
  | "SecondarySchoolDiploma"
  | `ext:${string}`;

/** AlignmentTargetType, as OB 3.0 (appendix B) lists it. */
export type AlignmentTargetType =
  | "ceasn:Competency"
  | "ceterms:Credential"
  | "CFItem"
  | "CFRubric"
  | "CFRubricCriterion"
  | "CFRubricCriterionLevel"
  | "CTDL"
  | `ext:${string}`;

/** IdentifierTypeEnum, as OB 3.0 (appendix B) lists it. */
export type IdentifierTypeEnum =
  | "name"
  | "sourcedId"
  | "systemId"
  | "productId"
  | "userName"
  | "accountId"
  | "emailAddress"
  | "nationalIdentityNumber"
  | "isbn"
  | "issn"
  | "lisSourcedId"
  | "oneRosterSourcedId"
  | "sisSourcedId"
  | "ltiContextId"
  | "ltiDeploymentId"
  | "ltiToolId"
  | "ltiPlatformId"
  | "ltiUserId"
  | "identifier"
  | `ext:${string}`;

/** ResultStatusType, as OB 3.0 (appendix B) lists it. */
export type ResultStatusType =
  | "Completed"
  | "Enrolled"
  | "Failed"
  | "InProgress"
  | "OnHold"
  | "Provisional"
  | "Withdrew";

/** ResultType, as OB 3.0 (appendix B) lists it. */
export type ResultType =
  | "GradePointAverage"
  | "LetterGrade"
  | "Percent"
  | "PerformanceLevel"
  | "PredictedScore"
  | "RawScore"
  | "Result"
  | "RubricCriterion"
  | "RubricCriterionLevel"
  | "RubricScore"
  | "ScaledScore"
  | "Status"
  | `ext:${string}`;

/** Achievement (OB 3.0, appendix B). */
export interface Achievement {
  type: string | string[];
  id: string;
  alignment?: Alignment[];
  achievementType?: AchievementType;
  creator?: Profile;
  creditsAvailable?: number;
  criteria: Criteria;
  description: string;
  endorsement?: EndorsementCredential[];
  endorsementJwt?: string[];
  fieldOfStudy?: string;
  humanCode?: string;
  image?: Image;
  inLanguage?: string;
  name: string;
  otherIdentifier?: IdentifierEntry[];
  related?: Related[];
  resultDescription?: ResultDescription[];
  specialization?: string;
  tag?: string[];
  version?: string;
  /** Members that some context of the credential defines. */
  [extension: string]: unknown;
}

/** AchievementCredential (OB 3.0, appendix B). */
export interface AchievementCredential {
  type: string | string[];
  "@context": unknown[];
  id: string;
  name?: string;
  description?: string;
  image?: Image;
  awardedDate?: string;
  credentialSubject: AchievementSubject;
  endorsement?: EndorsementCredential[];
  endorsementJwt?: string[];
  evidence?: Evidence[];
  issuer: string | Profile;
  validFrom: string;
  validUntil?: string;
  proof?: Proof | Proof[];
  credentialSchema?: CredentialSchema | CredentialSchema[];
  credentialStatus?: CredentialStatus;
  refreshService?: RefreshService;
  termsOfUse?: TermsOfUse | TermsOfUse[];
  /** Members that some context of the credential defines. */
  [extension: string]: unknown;
}

/** AchievementSubject (OB 3.0, appendix B). */
export interface AchievementSubject {
  type: string | string[];
  id?: string;
  activityEndDate?: string;
  activityStartDate?: string;
  creditsEarned?: number;
  achievement: Achievement;
  identifier?: IdentityObject[];
  image?: Image;
  licenseNumber?: string;
  narrative?: string;
  result?: Result[];
  role?: string;
  source?: Profile;
  term?: string;
  /** Members that some context of the credential defines. */
  [extension: string]: unknown;
}

/** Address (OB 3.0, appendix B). */
export interface Address {
  type: string | string[];
  addressCountry?: string;
  addressCountryCode?: string;
  addressRegion?: string;
  addressLocality?: string;
  streetAddress?: string;
  postOfficeBoxNumber?: string;
  postalCode?: string;
  geo?: GeoCoordinates;
  /** Members that some context of the credential defines. */
  [extension: string]: unknown;
}

/** Alignment (OB 3.0, appendix B). */
export interface Alignment {
  type: string | string[];
  targetCode?: string;
  targetDescription?: string;
  targetName: string;
  targetFramework?: string;
  targetType?: AlignmentTargetType;
  targetUrl: string;
  /** Members that some context of the credential defines. */
  [extension: string]: unknown;
}

/** CredentialSchema (OB 3.0, appendix B). */
export interface CredentialSchema {
  type: string | string[];
  id: string;
  /** Members that some context of the credential defines. */
  [extension: string]: unknown;
}

/** CredentialStatus (OB 3.0, appendix B). */
export interface CredentialStatus {
  type: string | string[];
  id?: string;
  /** Members that some context of the credential defines. */
  [extension: string]: unknown;
}

/** CredentialSubject (OB 3.0, appendix B). */
export interface CredentialSubject {
  id?: string;
  /** Members that some context of the credential defines. */
  [extension: string]: unknown;
}

/** Criteria (OB 3.0, appendix B). */
export interface Criteria {
  id?: string;
  narrative?: string;
  /** Members that some context of the credential defines. */
  [extension: string]: unknown;
}

/** EndorsementCredential (OB 3.0, appendix B). */
export interface EndorsementCredential {
  type: string | string[];
  "@context": unknown[];
  id: string;
  name: string;
  description?: string;
  credentialSubject: EndorsementSubject;
  awardedDate?: string;
  issuer: string | Profile;
  validFrom: string;
  validUntil?: string;
  proof?: Proof | Proof[];
  credentialSchema?: CredentialSchema | CredentialSchema[];
  credentialStatus?: CredentialStatus;
  refreshService?: RefreshService;
  termsOfUse?: TermsOfUse | TermsOfUse[];
  /** Members that some context of the credential defines. */
  [extension: string]: unknown;
}

/** EndorsementSubject (OB 3.0, appendix B). */
export interface EndorsementSubject {
  type: string | string[];
  id: string;
  endorsementComment?: string;
  /** Members that some context of the credential defines. */
  [extension: string]: unknown;
}

/** Evidence (OB 3.0, appendix B). */
export interface Evidence {
  type: string | string[];
  id?: string;
  narrative?: string;
  name?: string;
  description?: string;
  genre?: string;
  audience?: string;
  /** Members that some context of the credential defines. */
  [extension: string]: unknown;
}

/** GeoCoordinates (OB 3.0, appendix B). */
export interface GeoCoordinates {
  type: "GeoCoordinates";
  latitude: number;
  longitude: number;
  /** Members that some context of the credential defines. */
  [extension: string]: unknown;
}

/** IdentifierEntry (OB 3.0, appendix B). */
export interface IdentifierEntry {
  type: "IdentifierEntry";
  identifier: string;
  identifierType: IdentifierTypeEnum;
}

/** IdentityObject (OB 3.0, appendix B). */
export interface IdentityObject {
  type: "IdentityObject";
  hashed: boolean;
  identityHash: string;
  identityType: IdentifierTypeEnum;
  salt?: string;
}

/** Image (OB 3.0, appendix B). */
export interface Image {
  type: "Image";
  id: string;
  caption?: string;
}

/** Profile (OB 3.0, appendix B). */
export interface Profile {
  type: string | string[];
  id: string;
  name?: string;
  url?: string;
  phone?: string;
  description?: string;
  endorsement?: EndorsementCredential[];
  endorsementJwt?: string[];
  image?: Image;
  email?: string;
  address?: Address;
  otherIdentifier?: IdentifierEntry[];
  official?: string;
  parentOrg?: Profile;
  familyName?: string;
  givenName?: string;
  additionalName?: string;
  patronymicName?: string;
  honorificPrefix?: string;
  honorificSuffix?: string;
  familyNamePrefix?: string;
  dateOfBirth?: string;
  /** Members that some context of the credential defines. */
  [extension: string]: unknown;
}

/** Proof (OB 3.0, appendix B). */
export interface Proof {
  type: string | string[];
  created?: string;
  cryptosuite?: string;
  challenge?: string;
  domain?: string;
  nonce?: string;
  proofPurpose?: string;
  proofValue?: string;
  verificationMethod?: string;
  /** Members that some context of the credential defines. */
  [extension: string]: unknown;
}

/** RefreshService (OB 3.0, appendix B). */
export interface RefreshService {
  type: string | string[];
  id: string;
  /** Members that some context of the credential defines. */
  [extension: string]: unknown;
}

/** Related (OB 3.0, appendix B). */
export interface Related {
  type: string | string[];
  id: string;
  inLanguage?: string;
  version?: string;
  /** Members that some context of the credential defines. */
  [extension: string]: unknown;
}

/** Result (OB 3.0, appendix B). */
export interface Result {
  type: string | string[];
  achievedLevel?: string;
  alignment?: Alignment[];
  resultDescription?: string;
  status?: ResultStatusType;
  value?: string;
  /** Members that some context of the credential defines. */
  [extension: string]: unknown;
}

/** ResultDescription (OB 3.0, appendix B). */
export interface ResultDescription {
  type: string | string[];
  id: string;
  alignment?: Alignment[];
  allowedValue?: string[];
  name: string;
  requiredLevel?: string;
  requiredValue?: string;
  resultType: ResultType;
  rubricCriterionLevel?: RubricCriterionLevel[];
  valueMax?: string;
  valueMin?: string;
  /** Members that some context of the credential defines. */
  [extension: string]: unknown;
}

/** RubricCriterionLevel (OB 3.0, appendix B). */
export interface RubricCriterionLevel {
  type: string | string[];
  id: string;
  alignment?: Alignment[];
  description?: string;
  level?: string;
  name: string;
  points?: string;
  /** Members that some context of the credential defines. */
  [extension: string]: unknown;
}

/** TermsOfUse (OB 3.0, appendix B). */
export interface TermsOfUse {
  type: string | string[];
  id?: string;
  /** Members that some context of the credential defines. */
  [extension: string]: unknown;
}

/** VerifiableCredential (OB 3.0, appendix B). */
export interface VerifiableCredential {
  type: string | string[];
  "@context": unknown[];
  id?: string;
  issuer: string | Profile;
  validFrom: string;
  validUntil?: string;
  credentialSubject: CredentialSubject;
  proof?: Proof | Proof[];
  credentialSchema?: CredentialSchema | CredentialSchema[];
  credentialStatus?: CredentialStatus;
  refreshService?: RefreshService;
  termsOfUse?: TermsOfUse | TermsOfUse[];
  /** Members that some context of the credential defines. */
  [extension: string]: unknown;
}
