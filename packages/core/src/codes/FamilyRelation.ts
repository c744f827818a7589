/** Relation to the head of the household (GB/T 4761). */
import * as Vocabulary from "./Vocabulary.ts"

export const FamilyRelation = Vocabulary.make("family-relation", {
  name: { zh: "家庭关系", en: "Family relation" },
  standard: "GB/T 4761-2008",
  terms: {
    self: { zh: "本人", en: "Self", code: "01" },
    head: { zh: "户主", en: "Head of household", code: "02" },
    spouse: { zh: "配偶", en: "Spouse", code: "10" },
    husband: { zh: "夫", en: "Husband", code: "11", parent: "spouse", aliases: ["丈夫"] },
    wife: { zh: "妻", en: "Wife", code: "12", parent: "spouse", aliases: ["妻子"] },
    son: { zh: "子", en: "Son", code: "20", aliases: ["儿子"] },
    "only-son": { zh: "独生子", en: "Only son", code: "21", parent: "son" },
    "first-son": { zh: "长子", en: "First son", code: "22", parent: "son" },
    "second-son": { zh: "次子", en: "Second son", code: "23", parent: "son" },
    "third-son": { zh: "三子", en: "Third son", code: "24", parent: "son" },
    "fourth-son": { zh: "四子", en: "Fourth son", code: "25", parent: "son" },
    "fifth-son": { zh: "五子", en: "Fifth son", code: "26", parent: "son" },
    "adopted-or-step-son": {
      zh: "养子或继子",
      en: "Adopted or step son",
      code: "27",
      parent: "son",
      aliases: ["养子", "继子"]
    },
    "son-in-law": { zh: "女婿", en: "Son-in-law", code: "28", parent: "son" },
    "other-son": { zh: "其他儿子", en: "Other son", code: "29", parent: "son" },
    daughter: { zh: "女", en: "Daughter", code: "30", aliases: ["女儿"] },
    "only-daughter": { zh: "独生女", en: "Only daughter", code: "31", parent: "daughter" },
    "first-daughter": { zh: "长女", en: "First daughter", code: "32", parent: "daughter" },
    "second-daughter": { zh: "次女", en: "Second daughter", code: "33", parent: "daughter", aliases: ["二女"] },
    "third-daughter": { zh: "三女", en: "Third daughter", code: "34", parent: "daughter" },
    "fourth-daughter": { zh: "四女", en: "Fourth daughter", code: "35", parent: "daughter" },
    "fifth-daughter": { zh: "五女", en: "Fifth daughter", code: "36", parent: "daughter" },
    "adopted-or-step-daughter": {
      zh: "养女或继女",
      en: "Adopted or step daughter",
      code: "37",
      parent: "daughter",
      aliases: ["养女", "继女"]
    },
    "daughter-in-law": { zh: "儿媳", en: "Daughter-in-law", code: "38", parent: "daughter" },
    "other-daughter": { zh: "其他女儿", en: "Other daughter", code: "39", parent: "daughter" },
    grandchild: { zh: "孙子、孙女或外孙子、外孙女", en: "Grandchild", code: "40" },
    "sons-son": { zh: "孙子", en: "Son's son", code: "41", parent: "grandchild" },
    "sons-daughter": { zh: "孙女", en: "Son's daughter", code: "42", parent: "grandchild" },
    "daughters-son": { zh: "外孙子", en: "Daughter's son", code: "43", parent: "grandchild", aliases: ["外孙"] },
    "daughters-daughter": { zh: "外孙女", en: "Daughter's daughter", code: "44", parent: "grandchild" },
    "grandsons-wife": {
      zh: "孙媳妇或外孙媳妇",
      en: "Grandson's wife",
      code: "45",
      parent: "grandchild",
      aliases: ["孙媳妇", "外孙媳妇"]
    },
    "granddaughters-husband": {
      zh: "孙女婿或外孙女婿",
      en: "Granddaughter's husband",
      code: "46",
      parent: "grandchild",
      aliases: ["孙女婿", "外孙女婿"]
    },
    "great-grandson": {
      zh: "曾孙子或曾外孙子",
      en: "Great-grandson",
      code: "47",
      parent: "grandchild",
      aliases: ["曾孙子", "曾外孙子"]
    },
    "great-granddaughter": {
      zh: "曾孙女或曾外孙女",
      en: "Great-granddaughter",
      code: "48",
      parent: "grandchild",
      aliases: ["曾孙女", "曾外孙女"]
    },
    "other-grandchild": {
      zh: "其他孙子、孙女或外孙子、外孙女",
      en: "Other grandchild",
      code: "49",
      parent: "grandchild"
    },
    parent: { zh: "父母", en: "Parent", code: "50" },
    father: { zh: "父亲", en: "Father", code: "51", parent: "parent", aliases: ["父"] },
    mother: { zh: "母亲", en: "Mother", code: "52", parent: "parent", aliases: ["母"] },
    "husbands-father": { zh: "公公", en: "Husband's father", code: "53", parent: "parent" },
    "husbands-mother": { zh: "婆婆", en: "Husband's mother", code: "54", parent: "parent" },
    "wifes-father": { zh: "岳父", en: "Wife's father", code: "55", parent: "parent" },
    "wifes-mother": { zh: "岳母", en: "Wife's mother", code: "56", parent: "parent" },
    "step-or-adoptive-father": {
      zh: "继父或养父",
      en: "Step or adoptive father",
      code: "57",
      parent: "parent",
      aliases: ["继父", "养父"]
    },
    "step-or-adoptive-mother": {
      zh: "继母或养母",
      en: "Step or adoptive mother",
      code: "58",
      parent: "parent",
      aliases: ["继母", "养母"]
    },
    "other-parent": { zh: "其他父母关系", en: "Other parent", code: "59", parent: "parent" },
    grandparent: { zh: "祖父母或外祖父母", en: "Grandparent", code: "60" },
    "fathers-father": { zh: "祖父", en: "Father's father", code: "61", parent: "grandparent" },
    "fathers-mother": { zh: "祖母", en: "Father's mother", code: "62", parent: "grandparent" },
    "mothers-father": { zh: "外祖父", en: "Mother's father", code: "63", parent: "grandparent" },
    "mothers-mother": { zh: "外祖母", en: "Mother's mother", code: "64", parent: "grandparent" },
    "spouses-grandparent": {
      zh: "配偶的祖父母或外祖父母",
      en: "Spouse's grandparent",
      code: "65",
      parent: "grandparent"
    },
    "great-grandfather": { zh: "曾祖父", en: "Great-grandfather", code: "66", parent: "grandparent" },
    "great-grandmother": { zh: "曾祖母", en: "Great-grandmother", code: "67", parent: "grandparent" },
    "spouses-great-grandparent": {
      zh: "配偶的曾祖父母或外曾祖父母",
      en: "Spouse's great-grandparent",
      code: "68",
      parent: "grandparent"
    },
    "other-grandparent": { zh: "其他祖父母或外祖父母关系", en: "Other grandparent", code: "69", parent: "grandparent" },
    sibling: { zh: "兄弟姐妹", en: "Sibling", code: "70" },
    "elder-brother": { zh: "兄", en: "Elder brother", code: "71", parent: "sibling", aliases: ["哥哥"] },
    "elder-brothers-wife": { zh: "嫂", en: "Elder brother's wife", code: "72", parent: "sibling", aliases: ["嫂子"] },
    "younger-brother": { zh: "弟", en: "Younger brother", code: "73", parent: "sibling", aliases: ["弟弟"] },
    "younger-brothers-wife": { zh: "弟媳", en: "Younger brother's wife", code: "74", parent: "sibling" },
    "elder-sister": { zh: "姐姐", en: "Elder sister", code: "75", parent: "sibling", aliases: ["姐"] },
    "elder-sisters-husband": { zh: "姐夫", en: "Elder sister's husband", code: "76", parent: "sibling" },
    "younger-sister": { zh: "妹妹", en: "Younger sister", code: "77", parent: "sibling", aliases: ["妹"] },
    "younger-sisters-husband": { zh: "妹夫", en: "Younger sister's husband", code: "78", parent: "sibling" },
    "other-sibling": { zh: "其他兄弟姐妹", en: "Other sibling", code: "79", parent: "sibling" },
    other: { zh: "其他", en: "Other", code: "80" },
    "fathers-elder-brother": { zh: "伯父", en: "Father's elder brother", code: "81", parent: "other" },
    "fathers-elder-brothers-wife": { zh: "伯母", en: "Father's elder brother's wife", code: "82", parent: "other" },
    "fathers-younger-brother": {
      zh: "叔父",
      en: "Father's younger brother",
      code: "83",
      parent: "other",
      aliases: ["叔叔"]
    },
    "fathers-younger-brothers-wife": {
      zh: "婶母",
      en: "Father's younger brother's wife",
      code: "84",
      parent: "other",
      aliases: ["婶婶"]
    },
    "mothers-brother": { zh: "舅父", en: "Mother's brother", code: "85", parent: "other", aliases: ["舅舅"] },
    "mothers-brothers-wife": {
      zh: "舅母",
      en: "Mother's brother's wife",
      code: "86",
      parent: "other",
      aliases: ["舅妈"]
    },
    "mothers-sisters-husband": { zh: "姨父", en: "Mother's sister's husband", code: "87", parent: "other" },
    "mothers-sister": { zh: "姨母", en: "Mother's sister", code: "88", parent: "other", aliases: ["姨妈"] },
    "fathers-sisters-husband": { zh: "姑父", en: "Father's sister's husband", code: "89", parent: "other" },
    "fathers-sister": { zh: "姑母", en: "Father's sister", code: "90", parent: "other", aliases: ["姑妈"] },
    "paternal-cousin": { zh: "堂兄弟、堂姐妹", en: "Paternal cousin", code: "91", parent: "other" },
    "cross-cousin": { zh: "表兄弟、表姐妹", en: "Cousin by a sister or mother", code: "92", parent: "other" },
    "brothers-son": { zh: "侄子", en: "Brother's son", code: "93", parent: "other" },
    "brothers-daughter": { zh: "侄女", en: "Brother's daughter", code: "94", parent: "other" },
    "sisters-son": { zh: "外甥", en: "Sister's son", code: "95", parent: "other" },
    "sisters-daughter": { zh: "外甥女", en: "Sister's daughter", code: "96", parent: "other" },
    "other-relative": { zh: "其他亲属", en: "Other relative", code: "97", parent: "other" },
    "not-related": { zh: "非亲属", en: "Not related", code: "99", parent: "other" }
  }
})
export type FamilyRelation = Vocabulary.Code<typeof FamilyRelation>
