-- Cases received; Cases closed late, by a limit that differs by place; Cases with a step before they were closed
WITH "place" AS MATERIALIZED (SELECT "value" ->> 0 AS "place", ("value" ->> 1)::bigint AS "group", "value" ->> 2 AS "from", "value" ->> 3 AS "to", ("value" ->> 4)::bigint AS "fromDay", ("value" ->> 5)::bigint AS "toDay" FROM jsonb_array_elements($1::text::jsonb) AS "rows" ("value")),
  "parameter golden.patience" AS MATERIALIZED (SELECT "value" ->> 0 AS "place", ("value" ->> 1)::bigint AS "value", "value" ->> 2 AS "from", "value" ->> 3 AS "to", ("value" ->> 4)::bigint AS "fromDay", ("value" ->> 5)::bigint AS "toDay" FROM jsonb_array_elements($2::text::jsonb) AS "rows" ("value")),
  "row" AS MATERIALIZED (SELECT CASE WHEN "t1"."receivedAt" < $3::bigint THEN 0 ELSE 1 END AS "span",
    coalesce("t1"."gridId", "t1"."communityId") AS "place",
    NULL AS "key",
    ((("t1"."receivedAt" + $4::bigint + 86400000000000000) / 86400000) - 1000000000) AS "day",
    ((((("t1"."closedAt" + $4::bigint + 86400000000000000) / 86400000) - 1000000000) - ((("t1"."receivedAt" + $4::bigint + 86400000000000000) / 86400000) - 1000000000)) > coalesce("t2"."value", CASE WHEN ((("t1"."receivedAt" + $4::bigint + 86400000000000000) / 86400000) - 1000000000) < $5::bigint THEN $6::bigint ELSE $7::bigint END)) AS "x1",
    EXISTS (SELECT 1 FROM "case-step" AS "t3" WHERE "t3"."caseId" = "t1"."id" AND "t3"."at" < "t1"."closedAt") AS "x2"
  FROM "case" AS "t1"
  LEFT JOIN "parameter golden.patience" AS "t2" ON "t2"."place" = coalesce("t1"."gridId", "t1"."communityId") AND "t2"."fromDay" <= ((("t1"."receivedAt" + $4::bigint + 86400000000000000) / 86400000) - 1000000000) AND "t2"."toDay" > ((("t1"."receivedAt" + $4::bigint + 86400000000000000) / 86400000) - 1000000000)
  WHERE "t1"."receivedAt" >= $8::bigint
    AND "t1"."receivedAt" < $9::bigint)
SELECT "r"."span",
  "u"."group",
  "r"."key",
  count(*),
  count(*) FILTER (WHERE "r"."x1"),
  count(*) FILTER (WHERE "r"."x2")
FROM "row" AS "r" CROSS JOIN "place" AS "u"
WHERE "u"."place" = "r"."place" AND "u"."fromDay" <= "r"."day" AND "u"."toDay" > "r"."day"
GROUP BY 1, 2, 3;
-- with
--   1: [["c",0,"0000-01-01","2010-03-10",-719528,14678],["c",0,"2010-03-10","9999-12-31",14678,2932896],["g1",0,"0000-01-01","2010-03-10",-719528,14678],["g1",0,"2010-03-10","9999-12-31",14678,2932896],["g2",1,"0000-01-01","2010-03-10",-719528,14678],["g2",2,"2010-03-10","9999-12-31",14678,2932896]]
--   2: [["g2",5,"0000-01-01","2010-03-10",-719528,14678],["g2",5,"2010-03-10","9999-12-31",14678,2932896]]
--   3: 1264953600000
--   4: 28800000
--   5: 14700
--   6: 15
--   7: 10
--   8: 1262275200000
--   9: 1270051200000


-- Median days to close
WITH "place" AS MATERIALIZED (SELECT "value" ->> 0 AS "place", ("value" ->> 1)::bigint AS "group", "value" ->> 2 AS "from", "value" ->> 3 AS "to", ("value" ->> 4)::bigint AS "fromDay", ("value" ->> 5)::bigint AS "toDay" FROM jsonb_array_elements($1::text::jsonb) AS "rows" ("value")),
  "row" AS MATERIALIZED (SELECT CASE WHEN "t1"."receivedAt" < $2::bigint THEN 0 ELSE 1 END AS "span",
    coalesce("t1"."gridId", "t1"."communityId") AS "place",
    NULL AS "key",
    ((("t1"."receivedAt" + $3::bigint + 86400000000000000) / 86400000) - 1000000000) AS "day",
    (((("t1"."closedAt" + $3::bigint + 86400000000000000) / 86400000) - 1000000000) - ((("t1"."receivedAt" + $3::bigint + 86400000000000000) / 86400000) - 1000000000)) AS "x1"
  FROM "case" AS "t1"
  WHERE "t1"."receivedAt" >= $4::bigint
    AND "t1"."receivedAt" < $5::bigint),
  "part" AS MATERIALIZED (SELECT ("value" ->> 0)::bigint AS "part", ("value" ->> 1)::bigint AS "span" FROM jsonb_array_elements($6::text::jsonb) AS "rows" ("value"))
SELECT "s"."span",
  "u"."group",
  "r"."key",
  (array_agg("r"."x1" ORDER BY "r"."x1") FILTER (WHERE "r"."x1" IS NOT NULL))[($7::bigint * count(*) FILTER (WHERE "r"."x1" IS NOT NULL) + $8::bigint - 1) / $8::bigint]
FROM "row" AS "r" CROSS JOIN "part" AS "s" CROSS JOIN "place" AS "u"
WHERE "s"."part" = "r"."span" AND "u"."place" = "r"."place" AND "u"."fromDay" <= "r"."day" AND "u"."toDay" > "r"."day"
GROUP BY 1, 2, 3;
-- with
--   1: [["c",0,"0000-01-01","2010-03-10",-719528,14678],["c",0,"2010-03-10","9999-12-31",14678,2932896],["g1",0,"0000-01-01","2010-03-10",-719528,14678],["g1",0,"2010-03-10","9999-12-31",14678,2932896],["g2",1,"0000-01-01","2010-03-10",-719528,14678],["g2",0,"0000-01-01","2010-03-10",-719528,14678],["g2",1,"2010-03-10","9999-12-31",14678,2932896]]
--   2: 1264953600000
--   3: 28800000
--   4: 1262275200000
--   5: 1270051200000
--   6: [[0,0],[0,1],[1,1]]
--   7: 1
--   8: 2


-- Low-income households visited
WITH "place" AS MATERIALIZED (SELECT "value" ->> 0 AS "place", ("value" ->> 1)::bigint AS "group", "value" ->> 2 AS "from", "value" ->> 3 AS "to", ("value" ->> 4)::bigint AS "fromDay", ("value" ->> 5)::bigint AS "toDay" FROM jsonb_array_elements($1::text::jsonb) AS "rows" ("value")),
  "row" AS MATERIALIZED (SELECT CASE WHEN "t1"."visitedOn" < $2::text THEN 0 ELSE 1 END AS "span",
    coalesce("t2"."gridId", "t2"."communityId") AS "place",
    NULL AS "key",
    "t1"."visitedOn" AS "day",
    ("t2"."tags" IS NOT NULL AND "t2"."tags" @> jsonb_build_array(jsonb_build_object('code', $3::text)) AND EXISTS (SELECT 1 FROM jsonb_array_elements("t2"."tags") AS "tag" ("value") WHERE "tag"."value" ->> 'code' IN ($3::text) AND "tag"."value" ->> 'from' <= "t1"."visitedOn" AND coalesce("tag"."value" ->> 'to' > "t1"."visitedOn", true))) AS "x1",
    "t1"."householdId" AS "x2",
    CASE "t1"."qualifier" WHEN $4::text THEN $5::bigint WHEN $6::text THEN $7::bigint ELSE 0 END AS "x3"
  FROM "visit" AS "t1"
  LEFT JOIN "household" AS "t2" ON "t2"."id" = "t1"."householdId" AND "t2"."validFrom" = coalesce((SELECT max("t3"."validFrom") FROM "household" AS "t3" WHERE "t3"."id" = "t1"."householdId" AND "t3"."validFrom" <= "t1"."visitedOn"), (SELECT min("t3"."validFrom") FROM "household" AS "t3" WHERE "t3"."id" = "t1"."householdId"))
  WHERE "t1"."visitedOn" >= $8::text
    AND "t1"."visitedOn" < $9::text),
  "part" AS MATERIALIZED (SELECT ("value" ->> 0)::bigint AS "part", ("value" ->> 1)::bigint AS "span" FROM jsonb_array_elements($10::text::jsonb) AS "rows" ("value"))
SELECT "s"."span",
  "u"."group",
  "r"."key",
  count(DISTINCT "r"."x2") FILTER (WHERE "r"."x1"),
  coalesce(bit_or("r"."x3") FILTER (WHERE "r"."x1" AND "r"."x2" IS NOT NULL), 0)
FROM "row" AS "r" CROSS JOIN "part" AS "s" CROSS JOIN "place" AS "u"
WHERE "s"."part" = "r"."span" AND "u"."place" = "r"."place" AND "u"."from" <= "r"."day" AND "u"."to" > "r"."day"
GROUP BY 1, 2, 3;
-- with
--   1: [["c",0,"0000-01-01","2010-03-10",-719528,14678],["c",0,"2010-03-10","9999-12-31",14678,2932896],["g1",0,"0000-01-01","2010-03-10",-719528,14678],["g1",0,"2010-03-10","9999-12-31",14678,2932896],["g2",1,"0000-01-01","2010-03-10",-719528,14678],["g2",0,"0000-01-01","2010-03-10",-719528,14678],["g2",1,"2010-03-10","9999-12-31",14678,2932896]]
--   2: 2010-02-01
--   3: low-income
--   4: more-than
--   5: 2
--   6: at-least
--   7: 4
--   8: 2010-01-01
--   9: 2010-04-01
--   10: [[0,0],[0,1],[1,1]]


-- Low-income households
WITH "period" AS MATERIALIZED (SELECT ("value" ->> 0)::bigint AS "n", "value" ->> 1 AS "start", "value" ->> 2 AS "end", "value" ->> 3 AS "last", ("value" ->> 4)::bigint AS "startDay", ("value" ->> 5)::bigint AS "endDay", ("value" ->> 6)::bigint AS "lastDay", ("value" ->> 7)::bigint AS "startAt", ("value" ->> 8)::bigint AS "endAt" FROM jsonb_array_elements($1::text::jsonb) AS "rows" ("value")),
  "place" AS MATERIALIZED (SELECT "value" ->> 0 AS "place", ("value" ->> 1)::bigint AS "group", "value" ->> 2 AS "from", "value" ->> 3 AS "to", ("value" ->> 4)::bigint AS "fromDay", ("value" ->> 5)::bigint AS "toDay" FROM jsonb_array_elements($2::text::jsonb) AS "rows" ("value")),
  "row" AS MATERIALIZED (SELECT "p"."n" AS "span",
    coalesce("t1"."gridId", "t1"."communityId") AS "place",
    NULL AS "key",
    "p"."last" AS "day",
    ("t1"."tags" IS NOT NULL AND "t1"."tags" @> jsonb_build_array(jsonb_build_object('code', $3::text)) AND EXISTS (SELECT 1 FROM jsonb_array_elements("t1"."tags") AS "tag" ("value") WHERE "tag"."value" ->> 'code' IN ($3::text) AND "tag"."value" ->> 'from' <= "p"."last" AND coalesce("tag"."value" ->> 'to' > "p"."last", true))) AS "x1"
  FROM "household" AS "t1" CROSS JOIN "period" AS "p"
  WHERE "t1"."validFrom" <= "p"."last"
    AND ("t1"."validTo" IS NULL OR "t1"."validTo" > "p"."last"))
SELECT "r"."span",
  "u"."group",
  "r"."key",
  count(*) FILTER (WHERE "r"."x1")
FROM "row" AS "r" CROSS JOIN "place" AS "u"
WHERE "u"."place" = "r"."place" AND "u"."from" <= "r"."day" AND "u"."to" > "r"."day"
GROUP BY 1, 2, 3;
-- with
--   1: [[0,"2010-01-01","2010-02-01","2010-01-31",14610,14641,14640,1262275200000,1264953600000],[1,"2010-01-01","2010-04-01","2010-03-31",14610,14700,14699,1262275200000,1270051200000]]
--   2: [["c",0,"0000-01-01","2010-03-10",-719528,14678],["c",0,"2010-03-10","9999-12-31",14678,2932896],["g1",0,"0000-01-01","2010-03-10",-719528,14678],["g1",0,"2010-03-10","9999-12-31",14678,2932896],["g2",1,"0000-01-01","2010-03-10",-719528,14678],["g2",2,"2010-03-10","9999-12-31",14678,2932896]]
--   3: low-income
