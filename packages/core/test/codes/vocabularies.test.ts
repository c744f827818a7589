import { describe, expect, it } from "vitest"
import {
  Education,
  EmploymentStatus,
  EthnicGroup,
  FacilityKind,
  FamilyRelation,
  GridLevel,
  MaritalStatus,
  MembershipStage,
  PlaceLevel,
  PoliticalStatus,
  SecurityKind,
  Sex,
  standardFacilities,
  standardVocabularies,
  Vocabulary
} from "../../src/codes/index.ts"
import type { Term } from "../../src/codes/Vocabulary.ts"

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/

const spellings = ([id, term]: readonly [string, Term]): ReadonlyArray<string> => [
  ...new Set([id, term.code ?? id, term.zh, term.en, ...(term.aliases ?? [])].map((text) => text.toLowerCase()))
]

const repeated = (texts: ReadonlyArray<string>): ReadonlyArray<string> =>
  texts.filter((text, index) => texts.indexOf(text) !== index)

describe("standard vocabularies", () => {
  it("have ids of their own", () => {
    expect(repeated(standardVocabularies.map((vocabulary) => vocabulary.id))).toEqual([])
  })

  describe.each(standardVocabularies.map((vocabulary) => [vocabulary.id, vocabulary] as const))(
    "%s",
    (id, vocabulary) => {
      const terms = Object.entries<Term>(vocabulary.terms)

      it("has kebab-case ids and labels in both languages", () => {
        expect(id).toMatch(kebab)
        for (const words of [vocabulary.name, ...terms.map(([, term]) => term)]) {
          expect(words.zh).toMatch(/[\u4e00-\u9fff]/)
          expect(words.en).toMatch(/^["A-Z0-9]/)
        }
        for (const [code] of terms) expect(code).toMatch(kebab)
      })

      it("lets no two terms share a spelling", () => {
        expect(repeated(terms.flatMap(spellings))).toEqual([])
      })

      it("names parents that exist", () => {
        for (const [, { parent }] of terms) {
          if (parent !== undefined) expect(Object.keys(vocabulary.terms)).toContain(parent)
        }
      })

      it("finds every term by each spelling", () => {
        for (const entry of terms) {
          for (const spelling of spellings(entry)) expect(Vocabulary.lookup(vocabulary, spelling)).toBe(entry[0])
        }
      })
    }
  )
})

const codeOf = (vocabulary: Vocabulary.Vocabulary) =>
  Object.entries<Term>(vocabulary.terms).map(([, term]) => term.code ?? "")

describe("national tables", () => {
  it("have a standard code for every term", () => {
    const national = standardVocabularies.filter(({ standard }) =>
      /^GB\/T (2261|3304|4658|4761|4762|26341)/.test(standard ?? "")
    )
    expect(national).toHaveLength(10)
    for (const vocabulary of national) {
      expect(codeOf(vocabulary).filter((code) => !/^\d{1,2}$/.test(code))).toEqual([])
      expect(repeated(codeOf(vocabulary))).toEqual([])
    }
  })

  it("are complete", () => {
    expect(codeOf(Sex)).toEqual(["0", "1", "2", "9"])
    expect(codeOf(MaritalStatus)).toEqual(["10", "20", "21", "22", "23", "30", "40", "90"])
    const two = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, i) => String(from + i).padStart(2, "0"))
    expect(codeOf(EthnicGroup)).toEqual([...two(1, 56), "97", "98"])
    expect(codeOf(PoliticalStatus)).toEqual(two(1, 13))
    expect(codeOf(FamilyRelation)).toEqual(["01", "02", ...two(10, 12), ...two(20, 97), "99"])
  })

  it.each([
    [Sex, "女孩", "female"],
    [EthnicGroup, "汉", "han"],
    [EthnicGroup, "02", "mongol"],
    [EmploymentStatus, "80", "retired"],
    [EmploymentStatus, "退休", "retired"],
    [EmploymentStatus, "70", "no-job"],
    [Education, "高中", "high-school"],
    [FamilyRelation, "21", "only-son"],
    [PoliticalStatus, "党员", "party-member"],
    [Sex, "他", undefined]
  ] as const)("%o: %s is %s", (vocabulary, text, code) => {
    expect(Vocabulary.lookup<string>(vocabulary, text)).toBe(code)
  })

  it("group their terms", () => {
    expect(Vocabulary.within(MaritalStatus, "married")).toEqual(["married", "first-marriage", "remarried", "reunited"])
    expect(Vocabulary.within(MembershipStage, "member")).toEqual(["member", "probationary", "full"])
    expect(Vocabulary.within(SecurityKind, "criminal")).not.toContain("gambling")
    expect(Vocabulary.within(Education, "vocational").length).toBe(10)
  })

  it("have grid levels that are levels of place, and six standard facilities", () => {
    for (const code of Vocabulary.codes(GridLevel)) expect(Vocabulary.isCode(PlaceLevel, code)).toBe(true)
    expect(standardFacilities).toHaveLength(6)
    for (const code of standardFacilities) expect(Vocabulary.isCode(FacilityKind, code)).toBe(true)
  })
})
