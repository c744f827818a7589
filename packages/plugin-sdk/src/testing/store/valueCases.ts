/** Writes whose values and ids some database would take for others. */
import type { Change, Row } from "@shequ/core"
import { Home, Order } from "./contractPlugin.ts"
import { home, order, type WriteCase } from "./writeCases.ts"

const append = (...rows: ReadonlyArray<Row.AnyRow>): Change => ({ op: "append", collection: Order.id, rows })
const put = (...rows: ReadonlyArray<Row.AnyRow>): Change => ({ op: "put", collection: Home.id, rows })

const full = order("o1", {
  select: '\'; drop table "order"; -- 引号“”\n换行 😀',
  topics: ["noise", "heating"],
  topic: "heating",
  urgent: false,
  // More than 32 bits.
  cost: Number.MAX_SAFE_INTEGER,
  costQualifier: "more-than",
  dueOn: "2010-03-05",
  afterId: "o0",
  qualifier: "asserted"
})
const fullHome = home("h1", "2009-01-01", {
  validTo: "2010-01-01",
  members: 0,
  membersQualifier: "approx",
  phone: "13800000000",
  tags: [
    { code: "elderly", from: "2009-01-01" },
    { code: "low-income", from: "2009-03-01", to: "2009-09-01" }
  ]
})

/** In the order of a store. */
const alike = ["O1", "e\u0301", "o", "o1", "o1%", "o_", "é", "ô1", "ｏ1"]

export const valueCases: ReadonlyArray<WriteCase> = [
  {
    name: "gives back every type of value as it was written",
    steps: [{ write: [put(fullHome), append(full, order("o2"))], gives: { added: 3 } }],
    holds: { home: [fullHome], order: [full, order("o2")] }
  },
  {
    name: "takes the same entry again as no change",
    steps: [
      { write: [append(full)], gives: { added: 1 } },
      { write: [append(full, order("o2"), order("o2"))], gives: { added: 1, unchanged: 2 } }
    ],
    holds: { order: [full, order("o2")] }
  },
  {
    name: "takes an empty text for a text",
    steps: [{ write: [append(order("o1", { select: "" }))], gives: { added: 1 } }],
    holds: { order: [order("o1", { select: "" })] }
  },
  {
    name: "tells ids apart that look alike: by case, accent, width and composition",
    steps: [
      { write: [append(...alike.toReversed().map((id) => order(id)))], gives: { added: alike.length } },
      { write: [append(...alike.map((id) => order(id)))], gives: { added: 0, unchanged: alike.length } }
    ],
    holds: { order: alike.map((id) => order(id)) }
  },
  {
    name: "orders rows by the code points of their ids, then by validity",
    steps: [
      {
        write: [
          append(...["o2", "😀", "\uff21", "O", "网格", "o10"].map((id) => order(id))),
          put(home("b", "2010-01-01"), home("a", "2011-01-01"), home("a", "2010-01-01", { validTo: "2010-06-01" }))
        ]
      }
    ],
    holds: {
      order: ["O", "o10", "o2", "网格", "\uff21", "😀"].map((id) => order(id)),
      home: [home("a", "2010-01-01", { validTo: "2010-06-01" }), home("a", "2011-01-01"), home("b", "2010-01-01")]
    }
  }
]
