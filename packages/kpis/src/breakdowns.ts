/** By what figures are told apart, where several KPIs share it. */
import { Kpi } from "@shequ/core"
import {
  Activity,
  Case,
  CaseReport,
  Dispute,
  Donation,
  DonationCampaign,
  Honour,
  InfoSubmission,
  PlanItem,
  SecurityCase,
  Visit
} from "@shequ/core/model"

export const visitorLevel = Kpi.by(
  "visitor-level",
  { zh: "走访人层级", en: "Visitor's level" },
  Visit,
  (visit) => visit.visitorLevel
)
export const visitorRole = Kpi.by(
  "visitor-role",
  { zh: "走访人身份", en: "Visitor's role" },
  Visit,
  (visit) => visit.visitorRole
)

export const caseCategory = Kpi.by("category", { zh: "问题类别", en: "Category" }, Case, (matter) => matter.category)
export const reportCategory = Kpi.by(
  "category",
  { zh: "问题类别", en: "Category" },
  CaseReport,
  (report) => report.case.category
)
export const reportSource = Kpi.by("source", { zh: "来源", en: "Source" }, CaseReport, (report) => report.source)

export const disputeType = Kpi.by("type", { zh: "纠纷类型", en: "Type of dispute" }, Dispute, (dispute) => dispute.type)
export const securityKind = Kpi.by(
  "kind",
  { zh: "案件类别", en: "Kind of case" },
  SecurityCase,
  (incident) => incident.kind
)

const campaignName = { zh: "募捐活动", en: "Campaign" }
/** By title, so that a campaign reads as it is called. */
export const campaign = Kpi.byAll(
  Kpi.by("campaign", campaignName, Donation, (donation) => donation.donationCampaign.title),
  Kpi.by("campaign", campaignName, DonationCampaign, (one) => one.title)
)
export const donorKind = Kpi.by(
  "donor-kind",
  { zh: "捐赠人类别", en: "Donor's kind" },
  Donation,
  (donation) => donation.donorKind
)

export const infoTarget = Kpi.by(
  "target",
  { zh: "报送对象", en: "Sent to" },
  InfoSubmission,
  (submission) => submission.target
)
export const festival = Kpi.by("festival", { zh: "节日", en: "Festival" }, Activity, (activity) => activity.festival)
export const honourTitle = Kpi.by("title", { zh: "荣誉名称", en: "Title" }, Honour, (honour) => honour.title)
export const honourLevel = Kpi.by("level", { zh: "授予层级", en: "Level" }, Honour, (honour) => honour.level)
export const planTitle = Kpi.by("title", { zh: "计划内容", en: "Item" }, PlanItem, (item) => item.title)
