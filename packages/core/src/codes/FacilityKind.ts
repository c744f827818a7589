/** Kind of facility. `standardFacilities` are the six of 一校、一市、一场、一窗、一栏、一站式服务中心. */
import * as Vocabulary from "./Vocabulary.ts"

export const FacilityKind = Vocabulary.make("facility-kind", {
  name: { zh: "设施类别", en: "Kind of facility" },
  terms: {
    "civic-school": { zh: "市民学校", en: "Civic school", aliases: ["校"] },
    market: { zh: "超市市场", en: "Market", aliases: ["市"] },
    ground: { zh: "活动场地", en: "Activity ground", aliases: ["场", "活动场"] },
    window: { zh: "宣传橱窗", en: "Display window", aliases: ["窗", "橱窗"] },
    board: { zh: "宣传栏", en: "Notice board", aliases: ["栏"] },
    "one-stop-centre": { zh: "一站式服务中心", en: "One-stop service centre", aliases: ["一站式", "便民服务中心"] },
    "basketball-court": { zh: "篮球场", en: "Basketball court" },
    "badminton-court": { zh: "羽毛球场", en: "Badminton court" },
    "square-dance-ground": { zh: "广场舞基地", en: "Square-dance ground" },
    "outdoor-fitness": { zh: "室外健身场所", en: "Outdoor fitness ground", aliases: ["室外健身"] },
    "elderly-room": { zh: "老年活动室", en: "Elderly activity room" },
    "rehabilitation-station": { zh: "康复站", en: "Rehabilitation station" },
    "book-drift-station": { zh: "图书漂流站", en: "Book-drift station", aliases: ["图书飘流站"] },
    library: { zh: "图书室", en: "Reading room" },
    "experience-base": { zh: "体验教育基地", en: "Learning base", aliases: ["试验基地", "DO城试验基地"] },
    "show-bar": { zh: "秀吧", en: "Show bar" },
    "activity-room": { zh: "功能活动室", en: "Activity room", aliases: ["功能吧"] },
    "culture-corridor": { zh: "文化长廊", en: "Culture corridor" },
    "science-gallery": { zh: "科普画廊", en: "Science gallery" },
    "fertility-garden": { zh: "生育文化园", en: "Fertility-culture garden" },
    "deliberation-room": { zh: "议事室", en: "Deliberation room" },
    gatehouse: { zh: "门楼", en: "Gatehouse" }
  }
})
export type FacilityKind = Vocabulary.Code<typeof FacilityKind>

/** The six of the hardware standard of a civilised community: 一校、一市、一场、一窗、一栏、一站式服务中心. */
export const standardFacilities: ReadonlyArray<FacilityKind> = [
  "civic-school",
  "market",
  "ground",
  "window",
  "board",
  "one-stop-centre"
]
