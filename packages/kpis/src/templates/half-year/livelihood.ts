/** 二、民生. */
import { Condition, Identity, Prose, Template } from "@shequ/core"

const { date, en, figure, label, slot, when, zh } = Prose
const { leadIn, paragraph, section, text } = Template

const women = leadIn(
  text("服务育龄妇女。", "Women of childbearing age."),
  paragraph(
    zh`社区登记在册的育龄妇女${figure("fertility.women-of-childbearing-age")}。${date("within-year")}
      ${when(
        Condition.positive("fertility.births"),
        zh`出生婴儿${figure("fertility.births")}，其中男孩${figure("fertility.births-male")}、女孩
          ${figure("fertility.births-female")}，
          ${when(
            Condition.reported("fertility.planned-birth-rate"),
            zh`${figure("fertility.planned-birth-rate", { all: "均" })}符合生育政策，`
          )}
          ${when(
            Condition.all("fertility.birth-visit-rate"),
            zh`社区${figure("fertility.birth-visit-rate", { all: "均" })}上门看望`,
            zh`上门看望率${figure("fertility.birth-visit-rate", { absent: "未统计" })}`
          )}`,
        zh`${figure("fertility.births", { zero: "没有新生儿", absent: "出生情况未统计" })}`
      )}。办理《独生子女父母光荣证》${figure("fertility.one-child-certificates", { unit: "个" })}、《生殖保健服务证》
      ${figure("fertility.reproductive-certificates")}。另有流动育龄妇女${figure("fertility.floating-women")}，其中已婚
      ${figure("fertility.floating-women-married")}；社区结合便民服务发放宣传资料和药具，做好流动人口计生服务和街道检查的
      准备工作。`,
    en`Women of childbearing age: ${figure("fertility.women-of-childbearing-age")}. In the ${date("within-year")}
      ${when(
        Condition.positive("fertility.births"),
        en`${figure("fertility.births", { unit: ["child was", "children were"] })} born,
          ${figure("fertility.births-male", { unit: ["boy", "boys"] })} and
          ${figure("fertility.births-female", { unit: ["girl", "girls"] })};
          ${figure("fertility.planned-birth-rate", { all: "all", absent: "an unknown share" })} within the policy,
          ${figure("fertility.birth-visit-rate", { all: "all", absent: "an unknown share" })} visited at home.`,
        en`${figure("fertility.births", { zero: "no child was born", absent: "births were not recorded" })}.`
      )}
      Certificates issued: ${label("one-child")} honour
      ${figure("fertility.one-child-certificates", { unit: "" })}, reproductive health
      ${figure("fertility.reproductive-certificates", { unit: "" })}. Floating women:
      ${figure("fertility.floating-women")}, of whom ${figure("fertility.floating-women-married", { unit: "" })} are
      married; they were reached with leaflets and services.`
  )
)

const unemployed = leadIn(
  text("服务失业人员。", "People without work."),
  paragraph(
    zh`社区摸清底数、分类管理，现有失业人员${figure("employment.unemployed")}
      ${when(
        Condition.reported("employment.file-rate"),
        zh`，${figure("employment.file-rate", { all: "全部" })}建立信息档案`
      )}。经就业调查，辖区就业年龄段城镇居民${figure("employment.working-age-residents")}
      ${when(
        Condition.reported("employment.unemployed-share"),
        zh`，失业人员占${figure("employment.unemployed-share")}`
      )}。`,
    en`The community knows its ${figure("employment.unemployed", { unit: ["unemployed resident", "unemployed residents"] })}
      ${when(
        Condition.reported("employment.file-rate"),
        en`(${figure("employment.file-rate", { all: "all" })} with a file)`
      )}. A survey counted ${figure("employment.working-age-residents", { unit: "urban residents" })} of working age
      ${when(
        Condition.reported("employment.unemployed-share"),
        en`; ${figure("employment.unemployed-share")} of them are without work`
      )}.`
  )
)

const retired = leadIn(
  text("服务退休人员。", "Retirees."),
  paragraph(
    zh`现有退休人员${figure("retirement.retirees")}。${when(
      Condition.filled("retiree-activities"),
      zh`社区为他们组织了${slot("retiree-activities")}等活动，`
    )}${date("within-year")}${when(
      Condition.positive("visit.retirees-visited"),
      zh`上门看望其中${figure("visit.retirees-visited")}`,
      zh`${figure("visit.retirees-visited", { zero: "未安排上门看望", absent: "上门看望情况未登记" })}`
    )}。`,
    en`Retirees: ${figure("retirement.retirees")}. ${when(
      Condition.filled("retiree-activities"),
      en`For them there were ${slot("retiree-activities")}.`
    )} Visited at home: ${figure("visit.retirees-visited", { zero: "nobody", absent: "not recorded" })}.`
  )
)

const disabled = leadIn(
  text("服务残疾人员。", "People with disabilities."),
  paragraph(
    zh`${when(
      Condition.filled("disability-activities"),
      zh`社区开展${slot("disability-activities")}等活动，`
    )}社工上门慰问残疾人家庭${figure("disability.households-consoled", { absent: "（未登记）" })}
      ${when(
        Condition.positive("disability.rehab-stations"),
        zh`，建成康复站${figure("disability.rehab-stations", { as: "words" })}`
      )}，并通过橱窗、横幅等宣传助残，帮助就业。`,
    en`${when(Condition.filled("disability-activities"), en`There were ${slot("disability-activities")}.`)}
      Social workers called on ${figure("disability.households-consoled", { absent: "an unrecorded number of households" })}
      with a disabled member
      ${when(
        Condition.positive("disability.rehab-stations"),
        en`; rehabilitation stations: ${figure("disability.rehab-stations", { unit: "" })}`
      )}.`
  )
)

const elderly = leadIn(
  text("服务老年人。", "The elderly."),
  paragraph(
    zh`社区设有老年活动室${figure("elderly.activity-rooms", { as: "words" })}
      ${when(Condition.filled("elderly-programmes"), zh`，提供${slot("elderly-programmes")}等项目`)}；享受居家养老服务的老人
      ${figure("elderly.home-care-recipients")}。`,
    en`Activity rooms: ${figure("elderly.activity-rooms", { unit: "" })}
      ${when(Condition.filled("elderly-programmes"), en`, with ${slot("elderly-programmes")}`)}; cared for at home:
      ${figure("elderly.home-care-recipients")}.`
  )
)

export const livelihood = section(
  text("坚持以人为本，服务居民生活", "Serving residents"),
  paragraph(
    zh`社区把服务居民作为立足点，围绕${label("“群众利益无小事”")}的宗旨办实事、解难题，着力做好以下民生工作。`,
    en`No concern of a resident is too small: the community took care of the following groups.`
  ),
  women,
  unemployed,
  retired,
  disabled,
  elderly,
  Template.trend({ zh: "各月走访户数", en: "Households visited, by month" }, ["visit.households-visited"]),
  Template.attainment({ zh: "各网格入户走访覆盖率", en: "Visit coverage, by grid" }, "visit.coverage-rate")
)

export const identities = [
  Identity.sumOf("fertility.births", ["fertility.births-male", "fertility.births-female"]),
  Identity.within("fertility.floating-women", ["fertility.floating-women-married"]),
  Identity.within("employment.working-age-residents", ["employment.unemployed"]),
  Identity.within("retirement.retirees", ["visit.retirees-visited"])
]
