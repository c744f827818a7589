/** Boards with new contents, information sent upwards, and bulletins. */
import { LocalDate } from "@shequ/core"
import { BoardRefresh, Bulletin, InfoSubmission, PublicityBoard } from "@shequ/core/model"
import * as Batch from "../Batch.ts"
import * as Calendar from "../Calendar.ts"
import * as Day from "../Day.ts"
import * as Ground from "../Ground.ts"

export interface PublicityProfile {
  /** Share of the months in which a board gets a new content. */
  readonly refreshed: number
  /** Items of information per community and month. */
  readonly submissions: number
  readonly accepted: number
  readonly bulletinsPerYear: number
}

export const publicityProfile: PublicityProfile = {
  refreshed: 0.62,
  submissions: 9,
  accepted: 0.5,
  bulletinsPerYear: 4
}

const themes = [
  "平安防盗",
  "健康生活",
  "防震减灾",
  "低碳环保",
  "垃圾分类",
  "邻里和睦",
  "禁毒防艾",
  "消防安全",
  "医保政策"
]

export const publicity: Day.Journal<PublicityProfile> = function* (profile, day) {
  const { date, ground, random } = day
  const [nextRefresh, nextItem, nextBulletin] = [Day.ids(day, "BR"), Day.ids(day, "IN"), Day.ids(day, "BU")]
  const refreshes: Array<BoardRefresh> = []
  for (const board of ground.of(PublicityBoard)) {
    if (!Ground.isValid(board, date) || !Day.isDayOfMonth(day, board.id) || !random.chance(profile.refreshed)) continue
    refreshes.push({ id: nextRefresh(), refreshedOn: date, publicityBoardId: board.id, theme: random.pick(themes) })
  }
  const items: Array<InfoSubmission> = []
  const load = Calendar.isWorkday(date) ? 1.4 : 0
  for (let left = random.count((profile.submissions / 30) * load); left > 0; left--) {
    const acceptedOn = LocalDate.addDays(date, random.between(1, 12))
    const isAccepted = random.chance(profile.accepted)
    const isDecided = acceptedOn < day.end
    items.push({
      id: nextItem(),
      submittedOn: date,
      title: `社区信息:${random.pick(themes)}`,
      target: random.chance(0.6) ? "township" : "district",
      status: !isDecided ? "submitted" : isAccepted ? "accepted" : "not-accepted",
      ...(isDecided && isAccepted ? { acceptedOn } : {}),
      communityId: ground.communityId
    })
  }
  const bulletins: Array<Bulletin> = []
  if (Calendar.isWorkday(date) && random.chance(profile.bulletinsPerYear / 250)) {
    bulletins.push({ id: nextBulletin(), issuedOn: date, title: random.pick(themes), communityId: ground.communityId })
  }
  yield Batch.of(BoardRefresh, refreshes)
  yield Batch.of(InfoSubmission, items)
  yield Batch.of(Bulletin, bulletins)
}
