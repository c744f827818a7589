/** What the quarterly report mentions by name, taken from the ledger's rows of the quarter. */
import { type Period, Prose, type Report, type Row, Zone } from "@shequ/core"
import { Activity, Case, CaseStep, DonationCampaign, PublicityBoard, Task } from "@shequ/core/model"
import type { Rows } from "@shequ/example-storyteller"

export const named = [Activity, Case, CaseStep, DonationCampaign, PublicityBoard, Task]

export const narrative =
  (period: Period.Period) =>
  (rows: Rows): Report.Narrative => {
    const inPeriod = (day: string | undefined): boolean => day !== undefined && period.start <= day && day < period.end
    const dayOf = (instant: number): string => Zone.shanghai.dateOf(instant)
    const isOf = (type: Row.Row<typeof Activity>["types"][number]) => (one: Row.Row<typeof Activity>) =>
      one.types.includes(type) && inPeriod(dayOf(one.startsAt))

    const campaign = rows(DonationCampaign).find((one) => inPeriod(one.startedOn))
    const drive = rows(Activity).find((one) => one.id === campaign?.activityId)
    const studies = rows(Activity)
      .filter(isOf("policy-study"))
      .map((one) => dayOf(one.startsAt).slice(5))
      .sort()
    const escalated = new Set(
      rows(CaseStep)
        .filter((step) => step.kind === "escalation" && inPeriod(dayOf(step.at)))
        .map((step) => step.caseId)
    )
    const cases = rows(Case).filter((one) => escalated.has(one.id) && one.chronic === true)
    const boards = new Map(rows(PublicityBoard).map((one) => [one.id, one.name]))
    const repaired = rows(Task).filter((one) => inPeriod(one.completedOn) && one.publicityBoardId !== undefined)
    const found: Record<string, Report.Narrative[string] | undefined> = {
      campaign:
        drive === undefined ? undefined : [Prose.title(`“${drive.title.replace(/募捐.*$/, "").replace(/[“”]/g, "")}”`)],
      beneficiary: campaign?.beneficiary === undefined ? undefined : [Prose.title(campaign.beneficiary)],
      "donation-day": campaign?.startedOn.slice(5),
      "training-day": studies[0],
      "second-training-day": studies[1],
      "police-training-day": studies[2],
      escalated: cases.map((one) => [Prose.title(one.title)]),
      repairs: repaired.map((one) => [Prose.title(boards.get(one.publicityBoardId ?? "") ?? "")])
    }
    return Object.fromEntries(
      Object.entries(found).filter((entry): entry is [string, Report.Narrative[string]] => {
        const [, value] = entry
        return value !== undefined && value.length > 0
      })
    )
  }
