/** 一、建文明社区: dated activities of the quarter. */
import { At, Condition, Identity, Prose, Template } from "@shequ/core"

const { date, en, figure, slot, when, zh } = Prose
const { paragraph, section, text } = Template

const survey = { at: At.slot("survey-day") }
const donation = { at: At.slot("donation-day") }
const training = { at: At.slot("training-day") }

const activity = (title: Template.Text, paragraph: Template.Paragraph) => Template.leadIn(title, paragraph)

export const spirit = section(
  text("学先锋精神，建文明社区", "Learning from good examples"),
  paragraph(
    zh`根据区委和街道部署，社区以${slot("theme")}为主题开展系列爱心活动。`,
    en`As the district asked, the community held activities under the theme ${slot("theme")}.`
  ),
  activity(
    text("走访困难家庭。", "Visits."),
    paragraph(
      zh`${date("day", survey.at)}，社区干部和工作人员入户开展困难家庭摸底，走访居民家庭${figure("visit.households-visited", survey)}，
        其中慰问低保户${figure("visit.condolence-lowincome-households", survey)}、残疾人家庭
        ${figure("visit.condolence-disabled-households", survey)}，共慰问${figure("visit.condolence-households", survey)}。`,
      en`On ${date("day", survey.at)} staff surveyed families in difficulty. They visited
        ${figure("visit.households-visited", survey)} and brought help to
        ${figure("visit.condolence-lowincome-households", { ...survey, unit: "" })} with low income and
        ${figure("visit.condolence-disabled-households", { ...survey, unit: "" })} with a disabled member,
        ${figure("visit.condolence-households", survey)} in all.`
    )
  ),
  activity(
    text("开展募捐帮扶。", "Donations."),
    paragraph(
      zh`${date("day", donation.at)}，社区开展${slot("campaign")}募捐活动，为${slot("beneficiary")}
        ${when(
          Condition.positive("donation.amount", donation),
          zh`捐款${figure("donation.amount", donation)}`,
          zh`募集善款${figure("donation.amount", { ...donation, zero: "的工作仍在进行", absent: "，数额未登记" })}`
        )}。`,
      en`On ${date("day", donation.at)} the drive ${slot("campaign")} raised
        ${figure("donation.amount", { ...donation, zero: "no money yet", absent: "an unrecorded sum" })} for
        ${slot("beneficiary")}.`
    )
  ),
  activity(
    text("组织政策学习。", "Policy study."),
    paragraph(
      zh`${date("day", training.at)}，社区组织低保家庭学习${slot("policies")}，开办政策学习
        ${figure("civic.policy-trainings", { ...training, as: "words" })}，让居民了解并用好政策。`,
      en`On ${date("day", training.at)} low-income families studied ${slot("policies")}
        (${figure("civic.policy-trainings", training)}).`
    )
  ),
  Template.trend({ zh: "各月走访户数", en: "Households visited, by month" }, ["visit.households-visited"], "column"),
  Template.breakdown({ zh: "捐款按活动", en: "Money donated, by campaign" }, "donation.amount", "campaign")
)

export const identities = [
  Identity.sumOf(
    "visit.condolence-households",
    ["visit.condolence-lowincome-households", "visit.condolence-disabled-households"],
    survey
  ),
  Identity.within("visit.households-visited", ["visit.condolence-households"], survey)
]
