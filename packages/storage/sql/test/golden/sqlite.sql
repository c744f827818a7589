-- Cases received; Cases closed late, by a limit that differs by place; Cases with a step before they were closed
WITH "parameter golden.patience" AS MATERIALIZED (SELECT CAST("rows"."value" ->> 0 AS text) AS "place", CAST("rows"."value" ->> 1 AS integer) AS "value", CAST("rows"."value" ->> 2 AS text) AS "from", CAST("rows"."value" ->> 3 AS text) AS "to", CAST("rows"."value" ->> 4 AS integer) AS "fromDay", CAST("rows"."value" ->> 5 AS integer) AS "toDay" FROM json_each(?1) AS "rows", json_each('[0]') AS "many"),
  "tally 1" AS MATERIALIZED (SELECT "t6"."caseId" AS "key", min("t6"."at") AS "c1"
    FROM "case-step" AS "t6"
    GROUP BY 1)
SELECT CASE WHEN "t1"."receivedAt" < ?2 THEN 0 ELSE 1 END,
  coalesce("t1"."gridId", "t1"."communityId"),
  CASE WHEN ((("t1"."receivedAt" + ?3 + 86400000000000000) / 86400000) - 1000000000) < ?4 THEN 0 ELSE 1 END,
  NULL,
  count(*),
  count(*) FILTER (WHERE ((((("t1"."closedAt" + ?3 + 86400000000000000) / 86400000) - 1000000000) - ((("t1"."receivedAt" + ?3 + 86400000000000000) / 86400000) - 1000000000)) > coalesce("t2"."value", CASE WHEN ((("t1"."receivedAt" + ?3 + 86400000000000000) / 86400000) - 1000000000) < ?5 THEN ?6 ELSE ?7 END))),
  count(*) FILTER (WHERE coalesce("t7"."c1" < "t1"."closedAt", false))
FROM "case" AS "t1"
LEFT JOIN "parameter golden.patience" AS "t2" ON "t2"."place" = coalesce("t1"."gridId", "t1"."communityId") AND "t2"."fromDay" <= ((("t1"."receivedAt" + ?3 + 86400000000000000) / 86400000) - 1000000000) AND "t2"."toDay" > ((("t1"."receivedAt" + ?3 + 86400000000000000) / 86400000) - 1000000000)
LEFT JOIN "tally 1" AS "t7" ON "t7"."key" = "t1"."id"
WHERE "t1"."receivedAt" >= ?8
    AND "t1"."receivedAt" < ?9
    AND coalesce("t1"."gridId", "t1"."communityId") IS NOT NULL
GROUP BY 1, 2, 3;
-- with
--   1: [["g2",5,"0000-01-01","2010-03-10",-719528,14678],["g2",5,"2010-03-10","9999-12-31",14678,2932896]]
--   2: 1264953600000
--   3: 28800000
--   4: 14678
--   5: 14700
--   6: 15
--   7: 10
--   8: 1262275200000
--   9: 1270051200000


-- Median days to close
WITH "row" AS MATERIALIZED (SELECT CASE WHEN "t1"."receivedAt" < ?1 THEN 0 ELSE 1 END AS "span",
    coalesce("t1"."gridId", "t1"."communityId") AS "place",
    NULL AS "key",
    ((("t1"."receivedAt" + ?2 + 86400000000000000) / 86400000) - 1000000000) AS "day",
    (((("t1"."closedAt" + ?2 + 86400000000000000) / 86400000) - 1000000000) - ((("t1"."receivedAt" + ?2 + 86400000000000000) / 86400000) - 1000000000)) AS "x1"
  FROM "case" AS "t1"
  WHERE "t1"."receivedAt" >= ?3
    AND "t1"."receivedAt" < ?4),
  "place" AS MATERIALIZED (SELECT CAST("rows"."value" ->> 0 AS text) AS "place", CAST("rows"."value" ->> 1 AS integer) AS "group", CAST("rows"."value" ->> 2 AS text) AS "from", CAST("rows"."value" ->> 3 AS text) AS "to", CAST("rows"."value" ->> 4 AS integer) AS "fromDay", CAST("rows"."value" ->> 5 AS integer) AS "toDay" FROM json_each(?5) AS "rows", json_each('[0]') AS "many"),
  "part" AS MATERIALIZED (SELECT CAST("rows"."value" ->> 0 AS integer) AS "part", CAST("rows"."value" ->> 1 AS integer) AS "span" FROM json_each(?6) AS "rows", json_each('[0]') AS "many")
SELECT "s"."span",
  "u"."group",
  0,
  "r"."key",
  shequ_rank("r"."x1", ?7, ?8) FILTER (WHERE "r"."x1" IS NOT NULL)
FROM "row" AS "r" CROSS JOIN "part" AS "s" CROSS JOIN "place" AS "u"
WHERE "s"."part" = "r"."span" AND "u"."place" = "r"."place" AND "u"."fromDay" <= "r"."day" AND "u"."toDay" > "r"."day"
GROUP BY 1, 2, 3, 4;
-- with
--   1: 1264953600000
--   2: 28800000
--   3: 1262275200000
--   4: 1270051200000
--   5: [["c",0,"0000-01-01","2010-03-10",-719528,14678],["c",0,"2010-03-10","9999-12-31",14678,2932896],["g1",0,"0000-01-01","2010-03-10",-719528,14678],["g1",0,"2010-03-10","9999-12-31",14678,2932896],["g2",1,"0000-01-01","2010-03-10",-719528,14678],["g2",0,"0000-01-01","2010-03-10",-719528,14678],["g2",1,"2010-03-10","9999-12-31",14678,2932896]]
--   6: [[0,0],[0,1],[1,1]]
--   7: 1
--   8: 2


-- Low-income households visited
WITH "row" AS MATERIALIZED (SELECT CASE WHEN "t1"."visitedOn" < ?1 THEN 0 ELSE 1 END AS "span",
    coalesce("t2"."gridId", "t2"."communityId") AS "place",
    NULL AS "key",
    "t1"."visitedOn" AS "day",
    "t1"."householdId" AS "x1",
    (("t2"."tags" IS NOT NULL AND instr("t2"."tags", ?2) > 0) AND EXISTS (SELECT 1 FROM json_each("t2"."tags") AS "tag" WHERE "tag"."value" ->> 'code' IN (?3) AND "tag"."value" ->> 'from' <= "t1"."visitedOn" AND coalesce("tag"."value" ->> 'to' > "t1"."visitedOn", true))) AS "x2",
    CASE "t1"."qualifier" WHEN ?4 THEN ?5 WHEN ?6 THEN ?7 ELSE 0 END AS "x3"
  FROM "visit" AS "t1"
  LEFT JOIN "household" AS "t2" ON "t2"."id" = "t1"."householdId" AND "t2"."validFrom" = coalesce((SELECT max("t3"."validFrom") FROM "household" AS "t3" WHERE "t3"."id" = "t1"."householdId" AND "t3"."validFrom" <= "t1"."visitedOn"), (SELECT min("t3"."validFrom") FROM "household" AS "t3" WHERE "t3"."id" = "t1"."householdId"))
  WHERE "t1"."visitedOn" >= ?8
    AND "t1"."visitedOn" < ?9),
  "place" AS MATERIALIZED (SELECT CAST("rows"."value" ->> 0 AS text) AS "place", CAST("rows"."value" ->> 1 AS integer) AS "group", CAST("rows"."value" ->> 2 AS text) AS "from", CAST("rows"."value" ->> 3 AS text) AS "to", CAST("rows"."value" ->> 4 AS integer) AS "fromDay", CAST("rows"."value" ->> 5 AS integer) AS "toDay" FROM json_each(?10) AS "rows", json_each('[0]') AS "many"),
  "part" AS MATERIALIZED (SELECT CAST("rows"."value" ->> 0 AS integer) AS "part", CAST("rows"."value" ->> 1 AS integer) AS "span" FROM json_each(?11) AS "rows", json_each('[0]') AS "many"),
  "once" AS NOT MATERIALIZED (SELECT "s"."span" AS "span",
    "u"."group",
    "r"."key",
    "r"."x1" AS "value",
    count(*) FILTER (WHERE "r"."x2") AS "y1",
    coalesce(max("r"."x3" & 2) FILTER (WHERE "r"."x2"), 0) | coalesce(max("r"."x3" & 4) FILTER (WHERE "r"."x2"), 0) AS "y2"
  FROM "row" AS "r" CROSS JOIN "part" AS "s" CROSS JOIN "place" AS "u"
  WHERE "s"."part" = "r"."span" AND "u"."place" = "r"."place" AND "u"."from" <= "r"."day" AND "u"."to" > "r"."day" AND "r"."x1" IS NOT NULL
  GROUP BY 1, 2, 3, 4)
SELECT "o"."span",
  "o"."group",
  0,
  "o"."key",
  count(*) FILTER (WHERE "o"."y1" > 0),
  coalesce(max("o"."y2" & 2) FILTER (WHERE true), 0) | coalesce(max("o"."y2" & 4) FILTER (WHERE true), 0)
FROM "once" AS "o"
GROUP BY 1, 2, 3, 4;
-- with
--   1: 2010-02-01
--   2: "low-income"
--   3: low-income
--   4: more-than
--   5: 2
--   6: at-least
--   7: 4
--   8: 2010-01-01
--   9: 2010-04-01
--   10: [["c",0,"0000-01-01","2010-03-10",-719528,14678],["c",0,"2010-03-10","9999-12-31",14678,2932896],["g1",0,"0000-01-01","2010-03-10",-719528,14678],["g1",0,"2010-03-10","9999-12-31",14678,2932896],["g2",1,"0000-01-01","2010-03-10",-719528,14678],["g2",0,"0000-01-01","2010-03-10",-719528,14678],["g2",1,"2010-03-10","9999-12-31",14678,2932896]]
--   11: [[0,0],[0,1],[1,1]]


-- Low-income households
WITH "period" AS MATERIALIZED (SELECT CAST("rows"."value" ->> 0 AS integer) AS "n", CAST("rows"."value" ->> 1 AS text) AS "start", CAST("rows"."value" ->> 2 AS text) AS "end", CAST("rows"."value" ->> 3 AS text) AS "last", CAST("rows"."value" ->> 4 AS integer) AS "startDay", CAST("rows"."value" ->> 5 AS integer) AS "endDay", CAST("rows"."value" ->> 6 AS integer) AS "lastDay", CAST("rows"."value" ->> 7 AS integer) AS "startAt", CAST("rows"."value" ->> 8 AS integer) AS "endAt" FROM json_each(?1) AS "rows", json_each('[0]') AS "many")
SELECT "p"."n",
  coalesce("t1"."gridId", "t1"."communityId"),
  CASE WHEN "p"."last" < ?2 THEN 0 ELSE 1 END,
  NULL,
  count(*) FILTER (WHERE (("t1"."tags" IS NOT NULL AND instr("t1"."tags", ?3) > 0) AND EXISTS (SELECT 1 FROM json_each("t1"."tags") AS "tag" WHERE "tag"."value" ->> 'code' IN (?4) AND "tag"."value" ->> 'from' <= "p"."last" AND coalesce("tag"."value" ->> 'to' > "p"."last", true))))
FROM "household" AS "t1" CROSS JOIN "period" AS "p"
WHERE "t1"."validFrom" <= "p"."last"
    AND ("t1"."validTo" IS NULL OR "t1"."validTo" > "p"."last")
    AND coalesce("t1"."gridId", "t1"."communityId") IS NOT NULL
GROUP BY 1, 2, 3;
-- with
--   1: [[0,"2010-01-01","2010-02-01","2010-01-31",14610,14641,14640,1262275200000,1264953600000],[1,"2010-01-01","2010-04-01","2010-03-31",14610,14700,14699,1262275200000,1270051200000]]
--   2: 2010-03-10
--   3: "low-income"
--   4: low-income
