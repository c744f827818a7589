/** Written by `pnpm generate` from the folders beside it; a new file appears here, nothing is added by hand. */
import type { Kpi, Parameter } from "@shequ/core"
import { civicBoardRefreshCompliance } from "./civic/board-refresh-compliance.ts"
import { civicClassCompliance } from "./civic/class-compliance.ts"
import { civicClassSessions } from "./civic/class-sessions.ts"
import { civicFacilityStandardCompleteness } from "./civic/facility-standard-completeness.ts"
import { civicPolicyTrainings } from "./civic/policy-trainings.ts"
import { civicRulesPosted } from "./civic/rules-posted.ts"
import { coconstructActivities } from "./coconstruct/activities.ts"
import { coconstructFacilityRepairs } from "./coconstruct/facility-repairs.ts"
import { coconstructUnits } from "./coconstruct/units.ts"
import { contactCadreAreaCoverage } from "./contact/cadre-area-coverage.ts"
import { contactCardIssuanceRate } from "./contact/card-issuance-rate.ts"
import { contactLogSheets } from "./contact/log-sheets.ts"
import { cultureEvents } from "./culture/events.ts"
import { cultureTownsmenTeams } from "./culture/townsmen-teams.ts"
import { cultureVenues } from "./culture/venues.ts"
import { disabilityHouseholdsConsoled } from "./disability/households-consoled.ts"
import { disabilityRehabStations } from "./disability/rehab-stations.ts"
import { disputeByType } from "./dispute/by-type.ts"
import { disputeHandled } from "./dispute/handled.ts"
import { disputeMediated } from "./dispute/mediated.ts"
import { disputeSettlementRate } from "./dispute/settlement-rate.ts"
import { donationAmount } from "./donation/amount.ts"
import { donationCampaigns } from "./donation/campaigns.ts"
import { donationGoodsCount } from "./donation/goods-count.ts"
import { donationMeanPerCampaign } from "./donation/mean-per-campaign.ts"
import { elderlyActivityRooms } from "./elderly/activity-rooms.ts"
import { elderlyHomeCareRecipients } from "./elderly/home-care-recipients.ts"
import { employmentFileRate } from "./employment/file-rate.ts"
import { employmentHardshipPosts } from "./employment/hardship-posts.ts"
import { employmentUnemployed } from "./employment/unemployed.ts"
import { employmentUnemployedShare } from "./employment/unemployed-share.ts"
import { employmentWorkingAgeResidents } from "./employment/working-age-residents.ts"
import { envCleaningStaff } from "./env/cleaning-staff.ts"
import { envDailyPatrolCompliance } from "./env/daily-patrol-compliance.ts"
import { envEcoBagCoverage } from "./env/eco-bag-coverage.ts"
import { envFindings } from "./env/findings.ts"
import { envGreenbeltCleanups } from "./env/greenbelt-cleanups.ts"
import { envThreeGuaranteesRate } from "./env/three-guarantees-rate.ts"
import { envWeedings } from "./env/weedings.ts"
import { fertilityBirthVisitRate } from "./fertility/birth-visit-rate.ts"
import { fertilityBirths } from "./fertility/births.ts"
import { fertilityBirthsFemale } from "./fertility/births-female.ts"
import { fertilityBirthsMale } from "./fertility/births-male.ts"
import { fertilityFirstChildRate } from "./fertility/first-child-rate.ts"
import { fertilityFloatingMarriedShare } from "./fertility/floating-married-share.ts"
import { fertilityFloatingWomen } from "./fertility/floating-women.ts"
import { fertilityFloatingWomenMarried } from "./fertility/floating-women-married.ts"
import { fertilityGeneralFertilityRate } from "./fertility/general-fertility-rate.ts"
import { fertilityOneChildCertificates } from "./fertility/one-child-certificates.ts"
import { fertilityPlannedBirthRate } from "./fertility/planned-birth-rate.ts"
import { fertilityReproductiveCertificates } from "./fertility/reproductive-certificates.ts"
import { fertilitySexRatioAtBirth } from "./fertility/sex-ratio-at-birth.ts"
import { fertilityWomenOfChildbearingAge } from "./fertility/women-of-childbearing-age.ts"
import { floatingReregistrationRate } from "./floating/reregistration-rate.ts"
import { honourCreationTargets } from "./honour/creation-targets.ts"
import { housingComplexUnits } from "./housing/complex-units.ts"
import { housingDecoratedUnits } from "./housing/decorated-units.ts"
import { housingDecorationRate } from "./housing/decoration-rate.ts"
import { housingDwellingUnits } from "./housing/dwelling-units.ts"
import { housingOccupancyRate } from "./housing/occupancy-rate.ts"
import { housingOccupiedHouseholds } from "./housing/occupied-households.ts"
import { housingPublicRentalUnits } from "./housing/public-rental-units.ts"
import { housingResettlementBuildings } from "./housing/resettlement-buildings.ts"
import { housingSmartGuardCompounds } from "./housing/smart-guard-compounds.ts"
import { housingSmartGuardHouseholdRate } from "./housing/smart-guard-household-rate.ts"
import { infoAcceptanceRate } from "./info/acceptance-rate.ts"
import { infoAccepted } from "./info/accepted.ts"
import { infoBulletins } from "./info/bulletins.ts"
import { infoMediaOutlets } from "./info/media-outlets.ts"
import { infoSubmitted } from "./info/submitted.ts"
import { integrityBackDated } from "./integrity/back-dated.ts"
import { integrityCopiedNotes } from "./integrity/copied-notes.ts"
import { integrityImplausiblePace } from "./integrity/implausible-pace.ts"
import { integrityPeriodEndVisitShare } from "./integrity/period-end-visit-share.ts"
import { integrityReopened } from "./integrity/reopened.ts"
import { issueBacklog } from "./issue/backlog.ts"
import { issueComplaintsAfterHandover } from "./issue/complaints-after-handover.ts"
import { issueEscalated } from "./issue/escalated.ts"
import { issueEscalationRate } from "./issue/escalation-rate.ts"
import { issueEvidenceAttachedRate } from "./issue/evidence-attached-rate.ts"
import { issueFollowUpRate } from "./issue/follow-up-rate.ts"
import { issueReceived } from "./issue/received.ts"
import { issueResolutionRate } from "./issue/resolution-rate.ts"
import { issueResolutionTime } from "./issue/resolution-time.ts"
import { issueResolved } from "./issue/resolved.ts"
import { issueResponseTime } from "./issue/response-time.ts"
import { issueSatisfactionRate } from "./issue/satisfaction-rate.ts"
import { issueVerificationRate } from "./issue/verification-rate.ts"
import { legalClasses } from "./legal/classes.ts"
import { minorsActivities } from "./minors/activities.ts"
import { childbearingAgeFrom } from "./parameters/childbearingAgeFrom.ts"
import { childbearingAgeTo } from "./parameters/childbearingAgeTo.ts"
import { committeeFrom } from "./parameters/committeeFrom.ts"
import { committeeMeetings } from "./parameters/committeeMeetings.ts"
import { copiesFrom } from "./parameters/copiesFrom.ts"
import { entryDelay } from "./parameters/entryDelay.ts"
import { generalMeetings } from "./parameters/generalMeetings.ts"
import { groupMeetings } from "./parameters/groupMeetings.ts"
import { lessons } from "./parameters/lessons.ts"
import { periodEndDays } from "./parameters/periodEndDays.ts"
import { visitsPerDay } from "./parameters/visitsPerDay.ts"
import { workingAgeFrom } from "./parameters/workingAgeFrom.ts"
import { workingAgeToMen } from "./parameters/workingAgeToMen.ts"
import { workingAgeToWomen } from "./parameters/workingAgeToWomen.ts"
import { youngAge } from "./parameters/youngAge.ts"
import { partyActivists } from "./party/activists.ts"
import { partyActivities } from "./party/activities.ts"
import { partyCommitteeElections } from "./party/committee-elections.ts"
import { partyCommitteeStaffOverlapRate } from "./party/committee-staff-overlap-rate.ts"
import { partyContactCardRate } from "./party/contact-card-rate.ts"
import { partyFullMembers } from "./party/full-members.ts"
import { partyGeneralMeetings } from "./party/general-meetings.ts"
import { partyGoodDeeds } from "./party/good-deeds.ts"
import { partyHonours } from "./party/honours.ts"
import { partyLessons } from "./party/lessons.ts"
import { partyMembers } from "./party/members.ts"
import { partyMembersAssigned } from "./party/members-assigned.ts"
import { partyMembersAssignedRate } from "./party/members-assigned-rate.ts"
import { partyProbationaryMembers } from "./party/probationary-members.ts"
import { partySuggestions } from "./party/suggestions.ts"
import { partyThreeMeetingsOneLessonCompliance } from "./party/three-meetings-one-lesson-compliance.ts"
import { partyThreeOnesCompletionRate } from "./party/three-ones-completion-rate.ts"
import { partyVisitingElders } from "./party/visiting-elders.ts"
import { partyWelfareParticipations } from "./party/welfare-participations.ts"
import { partyYoungCommitteeMembers } from "./party/young-committee-members.ts"
import { planCompletionRate } from "./plan/completion-rate.ts"
import { planItems } from "./plan/items.ts"
import { planTargetQuantity } from "./plan/target-quantity.ts"
import { profileAreaKm2 } from "./profile/area-km2.ts"
import { profileCommunitiesInTownship } from "./profile/communities-in-township.ts"
import { profileHouseholds } from "./profile/households.ts"
import { profilePopulationDensity } from "./profile/population-density.ts"
import { profileResidentPopulation } from "./profile/resident-population.ts"
import { profileResidentialCompounds } from "./profile/residential-compounds.ts"
import { propertyOwnersCommittees } from "./property/owners-committees.ts"
import { propertyRectificationRequests } from "./property/rectification-requests.ts"
import { retirementRetirees } from "./retirement/retirees.ts"
import { retirementVisitedShare } from "./retirement/visited-share.ts"
import { safetyCampusDutyCompliance } from "./safety/campus-duty-compliance.ts"
import { safetyFireDrills } from "./safety/fire-drills.ts"
import { safetyFireIncidents } from "./safety/fire-incidents.ts"
import { safetyFireLetterRate } from "./safety/fire-letter-rate.ts"
import { safetyRentalMeetings } from "./safety/rental-meetings.ts"
import { safetyStudentIncidents } from "./safety/student-incidents.ts"
import { safetyStudentsInvolved } from "./safety/students-involved.ts"
import { scienceActivities } from "./science/activities.ts"
import { scienceBuildings } from "./science/buildings.ts"
import { securityCasesChange } from "./security/cases-change.ts"
import { securityCriminalCases } from "./security/criminal-cases.ts"
import { securityDuty24hCompliance } from "./security/duty-24h-compliance.ts"
import { securityMajorIncidents } from "./security/major-incidents.ts"
import { securityPreventableCases } from "./security/preventable-cases.ts"
import { securityPreventableShare } from "./security/preventable-share.ts"
import { securityViceCases } from "./security/vice-cases.ts"
import { staffWeeklyMeetingCompliance } from "./staff/weekly-meeting-compliance.ts"
import { streetShopLetterCoverage } from "./street/shop-letter-coverage.ts"
import { visitBaselineSurveyCompletion } from "./visit/baseline-survey-completion.ts"
import { visitCadreParticipationRate } from "./visit/cadre-participation-rate.ts"
import { visitCondolenceDisabledHouseholds } from "./visit/condolence-disabled-households.ts"
import { visitCondolenceHouseholds } from "./visit/condolence-households.ts"
import { visitCondolenceLowincomeHouseholds } from "./visit/condolence-lowincome-households.ts"
import { visitCondolenceTargetingRate } from "./visit/condolence-targeting-rate.ts"
import { visitCoverageRate } from "./visit/coverage-rate.ts"
import { visitHouseholdsVisited } from "./visit/households-visited.ts"
import { visitHouseholdsVisitedByDistrictLeaders } from "./visit/households-visited-by-district-leaders.ts"
import { visitHouseholdsVisitedByStaff } from "./visit/households-visited-by-staff.ts"
import { visitHouseholdsVisitedByTownshipLeaders } from "./visit/households-visited-by-township-leaders.ts"
import { visitMonthlyServiceCompliance } from "./visit/monthly-service-compliance.ts"
import { visitRefusalRate } from "./visit/refusal-rate.ts"
import { visitRetireesVisited } from "./visit/retirees-visited.ts"
import { volunteerPopulationShare } from "./volunteer/population-share.ts"
import { volunteerRegistered } from "./volunteer/registered.ts"
import { volunteerShifts } from "./volunteer/shifts.ts"
import { volunteerTeams } from "./volunteer/teams.ts"
import { welfareHardshipArchiveRate } from "./welfare/hardship-archive-rate.ts"

export * from "./civic/board-refresh-compliance.ts"
export * from "./civic/class-compliance.ts"
export * from "./civic/class-sessions.ts"
export * from "./civic/facility-standard-completeness.ts"
export * from "./civic/policy-trainings.ts"
export * from "./civic/rules-posted.ts"
export * from "./coconstruct/activities.ts"
export * from "./coconstruct/facility-repairs.ts"
export * from "./coconstruct/units.ts"
export * from "./contact/cadre-area-coverage.ts"
export * from "./contact/card-issuance-rate.ts"
export * from "./contact/log-sheets.ts"
export * from "./culture/events.ts"
export * from "./culture/townsmen-teams.ts"
export * from "./culture/venues.ts"
export * from "./disability/households-consoled.ts"
export * from "./disability/rehab-stations.ts"
export * from "./dispute/by-type.ts"
export * from "./dispute/handled.ts"
export * from "./dispute/mediated.ts"
export * from "./dispute/settlement-rate.ts"
export * from "./donation/amount.ts"
export * from "./donation/campaigns.ts"
export * from "./donation/goods-count.ts"
export * from "./donation/mean-per-campaign.ts"
export * from "./elderly/activity-rooms.ts"
export * from "./elderly/home-care-recipients.ts"
export * from "./employment/file-rate.ts"
export * from "./employment/hardship-posts.ts"
export * from "./employment/unemployed.ts"
export * from "./employment/unemployed-share.ts"
export * from "./employment/working-age-residents.ts"
export * from "./env/cleaning-staff.ts"
export * from "./env/daily-patrol-compliance.ts"
export * from "./env/eco-bag-coverage.ts"
export * from "./env/findings.ts"
export * from "./env/greenbelt-cleanups.ts"
export * from "./env/three-guarantees-rate.ts"
export * from "./env/weedings.ts"
export * from "./fertility/birth-visit-rate.ts"
export * from "./fertility/births.ts"
export * from "./fertility/births-female.ts"
export * from "./fertility/births-male.ts"
export * from "./fertility/first-child-rate.ts"
export * from "./fertility/floating-married-share.ts"
export * from "./fertility/floating-women.ts"
export * from "./fertility/floating-women-married.ts"
export * from "./fertility/general-fertility-rate.ts"
export * from "./fertility/one-child-certificates.ts"
export * from "./fertility/planned-birth-rate.ts"
export * from "./fertility/reproductive-certificates.ts"
export * from "./fertility/sex-ratio-at-birth.ts"
export * from "./fertility/women-of-childbearing-age.ts"
export * from "./floating/reregistration-rate.ts"
export * from "./honour/creation-targets.ts"
export * from "./housing/complex-units.ts"
export * from "./housing/decorated-units.ts"
export * from "./housing/decoration-rate.ts"
export * from "./housing/dwelling-units.ts"
export * from "./housing/occupancy-rate.ts"
export * from "./housing/occupied-households.ts"
export * from "./housing/public-rental-units.ts"
export * from "./housing/resettlement-buildings.ts"
export * from "./housing/smart-guard-compounds.ts"
export * from "./housing/smart-guard-household-rate.ts"
export * from "./info/acceptance-rate.ts"
export * from "./info/accepted.ts"
export * from "./info/bulletins.ts"
export * from "./info/media-outlets.ts"
export * from "./info/submitted.ts"
export * from "./integrity/back-dated.ts"
export * from "./integrity/copied-notes.ts"
export * from "./integrity/implausible-pace.ts"
export * from "./integrity/period-end-visit-share.ts"
export * from "./integrity/reopened.ts"
export * from "./issue/backlog.ts"
export * from "./issue/complaints-after-handover.ts"
export * from "./issue/escalated.ts"
export * from "./issue/escalation-rate.ts"
export * from "./issue/evidence-attached-rate.ts"
export * from "./issue/follow-up-rate.ts"
export * from "./issue/received.ts"
export * from "./issue/resolution-rate.ts"
export * from "./issue/resolution-time.ts"
export * from "./issue/resolved.ts"
export * from "./issue/response-time.ts"
export * from "./issue/satisfaction-rate.ts"
export * from "./issue/verification-rate.ts"
export * from "./legal/classes.ts"
export * from "./minors/activities.ts"
export * from "./parameters/childbearingAgeFrom.ts"
export * from "./parameters/childbearingAgeTo.ts"
export * from "./parameters/committeeFrom.ts"
export * from "./parameters/committeeMeetings.ts"
export * from "./parameters/copiesFrom.ts"
export * from "./parameters/entryDelay.ts"
export * from "./parameters/generalMeetings.ts"
export * from "./parameters/groupMeetings.ts"
export * from "./parameters/lessons.ts"
export * from "./parameters/periodEndDays.ts"
export * from "./parameters/visitsPerDay.ts"
export * from "./parameters/workingAgeFrom.ts"
export * from "./parameters/workingAgeToMen.ts"
export * from "./parameters/workingAgeToWomen.ts"
export * from "./parameters/youngAge.ts"
export * from "./party/activists.ts"
export * from "./party/activities.ts"
export * from "./party/committee-elections.ts"
export * from "./party/committee-staff-overlap-rate.ts"
export * from "./party/contact-card-rate.ts"
export * from "./party/full-members.ts"
export * from "./party/general-meetings.ts"
export * from "./party/good-deeds.ts"
export * from "./party/honours.ts"
export * from "./party/lessons.ts"
export * from "./party/members.ts"
export * from "./party/members-assigned.ts"
export * from "./party/members-assigned-rate.ts"
export * from "./party/probationary-members.ts"
export * from "./party/suggestions.ts"
export * from "./party/three-meetings-one-lesson-compliance.ts"
export * from "./party/three-ones-completion-rate.ts"
export * from "./party/visiting-elders.ts"
export * from "./party/welfare-participations.ts"
export * from "./party/young-committee-members.ts"
export * from "./plan/completion-rate.ts"
export * from "./plan/items.ts"
export * from "./plan/target-quantity.ts"
export * from "./profile/area-km2.ts"
export * from "./profile/communities-in-township.ts"
export * from "./profile/households.ts"
export * from "./profile/population-density.ts"
export * from "./profile/resident-population.ts"
export * from "./profile/residential-compounds.ts"
export * from "./property/owners-committees.ts"
export * from "./property/rectification-requests.ts"
export * from "./retirement/retirees.ts"
export * from "./retirement/visited-share.ts"
export * from "./safety/campus-duty-compliance.ts"
export * from "./safety/fire-drills.ts"
export * from "./safety/fire-incidents.ts"
export * from "./safety/fire-letter-rate.ts"
export * from "./safety/rental-meetings.ts"
export * from "./safety/student-incidents.ts"
export * from "./safety/students-involved.ts"
export * from "./science/activities.ts"
export * from "./science/buildings.ts"
export * from "./security/cases-change.ts"
export * from "./security/criminal-cases.ts"
export * from "./security/duty-24h-compliance.ts"
export * from "./security/major-incidents.ts"
export * from "./security/preventable-cases.ts"
export * from "./security/preventable-share.ts"
export * from "./security/vice-cases.ts"
export * from "./staff/weekly-meeting-compliance.ts"
export * from "./street/shop-letter-coverage.ts"
export * from "./visit/baseline-survey-completion.ts"
export * from "./visit/cadre-participation-rate.ts"
export * from "./visit/condolence-disabled-households.ts"
export * from "./visit/condolence-households.ts"
export * from "./visit/condolence-lowincome-households.ts"
export * from "./visit/condolence-targeting-rate.ts"
export * from "./visit/coverage-rate.ts"
export * from "./visit/households-visited.ts"
export * from "./visit/households-visited-by-district-leaders.ts"
export * from "./visit/households-visited-by-staff.ts"
export * from "./visit/households-visited-by-township-leaders.ts"
export * from "./visit/monthly-service-compliance.ts"
export * from "./visit/refusal-rate.ts"
export * from "./visit/retirees-visited.ts"
export * from "./volunteer/population-share.ts"
export * from "./volunteer/registered.ts"
export * from "./volunteer/shifts.ts"
export * from "./volunteer/teams.ts"
export * from "./welfare/hardship-archive-rate.ts"

/** Every KPI of the catalogue, by area and name. */
export const kpis: ReadonlyArray<Kpi.Kpi> = [
  civicBoardRefreshCompliance,
  civicClassCompliance,
  civicClassSessions,
  civicFacilityStandardCompleteness,
  civicPolicyTrainings,
  civicRulesPosted,
  coconstructActivities,
  coconstructFacilityRepairs,
  coconstructUnits,
  contactCadreAreaCoverage,
  contactCardIssuanceRate,
  contactLogSheets,
  cultureEvents,
  cultureTownsmenTeams,
  cultureVenues,
  disabilityHouseholdsConsoled,
  disabilityRehabStations,
  disputeByType,
  disputeHandled,
  disputeMediated,
  disputeSettlementRate,
  donationAmount,
  donationCampaigns,
  donationGoodsCount,
  donationMeanPerCampaign,
  elderlyActivityRooms,
  elderlyHomeCareRecipients,
  employmentFileRate,
  employmentHardshipPosts,
  employmentUnemployed,
  employmentUnemployedShare,
  employmentWorkingAgeResidents,
  envCleaningStaff,
  envDailyPatrolCompliance,
  envEcoBagCoverage,
  envFindings,
  envGreenbeltCleanups,
  envThreeGuaranteesRate,
  envWeedings,
  fertilityBirthVisitRate,
  fertilityBirths,
  fertilityBirthsFemale,
  fertilityBirthsMale,
  fertilityFirstChildRate,
  fertilityFloatingMarriedShare,
  fertilityFloatingWomen,
  fertilityFloatingWomenMarried,
  fertilityGeneralFertilityRate,
  fertilityOneChildCertificates,
  fertilityPlannedBirthRate,
  fertilityReproductiveCertificates,
  fertilitySexRatioAtBirth,
  fertilityWomenOfChildbearingAge,
  floatingReregistrationRate,
  honourCreationTargets,
  housingComplexUnits,
  housingDecoratedUnits,
  housingDecorationRate,
  housingDwellingUnits,
  housingOccupancyRate,
  housingOccupiedHouseholds,
  housingPublicRentalUnits,
  housingResettlementBuildings,
  housingSmartGuardCompounds,
  housingSmartGuardHouseholdRate,
  infoAcceptanceRate,
  infoAccepted,
  infoBulletins,
  infoMediaOutlets,
  infoSubmitted,
  integrityBackDated,
  integrityCopiedNotes,
  integrityImplausiblePace,
  integrityPeriodEndVisitShare,
  integrityReopened,
  issueBacklog,
  issueComplaintsAfterHandover,
  issueEscalated,
  issueEscalationRate,
  issueEvidenceAttachedRate,
  issueFollowUpRate,
  issueReceived,
  issueResolutionRate,
  issueResolutionTime,
  issueResolved,
  issueResponseTime,
  issueSatisfactionRate,
  issueVerificationRate,
  legalClasses,
  minorsActivities,
  partyActivists,
  partyActivities,
  partyCommitteeElections,
  partyCommitteeStaffOverlapRate,
  partyContactCardRate,
  partyFullMembers,
  partyGeneralMeetings,
  partyGoodDeeds,
  partyHonours,
  partyLessons,
  partyMembers,
  partyMembersAssigned,
  partyMembersAssignedRate,
  partyProbationaryMembers,
  partySuggestions,
  partyThreeMeetingsOneLessonCompliance,
  partyThreeOnesCompletionRate,
  partyVisitingElders,
  partyWelfareParticipations,
  partyYoungCommitteeMembers,
  planCompletionRate,
  planItems,
  planTargetQuantity,
  profileAreaKm2,
  profileCommunitiesInTownship,
  profileHouseholds,
  profilePopulationDensity,
  profileResidentPopulation,
  profileResidentialCompounds,
  propertyOwnersCommittees,
  propertyRectificationRequests,
  retirementRetirees,
  retirementVisitedShare,
  safetyCampusDutyCompliance,
  safetyFireDrills,
  safetyFireIncidents,
  safetyFireLetterRate,
  safetyRentalMeetings,
  safetyStudentIncidents,
  safetyStudentsInvolved,
  scienceActivities,
  scienceBuildings,
  securityCasesChange,
  securityCriminalCases,
  securityDuty24hCompliance,
  securityMajorIncidents,
  securityPreventableCases,
  securityPreventableShare,
  securityViceCases,
  staffWeeklyMeetingCompliance,
  streetShopLetterCoverage,
  visitBaselineSurveyCompletion,
  visitCadreParticipationRate,
  visitCondolenceDisabledHouseholds,
  visitCondolenceHouseholds,
  visitCondolenceLowincomeHouseholds,
  visitCondolenceTargetingRate,
  visitCoverageRate,
  visitHouseholdsVisited,
  visitHouseholdsVisitedByDistrictLeaders,
  visitHouseholdsVisitedByStaff,
  visitHouseholdsVisitedByTownshipLeaders,
  visitMonthlyServiceCompliance,
  visitRefusalRate,
  visitRetireesVisited,
  volunteerPopulationShare,
  volunteerRegistered,
  volunteerShifts,
  volunteerTeams,
  welfareHardshipArchiveRate
]

/** The dated policy values that the KPIs read. */
export const parameters: ReadonlyArray<Parameter.Parameter> = [
  childbearingAgeFrom,
  childbearingAgeTo,
  committeeFrom,
  committeeMeetings,
  copiesFrom,
  entryDelay,
  generalMeetings,
  groupMeetings,
  lessons,
  periodEndDays,
  visitsPerDay,
  workingAgeFrom,
  workingAgeToMen,
  workingAgeToWomen,
  youngAge
]
