/** 五、平安. */
import { Condition, Identity, Prose, Template } from "@shequ/core"

const { change, date, en, figure, when, zh } = Prose
const { item, runInApart, section, text } = Template

const disputes = item(
  zh`化解矛盾纠纷。${date("within-year")}共处理矛盾纠纷案件${figure("dispute.handled", { moreThan: "余" })}。截至
    ${date("month-end")}，辖区发生刑事案件
    ${figure("security.criminal-cases", { absent: "（未统计）" })}，其中可防性案件
    ${figure("security.preventable-cases", { absent: "（未统计）" })}；刑事案件
    ${change("security.criminal-cases", { mode: "direction", absent: "没有去年同期的数据可比" })}，可防性案件
    ${change("security.preventable-cases", { mode: "direction", absent: "没有去年同期的数据可比" })}。
    ${when(
      Condition.reported("safety.campus-duty-compliance"),
      zh`社区派员在幼儿园和学校门前值勤，到位率${figure("safety.campus-duty-compliance")}。`
    )}`,
  en`disputes: ${figure("dispute.handled", { unit: ["dispute", "disputes"] })} handled in the ${date("within-year")}. By
    ${date("month-end")} there were ${figure("security.criminal-cases", {
      unit: ["criminal case", "criminal cases"],
      absent: "criminal cases that nobody counted"
    })}, of which preventable: ${figure("security.preventable-cases", { unit: "", absent: "not counted" })}. Criminal cases
    are ${change("security.criminal-cases", { mode: "direction", absent: "not comparable with last year" })}, preventable
    ones ${change("security.preventable-cases", { mode: "direction", absent: "not comparable with last year" })}.
    ${when(
      Condition.reported("safety.campus-duty-compliance"),
      en`Staff stood guard at kindergarten and school (${figure("safety.campus-duty-compliance")} of the hours owed).`
    )}`
)

const fire = item(
  zh`落实消防责任。社区同辖区各单位签订消防安全责任书
    ${when(Condition.reported("safety.fire-letter-rate"), zh`，签订率${figure("safety.fire-letter-rate")}`)}
    ${when(Condition.positive("safety.fire-drills"), zh`，组织消防演练${figure("safety.fire-drills")}`)}，宣传防火知识，
    ${when(
      Condition.positive("safety.fire-incidents"),
      zh`但仍发生火灾事故${figure("safety.fire-incidents")}`,
      zh`${figure("safety.fire-incidents", { zero: "杜绝了火灾事故的发生", absent: "火灾事故情况未登记" })}`
    )}。`,
  en`fire: letters of responsibility were signed
    ${when(Condition.reported("safety.fire-letter-rate"), en`with ${figure("safety.fire-letter-rate")} of the organisations`)}
    ${when(Condition.positive("safety.fire-drills"), en`; fire drills: ${figure("safety.fire-drills", { unit: "" })}`)};
    ${figure("safety.fire-incidents", {
      zero: "no fire broke out",
      unit: ["fire broke out", "fires broke out"],
      absent: "fires were not recorded"
    })}.`
)

const law = item(
  zh`抓好普法宣教。社区利用黑板报、宣传栏宣传禁赌禁毒知识，加强对青少年的法制、道德教育
    ${when(Condition.positive("legal.classes"), zh`，举办法制课${figure("legal.classes")}`)}，居民法律意识不断增强。`,
  en`law: boards and lectures warned of gambling and drugs and taught the young about the law
    ${when(Condition.positive("legal.classes"), en`(${figure("legal.classes")})`)}.`
)

const property = item(
  zh`监督物业管理。社区根据检查结果和居民反映与物业沟通
    ${when(
      Condition.positive("property.rectification-requests"),
      zh`，督促整改${figure("property.rectification-requests")}`
    )}，并跟踪落实。`,
  en`property management: what inspections and residents found was taken up with the managers
    ${when(
      Condition.positive("property.rectification-requests"),
      en`(put right at our request: ${figure("property.rectification-requests", { unit: "" })})`
    )} and followed up.`
)

const order = item(zh`强化治安管理。`, en`public order: `, {
  items: [
    item(
      zh`加强出租房管理，${date("within-year")}召开房东和美容美发行业会议${figure("safety.rental-meetings")}；`,
      en`meetings with landlords and the hair and beauty trade:
        ${figure("safety.rental-meetings", { unit: "" })}; `
    ),
    item(
      zh`加强流动人口管理，通过走访对流动人口、出租房逐院梳理、重新登记
        ${when(
          Condition.reported("floating.reregistration-rate"),
          zh`，登记率${figure("floating.reregistration-rate")}`
        )}。`,
      en`rented dwellings and their tenants registered anew
        ${when(Condition.reported("floating.reregistration-rate"), en`(${figure("floating.reregistration-rate")})`)}.`
    )
  ]
})

export const safety = section(
  text("加强治理，促进平安稳定", "Safety and order"),
  runInApart([disputes, fire, law, property, order]),
  Template.trend(
    { zh: "各月刑事案件与可防性案件", en: "Criminal and preventable cases, by month" },
    ["security.criminal-cases", "security.preventable-cases"],
    "line"
  ),
  Template.breakdown({ zh: "刑事案件类别", en: "Criminal cases, by kind" }, "security.criminal-cases", "kind")
)

export const identities = [Identity.within("security.criminal-cases", ["security.preventable-cases"])]
