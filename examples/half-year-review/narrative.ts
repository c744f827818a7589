/** The names that the review's prose mentions, taken from the ledger's rows of the half-year. */
import { type Language, Period, Prose, type Report, type Row, type Vocabulary, Zone } from "@shequ/core"
import { ActivityType, FacilityKind, ServiceTeamKind } from "@shequ/core/codes"
import {
  Activity,
  ActivityPartner,
  DonationCampaign,
  Facility,
  Honour,
  MediaReport,
  Organisation,
  PlanItem,
  ServiceTeam,
  StaffPost,
  Task
} from "@shequ/core/model"
import type { Rows } from "@shequ/example-storyteller"

export const named = [
  Activity,
  ActivityPartner,
  DonationCampaign,
  Facility,
  Honour,
  MediaReport,
  Organisation,
  PlanItem,
  ServiceTeam,
  StaffPost,
  Task
]

type Of<C> = Row.Row<C>

/** A name as it was entered, with the label of its kind for readers of another language. */
const titled = (text: string, kind?: Vocabulary.Term): Prose.Prose => [
  kind === undefined ? Prose.title(text) : Prose.title(text, { zh: kind.zh, en: kind.en })
]
const facility = (one: Of<typeof Facility>): Prose.Prose => titled(one.name, FacilityKind.terms[one.kind])
const team = (one: Of<typeof ServiceTeam>): Prose.Prose => titled(one.name, ServiceTeamKind.terms[one.kind])

/** What the community says of its own accord stands in no row. */
const own = {
  zh: { slogan: "“加快大转型、提升闸弄口、迎接新门户”", themes: ["防震减灾", "生活健康常识", "远离毒品"] },
  en: {
    slogan: "“faster change, a better Zhalongkou, a new gateway”",
    themes: ["protection from earthquakes", "health in daily life", "saying no to drugs"]
  }
}

/** Slot → names; a slot that comes out empty is left to the template. */
export const narrative =
  (period: Period.Period) =>
  (rows: Rows, language: Language): Report.Narrative => {
    const inPeriod = (day: string | undefined): boolean => day !== undefined && period.start <= day && day < period.end
    const next = Period.halfYear(Number(period.end.slice(0, 4)), period.end.slice(5, 7) === "07" ? 2 : 1)

    const activities = rows(Activity).filter((one) => inPeriod(Zone.shanghai.dateOf(one.startsAt)))
    const titles = (takes: (activity: Of<typeof Activity>) => boolean, most = 6): ReadonlyArray<Prose.Prose> =>
      activities
        .filter(takes)
        .slice(0, most)
        .map((one) => titled(one.title, one.types[0] === undefined ? undefined : ActivityType.terms[one.types[0]]))
    const isOf = (type: Of<typeof Activity>["types"][number]) => (one: Of<typeof Activity>) => one.types.includes(type)
    const isFor =
      (audience: NonNullable<Of<typeof Activity>["audiences"]>[number]) =>
      (one: Of<typeof Activity>): boolean =>
        one.audiences?.includes(audience) ?? false

    const partnered = new Set(rows(ActivityPartner).map((one) => one.activityId))
    const campaigns = rows(DonationCampaign).filter((one) => inPeriod(one.startedOn))
    const organisations = new Map(rows(Organisation).map((one) => [one.id, one.name]))
    const reports = rows(MediaReport).filter((one) => inPeriod(one.publishedOn))
    const facilities = rows(Facility)
    const opened = facilities.filter((one) => inPeriod(one.openedOn))
    const showBar = facilities.find((one) => one.kind === "show-bar")
    const teams = rows(ServiceTeam).filter((one) => inPeriod(one.validFrom))
    const repaired = rows(Task).filter((one) => inPeriod(one.completedOn) && one.coordinatedWithId !== undefined)
    const handover = rows(StaffPost).find((one) => inPeriod(one.validTo))?.validTo
    const honours = rows(Honour)

    const granted = honours.find((one) => one.partyOrganisationId !== undefined && one.status === "granted")

    const found: Record<string, Report.Narrative[string] | undefined> = {
      slogan: own[language].slogan,
      "branch-honour": granted === undefined ? undefined : titled(granted.title),
      "party-activities": titles((one) => one.partyOrganisationId !== undefined && !isOf("donation")(one)),
      "retiree-activities": titles(isFor("retiree")),
      "disability-activities": titles(isFor("disabled")),
      "elderly-programmes": opened
        .find((one) => one.kind === "elderly-room")
        ?.programmes?.split("、")
        .map((one) => titled(one)),
      "minors-activities": titles((one) => isFor("minor")(one) && one.festival === "winter-holiday"),
      "minors-stations": [
        ...teams.filter((one) => one.kind === "youth-club").map(team),
        ...opened.filter((one) => one.kind === "book-drift-station" || one.kind === "experience-base").map(facility)
      ],
      "minors-campaigns": campaigns.filter((one) => one.donors?.includes("minor") === true).map((one) => one.title),
      "joint-campaigns": campaigns
        .filter((one) => one.activityId !== undefined && partnered.has(one.activityId))
        .map((one) => one.title),
      media: [...new Set(reports.map((one) => organisations.get(one.outletId) ?? one.outletId))],
      "townsmen-teams": teams.filter((one) => one.kind === "townsmen").map((one) => titled(one.name)),
      venue: showBar === undefined ? undefined : facility(showBar),
      venues: facilities.filter((one) => one.parentId === showBar?.id).map((one) => titled(one.name)),
      "science-themes": own[language].themes,
      "science-activities": titles(isOf("science")),
      "culture-activities": titles(isOf("culture")),
      "new-team": teams
        .filter((one) => one.kind === "arts")
        .slice(0, 1)
        .map(team)[0],
      "partner-activities": titles((one) => partnered.has(one.id), 5),
      repaired: repaired.flatMap((one) => facilities.filter((other) => other.id === one.facilityId)).map(facility),
      handover,
      "before-handover": handover === undefined ? undefined : Period.previous(Period.day(handover)).start,
      cleanups: titles(isOf("cleanup")),
      "green-activities": titles((one) => isOf("tree-planting")(one) || isOf("environment")(one)),
      "plan-items": rows(PlanItem)
        .filter((one) => Period.contains(next, one.startsOn))
        .sort((a, b) => a.ordinal - b.ordinal)
        .map((one) => one.title),
      "titles-pursued": honours
        .filter((one) => one.status === "pursued" && (one.validTo === undefined || one.validTo > next.start))
        .map((one) => titled(one.title))
    }
    return Object.fromEntries(
      Object.entries(found).filter((entry): entry is [string, Report.Narrative[string]] => {
        const [, value] = entry
        return value !== undefined && value.length > 0
      })
    )
  }
