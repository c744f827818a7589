/** 三、文化. */
import { Condition, Identity, Prose, Reference, Template } from "@shequ/core"

const { cells, date, en, figure, label, slot, when, zh } = Prose
const { item, leadIn, paragraph, runIn, section, text } = Template

const ofMinors = { slot: "minors-campaigns" }

const minors = leadIn(
  text("推进未成年人教育，提升综合素质。", "Minors."),
  paragraph(
    zh`社区拓展未成年人思想道德教育的渠道
      ${when(Condition.filled("minors-stations"), zh`，建立${slot("minors-stations")}`)}
      ${when(Condition.filled("minors-activities"), zh`，组织${slot("minors-activities")}等活动`)}
      ${when(Condition.reported("minors.activities"), zh`，未成年人活动共${figure("minors.activities")}`)}
      ${when(
        Condition.filled("minors-campaigns"),
        zh`；孩子们参加募捐，${cells("donation.amount", "campaign", {
          only: [ofMinors],
          before: "在",
          between: "中捐款",
          none: "没有捐款"
        })}${when(
          Condition.positive("donation.goods-count", { cell: Reference.cell("item", "book") }),
          zh`，捐书${figure("donation.goods-count", { cell: Reference.cell("item", "book"), unit: "本" })}`
        )}`
      )}。`,
    en`The community found new ways of bringing up its young
      ${when(Condition.filled("minors-stations"), en`, set up ${slot("minors-stations")}`)}
      ${when(Condition.filled("minors-activities"), en`, and held ${slot("minors-activities")}`)}
      ${when(Condition.reported("minors.activities"), en`; ${figure("minors.activities")} for minors in all`)}.
      ${when(
        Condition.filled("minors-campaigns"),
        en`Children gave: ${cells("donation.amount", "campaign", { only: [ofMinors], none: "no money" })}
          ${when(
            Condition.positive("donation.goods-count", { cell: Reference.cell("item", "book") }),
            en`and ${figure("donation.goods-count", { cell: Reference.cell("item", "book"), unit: "books" })}`
          )}.`
      )}`
  )
)

const civility = leadIn(
  text("推进文明建设，提升辖区面貌。", "Civility."),
  paragraph(
    zh`党员和居民踊跃献爱心，${cells("donation.amount", "campaign", {
      except: [ofMinors],
      before: "为",
      between: "捐款",
      none: "本期没有募捐"
    })}。社区走访沿街商铺
      ${when(
        Condition.reported("street.shop-letter-coverage"),
        zh`，送达致商家公开信，送达率${figure("street.shop-letter-coverage")}`
      )}；文明创建情况${when(
        Condition.positive("info.media-outlets"),
        zh`得到${when(Condition.filled("media"), zh`${slot("media")}等`)}媒体${figure("info.media-outlets")}报道`,
        zh`${figure("info.media-outlets", { zero: "暂无媒体报道", absent: "的媒体报道未统计" })}`
      )}。社区组建同乡小分队${figure("culture.townsmen-teams")}
      ${when(Condition.filled("townsmen-teams"), zh`（${slot("townsmen-teams")}）`)}，开办${slot("venue")}，设有功能吧
      ${figure("culture.venues")}${when(Condition.filled("venues"), zh`（${slot("venues")}等）`)}，居民文化生活更加丰富。`,
    en`Party members and residents gave generously: ${cells("donation.amount", "campaign", {
      except: [ofMinors],
      none: "no campaign was held"
    })}. Shops along the streets were visited
      ${when(
        Condition.reported("street.shop-letter-coverage"),
        en`; ${figure("street.shop-letter-coverage")} of them received an open letter`
      )}. Media that reported: ${figure("info.media-outlets", { unit: "", absent: "not recorded" })}
      ${when(Condition.filled("media"), en`(${slot("media")})`)}. Hometown teams:
      ${figure("culture.townsmen-teams", { unit: "" })}
      ${when(Condition.filled("townsmen-teams"), en`(${slot("townsmen-teams")})`)}. ${slot("venue")} opened with
      ${figure("culture.venues", { unit: ["room", "rooms"] })}
      ${when(Condition.filled("venues"), en`(${slot("venues")})`)}.`
  )
)

const science = leadIn(
  text("推进科普工作，提高生活质量。", "Science."),
  paragraph(
    zh`社区建立科普楼群${figure("science.buildings")}
      ${when(Condition.filled("science-themes"), zh`，在科普画廊宣传${slot("science-themes")}等主题`)}
      ${when(Condition.filled("science-activities"), zh`，举办${slot("science-activities")}等活动`)}
      ${when(Condition.reported("science.activities"), zh`，科普活动共${figure("science.activities")}`)}
      ，让科学常识走进居民日常生活。`,
    en`Science building groups: ${figure("science.buildings", { unit: "" })}.
      ${when(Condition.filled("science-themes"), en`The gallery showed ${slot("science-themes")}.`)}
      ${when(Condition.filled("science-activities"), en`There were ${slot("science-activities")}.`)}
      ${when(Condition.reported("science.activities"), en`Science activities: ${figure("science.activities")}.`)}`
  )
)

const partyDay = { cell: Reference.cell("festival", "party-day") }

const events = leadIn(
  text("推进文化活动，促进社区和谐。", "Culture."),
  runIn([
    item(
      zh`做好宣传报道。${date("within-year")}上报各类信息${figure("info.submitted")}，录用${figure("info.accepted")}
        ${when(Condition.positive("info.submitted"), zh`，录用率${figure("info.acceptance-rate")}`)}；编印简报
        ${figure("info.bulletins")}；`,
      en`publicity: ${figure("info.submitted", { unit: ["report", "reports"] })} submitted,
        ${figure("info.accepted", { unit: "" })} accepted
        ${when(Condition.positive("info.submitted"), en`(${figure("info.acceptance-rate")})`)}, and
        ${figure("info.bulletins", { unit: ["bulletin", "bulletins"] })}. `
    ),
    item(
      zh`办好文化活动。${when(Condition.filled("culture-activities"), zh`开展${slot("culture-activities")}等，`)}文化活动共
        ${figure("culture.events")}
        ${when(
          Condition.positive("culture.events", partyDay),
          zh`，其中迎${label("“七一”")}文艺晚会
          ${figure("culture.events", { ...partyDay, as: "words" })}`
        )}；`,
      en`events: ${when(Condition.filled("culture-activities"), en`${slot("culture-activities")};`)}
        ${figure("culture.events", { unit: "" })} in all
        ${when(
          Condition.positive("culture.events", partyDay),
          en`, of which for Party Day: ${figure("culture.events", { ...partyDay, unit: "" })}`
        )}. `
    ),
    item(
      zh`培育文体队伍。${when(
        Condition.filled("new-team"),
        zh`成立${slot("new-team")}，带动居民健身交流`,
        "发挥文艺骨干作用，带动居民参与"
      )}。`,
      en`teams: ${when(
        Condition.filled("new-team"),
        en`${slot("new-team")} was founded.`,
        "residents with a talent brought others along."
      )}`
    )
  ])
)

export const culture = section(
  text(zh`文化生活${label("“四推进”")}，文明程度上台阶`, en`Culture: progress in ${label("four")} fields`),
  minors,
  civility,
  science,
  events,
  Template.breakdown({ zh: "各项募捐的捐款", en: "Money donated, by campaign" }, "donation.amount", "campaign")
)

export const identities = [Identity.within("info.submitted", ["info.accepted"])]
