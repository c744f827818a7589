/** Every vocabulary of this folder, for plugins, stores and documentation that need them all. */
import { ActivityType } from "./ActivityType.ts"
import { AreaKind } from "./AreaKind.ts"
import { Audience } from "./Audience.ts"
import { BoardKind } from "./BoardKind.ts"
import { BuildingGroupTag } from "./BuildingGroupTag.ts"
import { BuildingUse } from "./BuildingUse.ts"
import { CaseCategory } from "./CaseCategory.ts"
import { CaseKind } from "./CaseKind.ts"
import { CaseSource } from "./CaseSource.ts"
import { CaseStatus } from "./CaseStatus.ts"
import { CaseStepKind } from "./CaseStepKind.ts"
import { CertificateKind } from "./CertificateKind.ts"
import { CommitteePost } from "./CommitteePost.ts"
import { CommunityKind } from "./CommunityKind.ts"
import { CompoundKind } from "./CompoundKind.ts"
import { CondolenceFunding } from "./CondolenceFunding.ts"
import { ContactCardKind } from "./ContactCardKind.ts"
import { ContactSheetStatus } from "./ContactSheetStatus.ts"
import { DisabilityGrade } from "./DisabilityGrade.ts"
import { DisabilityType } from "./DisabilityType.ts"
import { DisputeOutcome } from "./DisputeOutcome.ts"
import { DisputeType } from "./DisputeType.ts"
import { DonorKind } from "./DonorKind.ts"
import { DutyPostKind } from "./DutyPostKind.ts"
import { DwellingTenure } from "./DwellingTenure.ts"
import { DwellingUse } from "./DwellingUse.ts"
import { Education } from "./Education.ts"
import { ElectionKind } from "./ElectionKind.ts"
import { EmploymentFileStatus } from "./EmploymentFileStatus.ts"
import { EmploymentStatus } from "./EmploymentStatus.ts"
import { EnvironmentDimension } from "./EnvironmentDimension.ts"
import { EthnicGroup } from "./EthnicGroup.ts"
import { FacilityKind } from "./FacilityKind.ts"
import { FamilyRelation } from "./FamilyRelation.ts"
import { Festival } from "./Festival.ts"
import { FindingCategory } from "./FindingCategory.ts"
import { FindingOutcome } from "./FindingOutcome.ts"
import { FitOutStatus } from "./FitOutStatus.ts"
import { GridForceRole } from "./GridForceRole.ts"
import { GridKind } from "./GridKind.ts"
import { GridLevel } from "./GridLevel.ts"
import { GridPartitionType } from "./GridPartitionType.ts"
import { HealthStatus } from "./HealthStatus.ts"
import { HonourStatus } from "./HonourStatus.ts"
import { HouseholdKind } from "./HouseholdKind.ts"
import { HouseholdTag } from "./HouseholdTag.ts"
import { HukouKind } from "./HukouKind.ts"
import { InfoStatus } from "./InfoStatus.ts"
import { InfoTarget } from "./InfoTarget.ts"
import { ItemKind } from "./ItemKind.ts"
import { LetterKind } from "./LetterKind.ts"
import { MaritalStatus } from "./MaritalStatus.ts"
import { MeetingKind } from "./MeetingKind.ts"
import { MembershipStage } from "./MembershipStage.ts"
import { OrganisationKind } from "./OrganisationKind.ts"
import { OrgLevel } from "./OrgLevel.ts"
import { OwnersCommitteeStatus } from "./OwnersCommitteeStatus.ts"
import { PartnerRole } from "./PartnerRole.ts"
import { PartyMeetingType } from "./PartyMeetingType.ts"
import { PartyOrgKind } from "./PartyOrgKind.ts"
import { PatrolKind } from "./PatrolKind.ts"
import { Performer } from "./Performer.ts"
import { PersonTag } from "./PersonTag.ts"
import { PlaceLevel } from "./PlaceLevel.ts"
import { PlanItemStatus } from "./PlanItemStatus.ts"
import { PoliticalStatus } from "./PoliticalStatus.ts"
import { RectificationSource } from "./RectificationSource.ts"
import { RentalUse } from "./RentalUse.ts"
import { ResidencyType } from "./ResidencyType.ts"
import { SafetyKind } from "./SafetyKind.ts"
import { Satisfaction } from "./Satisfaction.ts"
import { SecurityKind } from "./SecurityKind.ts"
import { ServiceCategory } from "./ServiceCategory.ts"
import { ServiceTeamKind } from "./ServiceTeamKind.ts"
import { Severity } from "./Severity.ts"
import { Sex } from "./Sex.ts"
import { StaffPostKind } from "./StaffPostKind.ts"
import { StaffRole } from "./StaffRole.ts"
import { SurveyKind } from "./SurveyKind.ts"
import { TaskKind } from "./TaskKind.ts"
import { TaskStatus } from "./TaskStatus.ts"
import { ThreeGuarantee } from "./ThreeGuarantee.ts"
import { ThreeOnesKind } from "./ThreeOnesKind.ts"
import { UrbanRuralClass } from "./UrbanRuralClass.ts"
import { VisitOutcome } from "./VisitOutcome.ts"
import { VisitorLevel } from "./VisitorLevel.ts"
import { VisitorRole } from "./VisitorRole.ts"
import { VisitPurpose } from "./VisitPurpose.ts"
import type { Vocabulary } from "./Vocabulary.ts"

export const standardVocabularies: ReadonlyArray<Vocabulary> = [
  ActivityType,
  AreaKind,
  Audience,
  BoardKind,
  BuildingGroupTag,
  BuildingUse,
  CaseCategory,
  CaseKind,
  CaseSource,
  CaseStatus,
  CaseStepKind,
  CertificateKind,
  CommitteePost,
  CommunityKind,
  CompoundKind,
  CondolenceFunding,
  ContactCardKind,
  ContactSheetStatus,
  DisabilityGrade,
  DisabilityType,
  DisputeOutcome,
  DisputeType,
  DonorKind,
  DutyPostKind,
  DwellingTenure,
  DwellingUse,
  Education,
  ElectionKind,
  EmploymentFileStatus,
  EmploymentStatus,
  EnvironmentDimension,
  EthnicGroup,
  FacilityKind,
  FamilyRelation,
  Festival,
  FindingCategory,
  FindingOutcome,
  FitOutStatus,
  GridForceRole,
  GridKind,
  GridLevel,
  GridPartitionType,
  HealthStatus,
  HonourStatus,
  HouseholdKind,
  HouseholdTag,
  HukouKind,
  InfoStatus,
  InfoTarget,
  ItemKind,
  LetterKind,
  MaritalStatus,
  MeetingKind,
  MembershipStage,
  OrgLevel,
  OrganisationKind,
  OwnersCommitteeStatus,
  PartnerRole,
  PartyMeetingType,
  PartyOrgKind,
  PatrolKind,
  Performer,
  PersonTag,
  PlaceLevel,
  PlanItemStatus,
  PoliticalStatus,
  RectificationSource,
  RentalUse,
  ResidencyType,
  SafetyKind,
  Satisfaction,
  SecurityKind,
  ServiceCategory,
  ServiceTeamKind,
  Severity,
  Sex,
  StaffPostKind,
  StaffRole,
  SurveyKind,
  TaskKind,
  TaskStatus,
  ThreeGuarantee,
  ThreeOnesKind,
  UrbanRuralClass,
  VisitOutcome,
  VisitPurpose,
  VisitorLevel,
  VisitorRole
]
