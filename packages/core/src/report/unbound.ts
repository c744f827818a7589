/**
 * Finds figures in plain prose that are bound to nothing: digits of any script, and numerals in words before something counted.
 * It would rather ask about a turn of phrase than let a figure through; names go into `label`, dates into `date`.
 */
import type { Language } from "../Words.ts"

const digits = /[\p{Nd}①-⑳Ⅰ-ↂ½-¾]+(?:[.,．，][\p{Nd}]+)*\s*[%％‰]?/gu

const numeral = "[〇零一二三四五六七八九十百千万亿两俩仨廿卅壹贰叁肆伍陆柒捌玖拾佰仟]"
/** What Chinese counts with, the longer words first. */
const counted = [
  ..."人次 户次 条次 场次 班次 平方米 平方公里 公里 公斤 小时 分钟 个月 季度 万元 周年 星期 名额".split(" "),
  ..."户人名位个条件起场次篇期栋幢套处份支家本项天日月年周岁米元块角成倍批届所间台辆张片组队类种吨斤亩层座门把株棵盏封".split(
    ""
  )
].join("|")
const inChinese = new RegExp(
  `百分之${numeral}+|${numeral}+分之${numeral}+|[第近约逾]?(?<![统唯划])${numeral}+[多余来几]?(?:${counted})|${numeral}{2,}[多余]`,
  "gu"
)

const english = [
  ..."two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen".split(
    " "
  ),
  ..."nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen twice once".split(
    " "
  )
].join("|")
const inEnglish = new RegExp(`\\b(?:${english})\\b|\\bone\\b(?! (?:of|another|by|and)\\b)`, "giu")

/** Every unbound figure of a plain text, as it stands there. */
export const unbound = (text: string, language: Language): ReadonlyArray<string> =>
  [digits, language === "zh" ? inChinese : inEnglish].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([found]) => found.trim())
  )
