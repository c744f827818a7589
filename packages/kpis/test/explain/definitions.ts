/** Definitions of the catalogue in words, as they must read. */
export const definitions: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  "issue.resolution-rate": {
    zh: "问题办结率：本期的诉求反映中，诉求在本期办结的占比。可按问题类别、来源分列。",
    en: "Resolution rate: Of the case reports in the period, the share where its case was resolved in the period. Told apart by category, source."
  },
  "issue.backlog": {
    zh: "未办结数：截至期末、（诉求未办结，或诉求的办结时间晚于期末）、（诉求未结案，或诉求的结案时间晚于期末）的诉求反映条次。目标零发生。可按问题类别分列。",
    en: "Open backlog: The number of case reports up to the end of the period where (its case was not resolved or its case was resolved after the end of the period) and (its case was not closed or its case was closed after the end of the period). Target none at all. Told apart by category."
  },
  "issue.verification-rate": {
    zh: "现场核实率：本期环节为“上报”的办理环节中，诉求有办理之前、环节为“现场核实”的办理环节的占比。目标不低于100%。",
    en: "On-site verification rate: Of the case steps in the period where the kind is “Escalation”, the share where its case has a case step before “at” where the kind is “Verification on site”. Target at least 100%."
  },
  "issue.response-time": {
    zh: "响应时长：本期受理的居民诉求的从受理到历次环节为“现场核实”的办理环节中最早的办理时间的时长的中位数。可按问题类别分列。",
    en: "Time to first on-site response: The median of the time from when it was received to the earliest “at” among its case steps where the kind is “Verification on site” over cases received in the period. Told apart by category."
  },
  "issue.satisfaction-rate": {
    zh: "满意率：本期回访、满意度为“非常满意”或“满意”的居民诉求件数，除以本期回访、已填“满意度”的居民诉求件数。目标不低于85%（政务热线考核惯例）。可按问题类别分列。",
    en: "Resident satisfaction rate: The number of cases followed up in the period where the satisfaction is “Very satisfied” or “Satisfied”, divided by the number of cases followed up in the period where the satisfaction is given. Target at least 85% (practice of government hotlines). Told apart by category."
  },
  "issue.resolved": {
    zh: "已解决问题数：诉求在本期办结的诉求反映条次。可按问题类别、来源分列。",
    en: "Issues resolved: The number of case reports whose case was resolved in the period. Told apart by category, source."
  },
  "visit.condolence-lowincome-households": {
    zh: "慰问低保户数：本期走访目的含“慰问”、户标签含“低保户”的入户走访涉及的不同户数（每户只计一次）。",
    en: "Low-income households consoled: The number of different households among visits in the period where the purposes include “Condolence” and the household's tags include “Low-income (dibao)”, each counted once."
  },
  "visit.coverage-rate": {
    zh: "入户走访覆盖率：期末在册、入住日期不晚于期末的户中，有本期的入户走访的占比。目标不低于100%（户户到位）。",
    en: "Visit coverage: Of the households on the books at the end of the period where it moved in on or before the end of the period, the share where it has a visit in the period. Target at least 100% (every household)."
  },
  "visit.monthly-service-compliance": {
    zh: "困难群体每月上门服务率：应做次数中做到的占比。每个户标签含“低保户”、“特困户”、“残疾家庭”、“困难家庭”中任一项的户应做到：每月上门服务至少1次（依据服务记录，按户（缺时取服务对象的户）归属）；多做的不抵少做的。目标不低于100%。",
    en: "Monthly home-service compliance: Of the occasions owed, the share kept. Every household where the tags include “Low-income (dibao)”, “Destitute”, “With a disabled member” or “In difficulty” owes each month: home service, at least 1 (from the service deliveries, matched by the household, or else the resident's household); a surplus makes up for nothing. Target at least 100%."
  },
  "party.three-ones-completion-rate": {
    zh: "“三个一”完成率：应做次数中做到的占比。每个发展阶段为“党员”、“预备党员”或“正式党员”的党员名册应做到：每年公益活动至少1次（依据类别为“公益活动”的三个一记录，按党员归属）；每年好事至少1次（依据类别为“做好事”的三个一记录，按党员归属）；每年合理化建议至少1次（依据类别为“合理化建议”的三个一记录，按党员归属）；全部做到才算做到。目标不低于100%（每人每年“三个一”）。",
    en: '"Three ones" completion: Of the occasions owed, the share kept. Every party membership where the stage is “Member”, “Probationary member” or “Full member” owes each year: welfare activity, at least 1 (from the "Three ones" deeds where the kind is “Public welfare”, matched by the party member); each year: good deed, at least 1 (from the "Three ones" deeds where the kind is “Good deed”, matched by the party member); each year: suggestion, at least 1 (from the "Three ones" deeds where the kind is “Suggestion”, matched by the party member); only all of them together count as kept. Target at least 100% ("three ones" a year for everyone).'
  },
  "party.committee-staff-overlap-rate": {
    zh: "委员社工兼任率：期末在册、届次的委员会类别为“支部委员会换届”的委员中，已填“兼任社工”的占比。",
    en: "Committee members who are social workers: Of the committee seats on the books at the end of the period where the term's kind is “Branch committee”, the share where the holder's staff post is given."
  },
  "party.young-committee-members": {
    zh: "年轻委员数：期末在册、届次的委员会类别为“支部委员会换届”、周岁年龄少于“年轻干部年龄线”（35岁）的委员人数。目标不低于1人。",
    en: "Young committee members: The number of committee seats on the books at the end of the period where the term's kind is “Branch committee” and the age is below “Age below which a cadre counts as young” (35 years). Target at least 1 person."
  },
  "fertility.women-of-childbearing-age": {
    zh: "育龄妇女数：期末在册、性别为“女”、周岁年龄不少于“育龄起始周岁”（15岁）、周岁年龄不超过“育龄截止周岁”（49岁）、人口类型为“户籍常住”的居民人数。",
    en: "Women of childbearing age: The number of residents on the books at the end of the period where the sex is “Female” and the age is at least “Childbearing age from” (15 years) and the age is at most “Childbearing age to” (49 years) and the residency is “Registered here”."
  },
  "donation.mean-per-campaign": {
    zh: "场均捐款：“捐款金额”（即本期的捐赠的捐款金额合计），除以本期已填“捐款金额”的捐赠涉及的不同募捐活动次数（每次只计一次）。",
    en: "Mean per campaign: “Money donated” (the sum of the amount over donations in the period), divided by the number of different campaigns among donations in the period where the amount is given, each counted once."
  },
  "security.cases-change": {
    zh: "发案同比变化率：“刑事案件数”（即本期发案、案件类别为“刑事案件”、“入室盗窃”、“车辆被盗”、“抢劫抢夺”或“诈骗”的治安案件起数），与去年同期相比增减的比例。",
    en: "Year-on-year change in cases: The share by which the figure changed against the same period last year, of “Criminal cases” (the number of security cases occurred in the period where the kind is “Criminal case”, “Burglary”, “Vehicle theft”, “Robbery” or “Fraud”)."
  },
  "security.duty-24h-compliance": {
    zh: "24小时值班到位率：应有人的时间中实际有人的占比。每个岗位类别为“值班室”的值勤岗位在每天00:00至24:00应有值勤班次覆盖（从开始时间到结束时间，重叠的时间不重复计）。目标不低于100%。",
    en: "24-hour duty compliance: Of the time owed, the share covered. Every duty post where the kind is “Duty desk” must be covered every day from 00:00 to 24:00 by duty shifts (from “starts at” to “ends at”; overlaps count once). Target at least 100%."
  },
  "env.three-guarantees-rate": {
    zh: "门前三包落实率：期末在册的门前三包点位中，从责任单位的截至期末签订、责任书类别为“门前三包责任书”的责任书中最晚的签订日期到期末的整年数少于1年且本期标为“合格”的门前三包检查中最晚的检查日期不早于本期的门前三包检查中最晚的检查日期的占比。目标不低于100%。",
    en: 'Front-gate "three guarantees" rate: Of the frontages on the books at the end of the period, the share where the number of completed years from the latest “signed on” among its organisation\'s letters of responsibility signed up to the end of the period where the kind is “Three guarantees” to the end of the period is below 1 year and the latest “checked on” among its frontage checks in the period where it is marked “Passed” is on or after the latest “checked on” among its frontage checks in the period. Target at least 100%.'
  },
  "staff.weekly-meeting-compliance": {
    zh: "每周社工例会达标率：应做次数中做到的占比。每个社区应做到：每周一00:00至12:00社工例会至少1次（依据会议类别为“社工例会”的会议）；多做的不抵少做的。目标不低于100%。",
    en: "Weekly staff-meeting compliance: Of the occasions owed, the share kept. Every community owes every Monday from 00:00 to 12:00: staff meeting, at least 1 (from the meetings where the kind is “Staff meeting”); a surplus makes up for nothing. Target at least 100%."
  },
  "dispute.settlement-rate": {
    zh: "调解成功率：本期受理的矛盾纠纷中，调处结果为“调解成功”且在本期结束的占比。可按纠纷类型分列。",
    en: "Mediation success rate: Of the disputes accepted in the period, the share where the outcome is “Settled” and it was closed in the period. Told apart by type of dispute."
  },
  "profile.population-density": {
    zh: "人口密度：“常住人口数”（即期末在册、人口类型为“户籍常住”或“流动人口”的居民人数），除以“辖区面积”（即期末在册的社区的辖区面积合计）。",
    en: "Population density: “Resident population” (the number of residents on the books at the end of the period where the residency is “Registered here” or “Floating”), divided by “Jurisdiction area” (the sum of the area over communities on the books at the end of the period)."
  }
}
