/** Donation campaigns, and who gave what. */
import { LocalDate } from "@shequ/core"
import { Donation, DonationCampaign, PartyMembership, Resident } from "@shequ/core/model"
import * as Batch from "../Batch.ts"
import * as Day from "../Day.ts"
import * as Ground from "../Ground.ts"

export interface DonationProfile {
  readonly campaignsPerYear: number
  /** Donors per hundred residents and campaign. */
  readonly donors: number
  /** Amounts in 分. */
  readonly amounts: ReadonlyArray<number>
}

export const donationProfile: DonationProfile = {
  campaignsPerYear: 2.5,
  donors: 6,
  amounts: [500, 1000, 1000, 2000, 2000, 5000, 5000, 10000]
}

export const donations: Day.Journal<DonationProfile> = function* (profile, day) {
  const { date, ground, random } = day
  if (!random.chance(profile.campaignsPerYear / 365)) return
  const [nextCampaign, next] = [Day.ids(day, "DK"), Day.ids(day, "DO")]
  const campaign = nextCampaign()
  const rows: Array<Donation> = []
  for (const member of ground.of(PartyMembership)) {
    if (!Ground.isValid(member, date) || !random.chance(0.7)) continue
    const amount = 2 * random.pick(profile.amounts)
    rows.push({
      id: next(),
      donatedOn: date,
      donationCampaignId: campaign,
      donorKind: "party-member",
      partyMembershipId: member.id,
      amount
    })
  }
  for (let left = random.count((ground.population * profile.donors) / 100); left > 0; left--) {
    const resident = Ground.pick(random, ground.of(Resident), date)
    if (resident === undefined) continue
    const amount = random.pick(profile.amounts)
    rows.push({
      id: next(),
      donatedOn: date,
      donationCampaignId: campaign,
      donorKind: "resident",
      residentId: resident.id,
      amount
    })
  }
  const endedOn = LocalDate.addDays(date, 7)
  yield Batch.of(DonationCampaign, [
    {
      id: campaign,
      startedOn: date,
      ...(endedOn < day.end ? { endedOn } : {}),
      title: `${random.pick(["慈善一日捐", "爱心助学", "春风行动", "扶危济困"])}${LocalDate.parts(date).year}`,
      donors: ["resident", "party-member"],
      communityId: ground.communityId
    }
  ])
  yield Batch.of(Donation, rows)
}
