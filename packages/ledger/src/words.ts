/** Everything a ledger says to its reader, in Chinese and English. */
import type { Words } from "@shequ/core"

const say = (zh: string, en: string): Words => ({ zh, en })

/** `a、b、c …` – the first few of many. */
const some = (all: ReadonlyArray<string>, separator: string): string =>
  all.slice(0, 12).join(separator) + (all.length > 12 ? ` … (${all.length})` : "")

const perhaps = (near: string | undefined): Words =>
  near === undefined ? say("", "") : say(`；是否应为“${near}”？`, `; did you mean "${near}"?`)

/** Headings of the columns that every collection has, and of the qualifier column of a field. */
export const standardHeadings = {
  id: say("编号", "Id"),
  validFrom: say("生效日期", "Valid from"),
  validTo: say("失效日期", "Valid to"),
  qualifier: say("限定", "Qualifier")
} as const

export const qualifierHeading = (field: Words): Words => say(`${field.zh}限定`, `${field.en} qualifier`)
export const referenceHeading = (field: Words): Words => say(`${field.zh}编号`, `${field.en} id`)

/** How a cell names a qualifier: the first of each list is what is written. */
export const qualifierSpellings = {
  exact: { zh: ["精确"], en: ["exact"] },
  approx: { zh: ["约", "大约"], en: ["about", "approx"] },
  "more-than": { zh: ["多", "余", "超过"], en: ["more than"] },
  "at-least": { zh: ["以上", "至少"], en: ["at least"] },
  "less-than": { zh: ["不足", "不到"], en: ["less than"] },
  "at-most": { zh: ["以内", "至多"], en: ["at most"] },
  asserted: { zh: ["均", "全", "户户"], en: ["asserted"] },
  unknown: { zh: ["不明"], en: ["unknown"] },
  lost: { zh: ["缺失"], en: ["lost"] }
} as const

export const flagSpellings = {
  true: ["是", "true", "yes", "y", "1", "√", "✓", "✔", "有"],
  false: ["否", "false", "no", "n", "0", "×", "✗", "✘", "无"]
} as const
export const flagWords = { true: say("是", "yes"), false: say("否", "no") } as const

export const expected = {
  value: say("应填写，不能为空", "expected a value, the cell is empty"),
  text: say("应为文字", "expected text"),
  code: (of: Words, labels: ReadonlyArray<Words>, near: string | undefined): Words =>
    say(
      `应为“${of.zh}”之一：${some(
        labels.map((label) => label.zh),
        "、"
      )}${perhaps(near).zh}`,
      `expected one of ${of.en}: ${some(
        labels.map((label) => label.en),
        ", "
      )}${perhaps(near).en}`
    ),
  tag: say(
    "应为“名称@起日”或“名称@起日..止日”，如 低保@2009-03-01..2010-05-01",
    'expected "tag@from" or "tag@from..to", such as 低保@2009-03-01..2010-05-01'
  ),
  tagOrder: say("止日应晚于起日", "expected the tag to end after it begins"),
  flag: say("应为 是 或 否", "expected yes or no"),
  date: say(
    "应为 1850 年至 2100 年间存在的日期，如 2010-03-05、2010/3/5、2010年3月5日",
    "expected a day that exists, from 1850 to 2100, such as 2010-03-05, 2010/3/5 or 2010年3月5日"
  ),
  instant: (zone: string): Words =>
    say(
      `应为时间，如 2010-03-05 14:30（${zone}），或带时差的 2010-03-05T14:30:00+08:00`,
      `expected a time such as 2010-03-05 14:30 (in ${zone}), or 2010-03-05T14:30:00+08:00`
    ),
  noSuchTime: (zone: string): Words =>
    say(
      `${zone} 的钟表上没有这一时刻（夏令时拨快）`,
      `expected a time that clocks in ${zone} showed; they were put forward then`
    ),
  integer: (unit: Words): Words =>
    say(
      `应为整数${unit.zh === "" ? "" : `（${unit.zh}）`}，如 1200`,
      `expected a whole number${unit.en === "" ? "" : ` of ${unit.en}`}, such as 1200`
    ),
  money: say(
    "应为金额（元），至多两位小数，如 4943.50",
    "expected an amount in yuan with at most two decimals, such as 4943.50"
  ),
  notBelowNought: say("应为不小于 0 的数", "expected a number that is not below nought"),
  tooLarge: say("数字过大，无法精确保存", "expected a number that can be kept exactly; this one is too large"),
  oneQualifier: say(
    "一个数只能有一种限定（约、多、以上……）",
    "expected one qualifier (about, more than, at least …), found several"
  ),
  exact: say(
    "本栏只收精确数字，不能写 约、多、以上 等",
    "this column takes exact figures; about, more than, at least … are not accepted"
  ),
  qualifier: say(
    "应为限定词：精确、约、多、以上、不足、以内、均、不明、缺失",
    "expected a qualifier: exact, about, more than, at least, less than, at most, asserted, unknown, lost"
  ),
  otherQualifier: say("与本栏数字自带的限定不一致", "expected the qualifier that the figure itself carries"),
  qualifiedNothing: say("限定了一个没有填写的数", "this qualifies a figure that is not there"),
  readable: say(
    "含有损坏的字节，请核对文件编码（UTF-8 或 GB18030）",
    "holds broken bytes; check the file's encoding (UTF-8 or GB18030)"
  ),
  later: say("失效日期应晚于生效日期", "expected a day after the one from which the row is valid")
} as const

export const problem = {
  noFolder: say("文件夹不存在或不可读", "there is no such folder, or it cannot be read"),
  noFiles: say("文件夹里没有台账文件（*.csv）", "the folder holds no ledger file (*.csv)"),
  unreadable: (code: string): Words => say(`文件无法读取（${code}）`, `the file cannot be read (${code})`),
  workbook: say("这是 Excel 工作簿，请另存为 CSV（UTF-8）", "this is an Excel workbook; save it as CSV (UTF-8)"),
  otherFormat: say(
    "文件名是台账，但不是 CSV，不会被读取；请另存为 CSV（UTF-8），或移出本文件夹",
    "has the name of a ledger and is no CSV file, so it would not be read; save it as CSV (UTF-8), or move it elsewhere"
  ),
  noFile: (collection: Words, id: string, count: number): Words =>
    say(
      `共 ${count} 行指向“${collection.zh}”，台账里却没有它的文件，库中也没有；缺 ${collection.zh}.csv（或 ${id}.csv），是否改过名？`,
      `${count} rows refer to a ${collection.en}, of which the ledger has no file and the store has none: ${id}.csv is missing; was it renamed?`
    ),
  unknownFile: (name: string, known: ReadonlyArray<Words>, near: string | undefined): Words =>
    say(
      `没有名为“${name}”的名册或日志${perhaps(near).zh}；现有：${some(
        known.map((one) => one.zh),
        "、"
      )}`,
      `no register or journal is called "${name}"${perhaps(near).en}; there are: ${some(
        known.map((one) => one.en),
        ", "
      )}`
    ),
  emptyFile: say("文件是空的，至少要有标题行", "the file is empty; it needs at least its line of headings"),
  noHeadings: (known: ReadonlyArray<Words>): Words =>
    say(
      `第一行不是标题行，没有一格是栏名；应有：${some(
        known.map((one) => one.zh),
        "、"
      )}`,
      `the first line names no column; it must hold the headings, such as ${some(
        known.map((one) => one.en),
        ", "
      )}`
    ),
  unknownColumn: (near: string | undefined): Words =>
    say(
      `没有这一栏${perhaps(near).zh}（不导入的栏，标题以“备注”或“#”开头）`,
      `no such column${perhaps(near).en} (a column that is not to be imported has a heading that begins with # or 备注)`
    ),
  missingColumn: (heading: Words): Words =>
    say(`缺少必填的栏“${heading.zh}”`, `the required column "${heading.en}" is missing`),
  twiceColumn: (other: string): Words => say(`与“${other}”是同一栏`, `is the same column as "${other}"`),
  ragged: (found: number, wanted: number): Words =>
    say(`本行有 ${found} 格，标题行有 ${wanted} 格`, `the row has ${found} cells, the headings are ${wanted}`),
  quotes: say("引号不成对，此行之后未再检查", "quotation marks do not match; what follows was not checked"),
  tooLong: say(
    "本行过长，多半是引号没有结束；此行之后未再检查",
    "the row is too long, probably an unclosed quotation mark; what follows was not checked"
  ),
  twiceId: (where: Words): Words => say(`编号与${where.zh}重复`, `has the id of ${where.en}`),
  twiceVersion: (where: Words): Words =>
    say(`与${where.zh}是同一版本（编号和生效日期相同）`, `is the same version as ${where.en}: same id, same first day`),
  overlap: (where: Words): Words =>
    say(`有效期与${where.zh}重叠`, `is valid on days on which ${where.en} is valid too`),
  place: (file: string, row: number): Words => say(`${file} 第 ${row} 行`, `row ${row} of ${file}`),
  noReferent: (collection: Words): Words =>
    say(
      `台账和库中都没有这个编号的“${collection.zh}”`,
      `neither the ledger nor the store has a ${collection.en} with this id`
    )
} as const

export const summary = {
  title: (total: number): Words =>
    say(
      `台账有 ${total} 处问题，什么都没有导入。`,
      `The ledger has ${total} ${total === 1 ? "problem" : "problems"}; nothing was imported.`
    ),
  more: (rest: number): Words => say(`……还有 ${rest} 处。`, `… and ${rest} more.`),
  row: (row: number): Words => say(`第 ${row} 行`, `row ${row}`)
} as const
