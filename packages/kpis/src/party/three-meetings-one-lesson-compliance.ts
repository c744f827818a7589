import { Cadence, Formula, Kpi, Measure, Tally, Target, Value, type Words } from "@shequ/core"
import type { PartyMeetingType } from "@shequ/core/codes"
import { PartyMeeting, PartyMembership, PartyOrganisation } from "@shequ/core/model"
import { committeeFrom } from "../parameters/committeeFrom.ts"
import { committeeMeetings } from "../parameters/committeeMeetings.ts"
import { generalMeetings } from "../parameters/generalMeetings.ts"
import { groupMeetings } from "../parameters/groupMeetings.ts"
import { lessons } from "../parameters/lessons.ts"
import { branchRegulation, townshipSurvey } from "../sources.ts"

const entry = (
  name: Words,
  type: PartyMeetingType,
  cadence: Cadence.Cadence,
  atLeast: Value.NumberValue<"time">
): Measure.Requirement =>
  Measure.requirement({
    name,
    cadence,
    entries: PartyMeeting,
    where: (meeting) => meeting.type.is(type),
    subject: (meeting) => meeting.partyOrganisationId,
    atLeast
  })

const ofEveryBranch = Measure.attainment(
  Measure.subjects(PartyOrganisation, (organisation) => organisation.kind.is("branch")),
  [
    entry(
      { zh: "支部党员大会", en: "general meeting" },
      "general",
      Cadence.every("quarter"),
      Value.parameter(generalMeetings)
    ),
    entry({ zh: "党小组会", en: "group meeting" }, "group", Cadence.every("month"), Value.parameter(groupMeetings)),
    entry({ zh: "党课", en: "lesson" }, "lesson", Cadence.every("quarter"), Value.parameter(lessons))
  ]
)

const ofCommittees = Measure.attainment(
  Measure.subjects(PartyOrganisation, (organisation) =>
    organisation.kind.is("branch").and(
      Tally.count(PartyMembership, {
        via: (membership) => membership.partyOrganisationId,
        equals: organisation.id,
        where: (membership) => membership.stage.is("full")
      }).atLeast(Value.parameter(committeeFrom))
    )
  ),
  [
    entry(
      { zh: "支委会", en: "committee meeting" },
      "committee",
      Cadence.every("month"),
      Value.parameter(committeeMeetings)
    )
  ]
)

export const partyThreeMeetingsOneLessonCompliance = Kpi.make({
  id: "party.three-meetings-one-lesson-compliance",
  name: { zh: "三会一课落实率", en: "Three-meetings-one-lesson compliance" },
  description: {
    zh: "各支部应开而开了的会议和党课:党员大会每季、党小组会每月、党课每季,设支委会的支部(正式党员七名以上)支委会每月;多开的不抵少开的。",
    en: "Meetings and lessons that branches owe and held: the general meeting per quarter, group meetings per month, a lesson per quarter, and a committee meeting per month where there is a committee (seven full members or more). A surplus makes up for nothing."
  },
  unit: "percent",
  better: "higher",
  value: Formula.ratio(
    Formula.add(ofEveryBranch.met, ofCommittees.met),
    Formula.add(ofEveryBranch.required, ofCommittees.required)
  ),
  target: Target.atLeast(1),
  source: [townshipSurvey(), branchRegulation("支部委员会会议一般每月召开1次")]
})
