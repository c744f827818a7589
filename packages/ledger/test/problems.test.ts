/** Ledgers that cannot be loaded: each with all of its problems, in order. */
import { describe, expect, it } from "vitest"
import { make } from "./HeldStore.ts"
import { type Files, ground, inFolder, load, problemsOf } from "./village.ts"

interface Found {
  readonly kind: string
  readonly file: string
  readonly row?: number
  readonly column?: string
  readonly value?: string
  readonly said: RegExp
}

const visits = (...lines: ReadonlyArray<string>): Files => ({
  ...ground,
  "visit.csv": ["编号,走访时间,居民,慰问金", ...lines].join("\n")
})

const cases: ReadonlyArray<readonly [name: string, files: Files, problems: ReadonlyArray<Found>]> = [
  [
    "every bad cell of every row, and the rest of the ledger too",
    {
      ...visits("v1,2010-02-30,r1,1.234", "v2,2010-01-01,r1,", "v3,,r1,多少"),
      "area.csv": "id,validFrom,name\na1,2000-01-01,甲\na2,2000-13-01,\n"
    },
    [
      { kind: "cell", file: "area.csv", row: 3, column: "validFrom", value: "2000-13-01", said: /存在的日期/ },
      { kind: "cell", file: "area.csv", row: 3, column: "name", said: /不能为空/ },
      { kind: "cell", file: "visit.csv", row: 2, column: "走访时间", value: "2010-02-30", said: /应为时间/ },
      { kind: "cell", file: "visit.csv", row: 2, column: "慰问金", value: "1.234", said: /两位小数/ },
      { kind: "cell", file: "visit.csv", row: 4, column: "走访时间", said: /不能为空/ },
      { kind: "cell", file: "visit.csv", row: 4, column: "慰问金", value: "多少", said: /应为金额/ }
    ]
  ],
  [
    "counts and amounts are not below nought",
    visits("v1,2010-01-01,r1,-5", "v2,2010-01-01,r1,约-1万", "v3,2010-01-01,r1,0"),
    [
      { kind: "cell", file: "visit.csv", row: 2, column: "慰问金", value: "-5", said: /不小于 0.*not below nought/ },
      { kind: "cell", file: "visit.csv", row: 3, column: "慰问金", value: "约-1万", said: /不小于 0/ }
    ]
  ],
  [
    "a file that was renamed is one problem more, not one for every row that refers to it",
    {
      "area.csv": ground["area.csv"] ?? "",
      "居民2.csv": "id,validFrom,areaId,name\nr1,2009-01-01,a1,张三\n",
      "visit.csv": "编号,走访时间,居民\nv1,2010-01-01,r1\nv2,2010-01-01,r1\nv3,2010-01-01,r2\n"
    },
    [
      { kind: "unknown-file", file: "居民2.csv", said: /是否应为“居民”/ },
      {
        kind: "reference",
        file: "visit.csv",
        column: "居民",
        said: /共 3 行指向“居民”.*3 rows refer to a Resident.*resident\.csv/
      }
    ]
  ],
  [
    "a copy of a ledger in another format is not passed over",
    { ...visits("v1,2010-01-01,r1,"), "visit.txt": "编号\n", "说明.txt": "按月填写\n" },
    [{ kind: "file", file: "visit.txt", said: /另存为 CSV.*save it as CSV/ }]
  ],
  [
    "a personal value is never shown",
    { ...ground, "居民.csv": "id,validFrom,areaId,name,身份证号\nr2,2009-01-01,a1,李四,12010419800101123X\n" },
    [{ kind: "cell", file: "居民.csv", row: 2, column: "身份证号", value: "••• (18)", said: /6位号码.*6 digits/ }]
  ],
  [
    "a number of a person or a phone is shown in no column",
    {
      ...visits("v1,12010419800101123X,13812345678,1", "v2,2010-01-01,r1,13812345678"),
      "resident.csv": "id,validFrom,areaId,name,120104198001011234\nr1,2009-01-01,a1,张三,x\n"
    },
    [
      { kind: "unknown-column", file: "resident.csv", row: 1, column: "••• (18)", said: /没有这一栏/ },
      { kind: "cell", file: "visit.csv", row: 2, column: "走访时间", value: "••• (18)", said: /应为时间/ },
      { kind: "reference", file: "visit.csv", row: 2, column: "居民", value: "••• (11)", said: /“居民”/ }
    ]
  ],
  [
    "a file without headings: what its first row says is not shown",
    { ...visits("v1,2010-01-01,r1,"), "resident.csv": "r1,2009-01-01,a1,张三\nr2,2009-01-01,a1,李四\n" },
    [
      {
        kind: "headings",
        file: "resident.csv",
        row: 1,
        said: /不是标题行.*编号、生效日期.*names no column.*Valid from/
      }
    ]
  ],
  [
    "a row of another width; what refers to it is not reported on top",
    { ...visits("v1,2010-01-01,r2,"), "resident.csv": `${ground["resident.csv"]}r2,2009-01-01,a1\n` },
    [{ kind: "ragged-row", file: "resident.csv", row: 3, said: /3 格，标题行有 4 格/ }]
  ],
  [
    "a file of nothing known",
    { ...ground, "visits.csv": "id\n", "vist.2010.csv": "id\n" },
    [
      {
        kind: "unknown-file",
        file: "visits.csv",
        said: /“visits”.*是否应为“visit”.*片区\(area\).*did you mean "visit"/
      },
      { kind: "unknown-file", file: "vist.2010.csv", said: /是否应为“visit”/ }
    ]
  ],
  [
    "a workbook, by its name and by its content",
    { ...ground, "visit.xlsx": "PK", "走访.csv": Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 0xff, 0xff]) },
    [
      { kind: "file", file: "visit.xlsx", said: /Excel 工作簿.*save it as CSV/ },
      { kind: "file", file: "走访.csv", said: /Excel 工作簿/ }
    ]
  ],
  ["an empty file", { ...ground, "visit.csv": "" }, [{ kind: "empty-file", file: "visit.csv", said: /文件是空的/ }]],
  [
    "a file of blanks",
    { ...ground, "visit.csv": "\ufeff\n , \n" },
    [{ kind: "empty-file", file: "visit.csv", said: /文件是空的/ }]
  ],
  [
    "columns missing, unknown and twice",
    { ...ground, "visit.csv": "编号,id,居名,走访日间,备注,#内部,\nv1,v1,r1,2010-01-01,x,y,\n" },
    [
      { kind: "duplicate-column", file: "visit.csv", row: 1, column: "id", said: /与“编号”是同一栏/ },
      { kind: "unknown-column", file: "visit.csv", row: 1, column: "居名", said: /是否应为“居民”/ },
      { kind: "unknown-column", file: "visit.csv", row: 1, column: "走访日间", said: /是否应为“走访时间”/ },
      { kind: "missing-column", file: "visit.csv", row: 1, column: "走访时间", said: /缺少必填的栏“走访时间”/ },
      {
        kind: "missing-column",
        file: "visit.csv",
        row: 1,
        column: "居民",
        said: /required column "Resident" is missing/
      }
    ]
  ],
  [
    "ragged rows; blank lines and blank cells at the end are none",
    visits("", "v1,2010-01-01,r1,,,", "v2,2010-01-01,r1", ",,,", "v3,2010-01-01,r1,1,x"),
    [
      { kind: "ragged-row", file: "visit.csv", row: 4, said: /3 格，标题行有 4 格/ },
      { kind: "ragged-row", file: "visit.csv", row: 6, said: /has 5 cells, the headings are 4/ }
    ]
  ],
  [
    "versions of one id that are the same, or overlap",
    {
      "area.csv":
        "id,validFrom,validTo,name\na1,2000-01-01,2005-01-01,甲\na1,2005-01-01,,甲\na1,2005-01-01,2006-01-01,乙\na1,2004-06-01,2005-01-01,乙\na2,2001-01-01,2001-01-01,丙\n"
    },
    [
      { kind: "duplicate-id", file: "area.csv", row: 4, value: "a1", said: /与area.csv 第 3 行是同一版本/ },
      { kind: "overlap", file: "area.csv", row: 5, value: "a1", said: /有效期与area.csv 第 2 行重叠/ },
      { kind: "cell", file: "area.csv", row: 6, column: "validTo", value: "2001-01-01", said: /失效日期应晚于生效日期/ }
    ]
  ],
  [
    "references to nobody",
    {
      "area.csv": "id,validFrom,name,parentId\na2,2000-01-01,乙,a1\na3,2000-01-01,丙,a9\n",
      "area.2.csv": "id,validFrom,name\na1,2000-01-01,甲\n",
      "resident.csv": "id,validFrom,areaId,name\nr1,2009-01-01,a1,张三\nr2,,a1,李四\n",
      "visit.csv": "id,at,residentId,前次\nv1,2010-01-01,r9,v2\nv2,2010-01-01,r2,\nv3,2010-01-01,r1,v4\n"
    },
    [
      { kind: "reference", file: "area.csv", row: 3, column: "parentId", value: "a9", said: /没有这个编号的“片区”/ },
      { kind: "cell", file: "resident.csv", row: 3, column: "validFrom", said: /不能为空/ },
      {
        kind: "reference",
        file: "visit.csv",
        row: 2,
        column: "residentId",
        value: "r9",
        said: /a Resident with this id/
      },
      { kind: "reference", file: "visit.csv", row: 4, column: "前次", value: "v4", said: /“走访”/ }
    ]
  ],
  [
    "quotation marks that do not match: what comes before is checked",
    visits("v1,2010-02-30,r1,", 'v2,2010-01-01,r1,"x'),
    [
      { kind: "cell", file: "visit.csv", row: 2, column: "走访时间", value: "2010-02-30", said: /应为时间/ },
      { kind: "quotes", file: "visit.csv", row: 3, said: /引号不成对.*marks do not match/ }
    ]
  ],
  [
    "a quotation mark that nobody closes does not swallow the file",
    visits(`v1,2010-01-01,r1,"${"x".repeat(1_200_000)}`),
    [{ kind: "quotes", file: "visit.csv", row: 2, said: /过长.*too long/ }]
  ],
  [
    "qualifiers that contradict, or qualify nothing",
    {
      ...ground,
      "visit.csv":
        "编号,走访时间,居民,慰问金,慰问金限定,限定\nv1,2010-01-01,r1,约100,以上,\nv2,2010-01-01,r1,,约,\nv3,2010-01-01,r1,1,许多,约摸\nv4,2010-01-01,r1,约1,约,均\n"
    },
    [
      { kind: "cell", file: "visit.csv", row: 2, column: "慰问金限定", value: "以上", said: /自带的限定不一致/ },
      { kind: "cell", file: "visit.csv", row: 3, column: "慰问金限定", said: /限定了一个没有填写的数/ },
      { kind: "cell", file: "visit.csv", row: 4, column: "慰问金限定", value: "许多", said: /应为限定词/ },
      { kind: "cell", file: "visit.csv", row: 4, column: "限定", value: "约摸", said: /应为限定词/ }
    ]
  ]
]

describe("a ledger that cannot be loaded", () => {
  for (const [name, files, expected] of cases) {
    it(name, async () => {
      const errors = await problemsOf(files)
      const found = errors.problems.map(({ problem, ...where }) => where)
      expect(found).toEqual(expected.map(({ said, ...where }) => where))
      expect(errors.total).toBe(expected.length)
      for (const [index, { said }] of expected.entries()) {
        const words = errors.problems[index]?.problem
        expect(`${words?.zh} ${words?.en}`).toMatch(said)
      }
    })
  }

  it("an id twice, in a file and across files", async () => {
    const { problems } = await problemsOf({
      ...visits("v1,2010-01-01,r1,", "v1,2010-01-02,r1,"),
      "visit.2.csv": "id,at,resident\nv1,2010-01-01,r1\n"
    })
    expect(problems).toMatchObject([
      {
        kind: "duplicate-id",
        file: "visit.csv",
        row: 2,
        value: "v1",
        problem: { zh: "编号与visit.2.csv 第 2 行重复" }
      },
      {
        kind: "duplicate-id",
        file: "visit.csv",
        row: 3,
        value: "v1",
        problem: { en: "has the id of row 2 of visit.2.csv" }
      }
    ])
  })

  it("names the folder that is not there, and the one without ledgers", async () => {
    const errors = await inFolder({ "a/readme.txt": "x", "b/area.csv": "id,validFrom,name\n" }, (folder) =>
      problemsOf({}, { folders: [`${folder}/a`, `${folder}/b`, `${folder}/c`] })
    )
    expect(errors.problems.map(({ kind, problem }) => [kind, problem.zh])).toEqual([
      ["folder", "文件夹里没有台账文件（*.csv）"],
      ["folder", "文件夹不存在或不可读"]
    ])
  })

  it("tells folders of one name apart", async () => {
    const files = { "a/ledger/area.csv": "id,validFrom\n", "b/ledger/area.csv": "id,validFrom\n" }
    const errors = await inFolder(files, (folder) =>
      problemsOf({}, { folders: [`${folder}/a/ledger`, `${folder}/b/ledger`] })
    )
    expect(errors.problems.map(({ file }) => file.slice(-17))).toEqual(["a/ledger/area.csv", "b/ledger/area.csv"])
  })

  it("counts all problems, and keeps the first ten thousand", async () => {
    const lines = Array.from({ length: 12_000 }, (_, index) => `v${index},never,r1,`)
    const errors = await problemsOf(visits(...lines))
    expect(errors.problems).toHaveLength(10_000)
    expect(errors.total).toBe(12_000)
    expect(errors.message.split("\n")).toHaveLength(52)
    expect(errors.message).toContain("… and 11950 more.")
  })

  it("keeps what an earlier load brought", async () => {
    const held = make()
    await load(ground, {}, held)
    await problemsOf({ "visit.csv": "编号,走访时间,居民\nv1,2010-01-01,r1\nv2,2010-01-01,r9\n" }, {}, held)
    const { result } = await load({ "visit.csv": "编号,走访时间,居民\nv1,2010-01-01,r1\n" }, {}, held)
    expect(result._tag).toBe("Success")
    expect(held.rows.get("visit")).toHaveLength(1)
  })

  it("takes no unknown column, unless told to ignore them", async () => {
    const files = { ...ground, "visit.csv": "编号,走访时间,居民,天气\nv1,2010-01-01,r1,晴\n" }
    expect((await problemsOf(files)).problems).toMatchObject([{ kind: "unknown-column", column: "天气" }])
    expect((await load(files, { ignoreUnknownColumns: true })).result._tag).toBe("Success")
  })
})
