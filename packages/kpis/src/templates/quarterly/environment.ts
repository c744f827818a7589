/** 三、环境整治. */
import { Condition, Prose, Template } from "@shequ/core"

const { en, figure, slot, target, when, zh } = Prose
const { leadIn, paragraph, section, text } = Template

export const environment = section(
  text("整治环境卫生，创造优美家园", "Cleaning up"),
  paragraph(
    zh`社区从治理脏乱差入手，加强日常保洁，抓好小区绿化、亮化、美化。`,
    en`The community set about dirt and disorder and looked after greenery, lighting and looks.`
  ),
  leadIn(
    text("抓保洁队伍。", "Cleaners."),
    paragraph(
      zh`充实清扫保洁力量，推行门前“${target("env.three-guarantees-rate", { form: "count" })}”责任制
        ${when(Condition.reported("env.three-guarantees-rate"), zh`，落实率${figure("env.three-guarantees-rate")}`)}。`,
      en`The cleaning team was strengthened, and the ${target("env.three-guarantees-rate", { form: "count" })} guarantees for
        each frontage were enforced
        ${when(Condition.reported("env.three-guarantees-rate"), en`(kept: ${figure("env.three-guarantees-rate")})`)}.`
    )
  ),
  leadIn(
    text("抓沿街秩序。", "Shop fronts."),
    paragraph(
      zh`针对经营户门前脏乱的老问题，社区会同物业和经营户制定方案、划定区域、统一管理，保证道路畅通。`,
      en`Together with managers and shopkeepers the community drew up a plan for the shop fronts and keeps the road clear.`
    )
  ),
  leadIn(
    text("抓难题上报。", "Problems reported upwards."),
    paragraph(
      zh`${when(
        Condition.filled("escalated"),
        zh`对${slot("escalated")}，社区及时上报，问题得到解决`,
        "对社区难以解决的问题及时上报、跟踪落实"
      )}${when(Condition.positive("issue.escalated"), zh`；本期上报事项${figure("issue.escalated")}`)}。`,
      en`${when(
        Condition.filled("escalated"),
        en`Reported and solved: ${slot("escalated")}`,
        "What the community cannot solve is reported and followed up"
      )} ${when(Condition.positive("issue.escalated"), en`; matters reported this period: ${figure("issue.escalated", { unit: "" })}`)}.`
    )
  ),
  leadIn(
    text("抓设施修复。", "Repairs."),
    paragraph(
      zh`${when(
        Condition.filled("repairs"),
        zh`社区会同辖区单位修复${slot("repairs")}`,
        "社区会同辖区单位检修宣传栏和橱窗"
      )}${when(
        Condition.positive("coconstruct.facility-repairs"),
        zh`，共修复${figure("coconstruct.facility-repairs")}`
      )}，保证宣传阵地正常使用。`,
      en`${when(
        Condition.filled("repairs"),
        en`With local organisations the community repaired ${slot("repairs")}`,
        "With local organisations the community checked its boards and windows"
      )} ${when(
        Condition.positive("coconstruct.facility-repairs"),
        en`(${figure("coconstruct.facility-repairs")} repaired)`
      )}.`
    )
  ),
  Template.attainment(
    { zh: "各网格门前三包落实率", en: "Frontages that keep the guarantees, by grid" },
    "env.three-guarantees-rate"
  )
)
