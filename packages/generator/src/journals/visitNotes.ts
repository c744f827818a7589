/** What visitors write down: mostly what was said or done at this door on this day, now and then that there is nothing to say. */
import type { VisitPurpose } from "@shequ/core/codes"
import type { Random } from "../Random.ts"

type Write = (random: Random) => string

const who: ReadonlyArray<string> = ["户主", "户主老伴", "女主人", "老人", "儿子", "女儿", "租客", "儿媳"]
const done: ReadonlyArray<string> = [
  "已报物业",
  "已转网格群",
  "当场答复",
  "记入民情单",
  "下周回访",
  "请居委会协调",
  "已拍照上报"
]

/** Where in the compound: `12幢3单元`. */
const spot: Write = (random) => `${random.between(1, 28)}幢${random.between(1, 4)}单元`

/** Who speaks, about what and where, and what came of it. */
const heard =
  (...matters: ReadonlyArray<string>): Write =>
  (random) =>
    `${random.pick(who)}反映${spot(random)}${random.pick(matters)}，${random.pick(done)}`

const hour: Write = (random) => `${random.between(8, 18)}点${random.pick(["", "10分", "20分", "半", "40分", "50分"])}`

const listening: ReadonlyArray<Write> = [
  heard("楼道灯不亮", "停车紧张", "落水管渗水", "有人堆放杂物", "电瓶车进楼道", "门禁失灵", "夜里噪声大"),
  heard("缺晾衣架", "缺休息椅", "花坛缺人打理", "垃圾桶位置不便", "路面不平"),
  (random) =>
    `${random.pick(who)}说家中${random.between(2, 6)}口人都好，${random.pick(["孩子", "孙子", "外孙"])}上${random.pick(["幼儿园", "小学", "初中", "高中"])}，${hour(random)}后在家`,
  (random) => `建议阅览室开到${hour(random)}，${random.pick(who)}愿来帮忙，每周${random.between(1, 5)}次`
]

const writes: { readonly [P in VisitPurpose]?: ReadonlyArray<Write> } = {
  listening,
  service: [
    (random) =>
      `上门量血压，${random.between(108, 168)}/${random.between(62, 98)}，${random.pick(["嘱按时服药", "正常", "建议复查"])}`,
    (random) => `代办医保手续，材料缺${random.between(1, 4)}份，${hour(random)}取件，${random.pick(who)}在家等`,
    (random) => `送药${random.between(1, 4)}种上门，${hour(random)}送到，${random.pick(who)}签收`,
    (random) =>
      `协助${random.pick(who)}填写申请表${random.between(1, 6)}页，约${hour(random)}再来，${random.pick(done)}`
  ],
  survey: [
    (random) => `核对家庭成员${random.between(1, 6)}人，${random.pick(who)}在${spot(random)}另有住处`,
    (random) => `登记就业情况：${random.between(0, 4)}人在业，${random.pick(who)}月入约${random.between(12, 65)}00元`,
    (random) => `登记健康状况：血压${random.between(108, 168)}/${random.between(62, 98)}，${random.pick(who)}长期服药`
  ],
  registration: [
    (random) =>
      `核对承租人${random.between(1, 5)}人，月租${random.between(40, 260)}0元，合同余${random.between(1, 24)}个月`,
    (random) =>
      `登记新入住${random.between(1, 5)}人，来自${random.pick(["安徽", "江西", "河南", "四川", "湖北", "贵州"])}，月租${random.between(40, 260)}0元`
  ],
  publicity: [
    (random) => `发放防盗宣传单${random.between(1, 5)}份，查看${spot(random)}门锁，${random.pick(done)}`,
    (random) => `讲解垃圾分类，${random.pick(who)}问${spot(random)}投放点，${random.pick(done)}`,
    (random) =>
      `宣传用气安全，查软管${random.between(1, 3)}处，用了${random.between(1, 9)}年${random.between(1, 11)}个月，${random.pick(done)}`,
    (random) =>
      `宣传医保政策，${random.pick(who)}${random.between(16, 88)}岁，${random.pick(["已参保", "未参保", "外地参保"])}，${random.pick(done)}`
  ],
  persuasion: [
    (random) => `劝说清理${spot(random)}堆物，${random.pick(who)}答应${random.between(1, 9)}日内搬走`,
    (random) => `劝说${spot(random)}文明养犬，${random.pick(who)}同意${hour(random)}前后遛犬时牵绳`
  ]
}

const nothing: Write = (random) => random.pick(["无特殊情况", "家庭情况稳定", "一切正常"])

/** The note of a visit: `random` says about what, `own` draws the particulars. None where visits of the purpose have none. */
export const visitNote = (purpose: VisitPurpose, random: Random, own: Random): string | undefined => {
  const some = writes[purpose]
  if (some === undefined) return undefined
  const write = random.pick(some)
  return own.chance(0.15) ? nothing(own) : write(own)
}
