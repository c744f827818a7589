import type { Collection } from "../collection/Collection.ts"
import { Activity } from "./Activity.ts"
import { ActivityAttendance } from "./ActivityAttendance.ts"
import { ActivityPartner } from "./ActivityPartner.ts"
import { Area } from "./Area.ts"
import { Birth } from "./Birth.ts"
import { BoardRefresh } from "./BoardRefresh.ts"
import { Building } from "./Building.ts"
import { BuildingGroup } from "./BuildingGroup.ts"
import { Bulletin } from "./Bulletin.ts"
import { Case } from "./Case.ts"
import { CaseReport } from "./CaseReport.ts"
import { CaseStep } from "./CaseStep.ts"
import { Certificate } from "./Certificate.ts"
import { CoConstructionAgreement } from "./CoConstructionAgreement.ts"
import { CommitteeSeat } from "./CommitteeSeat.ts"
import { CommitteeTerm } from "./CommitteeTerm.ts"
import { Community } from "./Community.ts"
import { Compound } from "./Compound.ts"
import { CondolenceGift } from "./CondolenceGift.ts"
import { ContactAssignment } from "./ContactAssignment.ts"
import { ContactCard } from "./ContactCard.ts"
import { ContactSheet } from "./ContactSheet.ts"
import { DisabilityCertificate } from "./DisabilityCertificate.ts"
import { Dispute } from "./Dispute.ts"
import { Distribution } from "./Distribution.ts"
import { Division } from "./Division.ts"
import { Donation } from "./Donation.ts"
import { DonationCampaign } from "./DonationCampaign.ts"
import { DutyPost } from "./DutyPost.ts"
import { DutyShift } from "./DutyShift.ts"
import { Dwelling } from "./Dwelling.ts"
import { Election } from "./Election.ts"
import { EmploymentFile } from "./EmploymentFile.ts"
import { Facility } from "./Facility.ts"
import { Finding } from "./Finding.ts"
import { Frontage } from "./Frontage.ts"
import { FrontageCheck } from "./FrontageCheck.ts"
import { Grid } from "./Grid.ts"
import { GridForceAssignment } from "./GridForceAssignment.ts"
import { HardshipArchive } from "./HardshipArchive.ts"
import { Honour } from "./Honour.ts"
import { Household } from "./Household.ts"
import { InfoSubmission } from "./InfoSubmission.ts"
import { Inspection } from "./Inspection.ts"
import { LeadingGroup } from "./LeadingGroup.ts"
import { LetterDelivery } from "./LetterDelivery.ts"
import { MediaReport } from "./MediaReport.ts"
import { Meeting } from "./Meeting.ts"
import { MemberAssignment } from "./MemberAssignment.ts"
import { Organisation } from "./Organisation.ts"
import { OwnersCommittee } from "./OwnersCommittee.ts"
import { Pairing } from "./Pairing.ts"
import { PartnerVisit } from "./PartnerVisit.ts"
import { PartyMeeting } from "./PartyMeeting.ts"
import { PartyMembership } from "./PartyMembership.ts"
import { PartyOrganisation } from "./PartyOrganisation.ts"
import { Patrol } from "./Patrol.ts"
import { PlanItem } from "./PlanItem.ts"
import { PostedRule } from "./PostedRule.ts"
import { PropertyContract } from "./PropertyContract.ts"
import { PublicityBoard } from "./PublicityBoard.ts"
import { RectificationRequest } from "./RectificationRequest.ts"
import { RentalDwelling } from "./RentalDwelling.ts"
import { RentalRegistration } from "./RentalRegistration.ts"
import { Resident } from "./Resident.ts"
import { ResponsibilityLetter } from "./ResponsibilityLetter.ts"
import { SafetyIncident } from "./SafetyIncident.ts"
import { SecurityCase } from "./SecurityCase.ts"
import { ServiceDelivery } from "./ServiceDelivery.ts"
import { ServiceEnrolment } from "./ServiceEnrolment.ts"
import { ServiceTeam } from "./ServiceTeam.ts"
import { StaffMember } from "./StaffMember.ts"
import { StaffPost } from "./StaffPost.ts"
import { Street } from "./Street.ts"
import { Survey } from "./Survey.ts"
import { SurveyRecord } from "./SurveyRecord.ts"
import { Task } from "./Task.ts"
import { ThreeOnesDeed } from "./ThreeOnesDeed.ts"
import { Visit } from "./Visit.ts"
import { Volunteer } from "./Volunteer.ts"
import { VolunteerShift } from "./VolunteerShift.ts"

/** Every collection of the standard model; what a collection refers to stands before it. */
export const standardModel: ReadonlyArray<Collection> = [
  Division,
  Community,
  Grid,
  Area,
  Street,
  Compound,
  BuildingGroup,
  Building,
  Dwelling,
  Organisation,
  StaffMember,
  StaffPost,
  Meeting,
  LeadingGroup,
  Household,
  Resident,
  DisabilityCertificate,
  HardshipArchive,
  Birth,
  Certificate,
  EmploymentFile,
  ServiceTeam,
  Volunteer,
  VolunteerShift,
  ServiceEnrolment,
  ServiceDelivery,
  PartyOrganisation,
  PartyMembership,
  CommitteeTerm,
  CommitteeSeat,
  Election,
  PartyMeeting,
  MemberAssignment,
  ContactAssignment,
  GridForceAssignment,
  ContactCard,
  Case,
  CaseReport,
  CaseStep,
  ContactSheet,
  Pairing,
  Survey,
  SurveyRecord,
  Visit,
  CondolenceGift,
  Dispute,
  SecurityCase,
  SafetyIncident,
  DutyPost,
  DutyShift,
  Patrol,
  Frontage,
  FrontageCheck,
  ResponsibilityLetter,
  LetterDelivery,
  Inspection,
  Finding,
  RectificationRequest,
  PropertyContract,
  OwnersCommittee,
  CoConstructionAgreement,
  PartnerVisit,
  RentalDwelling,
  RentalRegistration,
  Facility,
  PublicityBoard,
  BoardRefresh,
  PostedRule,
  Activity,
  ActivityPartner,
  ActivityAttendance,
  ThreeOnesDeed,
  DonationCampaign,
  Donation,
  InfoSubmission,
  Bulletin,
  MediaReport,
  Task,
  Distribution,
  Honour,
  PlanItem
]
