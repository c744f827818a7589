-- Cases received; Cases closed late, by a limit that differs by place; Cases with a step before they were closed
WITH "place" AS MATERIALIZED (SELECT "value" ->> 0 AS "place", ("value" ->> 1)::BIGINT AS "group", "value" ->> 2 AS "from", "value" ->> 3 AS "to", ("value" ->> 4)::BIGINT AS "fromDay", ("value" ->> 5)::BIGINT AS "toDay" FROM json_each($1::VARCHAR)),
  "parameter golden.patience" AS MATERIALIZED (SELECT "value" ->> 0 AS "place", ("value" ->> 1)::BIGINT AS "value", "value" ->> 2 AS "from", "value" ->> 3 AS "to", ("value" ->> 4)::BIGINT AS "fromDay", ("value" ->> 5)::BIGINT AS "toDay" FROM json_each($2::VARCHAR))
SELECT CASE WHEN "t1"."receivedAt" < $3::BIGINT THEN 0 ELSE 1 END AS "span",
  "u"."group" AS "under",
  NULL AS "key",
  count(*),
  count(*) FILTER (WHERE ((((("t1"."closedAt" + $4::BIGINT + 86400000000000000) // 86400000) - 1000000000) - ((("t1"."receivedAt" + $4::BIGINT + 86400000000000000) // 86400000) - 1000000000)) > coalesce("t2"."value", CASE WHEN ((("t1"."receivedAt" + $4::BIGINT + 86400000000000000) // 86400000) - 1000000000) < $5::BIGINT THEN $6::BIGINT ELSE $7::BIGINT END))),
  count(*) FILTER (WHERE EXISTS (SELECT 1 FROM "case-step" AS "t3" WHERE "t3"."caseId" = "t1"."id" AND "t3"."at" < "t1"."closedAt"))
FROM "case" AS "t1"
LEFT JOIN "parameter golden.patience" AS "t2" ON "t2"."place" = coalesce("t1"."gridId", "t1"."communityId") AND "t2"."fromDay" <= ((("t1"."receivedAt" + $4::BIGINT + 86400000000000000) // 86400000) - 1000000000) AND "t2"."toDay" > ((("t1"."receivedAt" + $4::BIGINT + 86400000000000000) // 86400000) - 1000000000)
CROSS JOIN "place" AS "u"
WHERE "t1"."receivedAt" >= $8::BIGINT
  AND "t1"."receivedAt" < $9::BIGINT
  AND "u"."place" = coalesce("t1"."gridId", "t1"."communityId")
  AND "u"."fromDay" <= ((("t1"."receivedAt" + $4::BIGINT + 86400000000000000) // 86400000) - 1000000000) AND "u"."toDay" > ((("t1"."receivedAt" + $4::BIGINT + 86400000000000000) // 86400000) - 1000000000)
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
WITH "period" AS MATERIALIZED (SELECT ("value" ->> 0)::BIGINT AS "n", "value" ->> 1 AS "start", "value" ->> 2 AS "end", "value" ->> 3 AS "last", ("value" ->> 4)::BIGINT AS "startDay", ("value" ->> 5)::BIGINT AS "endDay", ("value" ->> 6)::BIGINT AS "lastDay", ("value" ->> 7)::BIGINT AS "startAt", ("value" ->> 8)::BIGINT AS "endAt" FROM json_each($1::VARCHAR)),
  "place" AS MATERIALIZED (SELECT "value" ->> 0 AS "place", ("value" ->> 1)::BIGINT AS "group", "value" ->> 2 AS "from", "value" ->> 3 AS "to", ("value" ->> 4)::BIGINT AS "fromDay", ("value" ->> 5)::BIGINT AS "toDay" FROM json_each($2::VARCHAR))
SELECT "p"."n" AS "span",
  "u"."group" AS "under",
  NULL AS "key",
  list_sort(list((((("t1"."closedAt" + $3::BIGINT + 86400000000000000) // 86400000) - 1000000000) - ((("t1"."receivedAt" + $3::BIGINT + 86400000000000000) // 86400000) - 1000000000))) FILTER (WHERE (((("t1"."closedAt" + $3::BIGINT + 86400000000000000) // 86400000) - 1000000000) - ((("t1"."receivedAt" + $3::BIGINT + 86400000000000000) // 86400000) - 1000000000)) IS NOT NULL))[($4::BIGINT * count(*) FILTER (WHERE (((("t1"."closedAt" + $3::BIGINT + 86400000000000000) // 86400000) - 1000000000) - ((("t1"."receivedAt" + $3::BIGINT + 86400000000000000) // 86400000) - 1000000000)) IS NOT NULL) + $5::BIGINT - 1) // $5::BIGINT]
FROM "case" AS "t1" CROSS JOIN "period" AS "p"
CROSS JOIN "place" AS "u"
WHERE "t1"."receivedAt" >= $6::BIGINT
  AND "t1"."receivedAt" < $7::BIGINT
  AND "t1"."receivedAt" >= "p"."startAt"
  AND "t1"."receivedAt" < "p"."endAt"
  AND "u"."place" = coalesce("t1"."gridId", "t1"."communityId")
  AND "u"."fromDay" <= ((("t1"."receivedAt" + $3::BIGINT + 86400000000000000) // 86400000) - 1000000000) AND "u"."toDay" > ((("t1"."receivedAt" + $3::BIGINT + 86400000000000000) // 86400000) - 1000000000)
GROUP BY 1, 2, 3;
-- with
--   1: [[0,"2010-01-01","2010-02-01","2010-01-31",14610,14641,14640,1262275200000,1264953600000],[1,"2010-01-01","2010-04-01","2010-03-31",14610,14700,14699,1262275200000,1270051200000]]
--   2: [["c",0,"0000-01-01","2010-03-10",-719528,14678],["c",0,"2010-03-10","9999-12-31",14678,2932896],["g1",0,"0000-01-01","2010-03-10",-719528,14678],["g1",0,"2010-03-10","9999-12-31",14678,2932896],["g2",1,"0000-01-01","2010-03-10",-719528,14678],["g2",0,"0000-01-01","2010-03-10",-719528,14678],["g2",1,"2010-03-10","9999-12-31",14678,2932896]]
--   3: 28800000
--   4: 1
--   5: 2
--   6: 1262275200000
--   7: 1270051200000


-- Low-income households visited
WITH "period" AS MATERIALIZED (SELECT ("value" ->> 0)::BIGINT AS "n", "value" ->> 1 AS "start", "value" ->> 2 AS "end", "value" ->> 3 AS "last", ("value" ->> 4)::BIGINT AS "startDay", ("value" ->> 5)::BIGINT AS "endDay", ("value" ->> 6)::BIGINT AS "lastDay", ("value" ->> 7)::BIGINT AS "startAt", ("value" ->> 8)::BIGINT AS "endAt" FROM json_each($1::VARCHAR)),
  "place" AS MATERIALIZED (SELECT "value" ->> 0 AS "place", ("value" ->> 1)::BIGINT AS "group", "value" ->> 2 AS "from", "value" ->> 3 AS "to", ("value" ->> 4)::BIGINT AS "fromDay", ("value" ->> 5)::BIGINT AS "toDay" FROM json_each($2::VARCHAR))
SELECT "p"."n" AS "span",
  "u"."group" AS "under",
  NULL AS "key",
  count(DISTINCT "t1"."householdId") FILTER (WHERE EXISTS (SELECT 1 FROM json_each("t2"."tags") AS "tag" WHERE "tag"."value" ->> 'code' IN ($3::VARCHAR) AND "tag"."value" ->> 'from' <= "t1"."visitedOn" AND ("tag"."value" ->> 'to' IS NULL OR "tag"."value" ->> 'to' > "t1"."visitedOn"))),
  coalesce(bit_or((CASE "t1"."qualifier" WHEN $4::VARCHAR THEN $5::BIGINT WHEN $6::VARCHAR THEN $7::BIGINT ELSE 0 END)) FILTER (WHERE EXISTS (SELECT 1 FROM json_each("t2"."tags") AS "tag" WHERE "tag"."value" ->> 'code' IN ($3::VARCHAR) AND "tag"."value" ->> 'from' <= "t1"."visitedOn" AND ("tag"."value" ->> 'to' IS NULL OR "tag"."value" ->> 'to' > "t1"."visitedOn")) AND "t1"."householdId" IS NOT NULL), 0)
FROM "visit" AS "t1" CROSS JOIN "period" AS "p"
LEFT JOIN "household" AS "t2" ON "t2"."id" = "t1"."householdId" AND "t2"."validFrom" = coalesce((SELECT max("t3"."validFrom") FROM "household" AS "t3" WHERE "t3"."id" = "t1"."householdId" AND "t3"."validFrom" <= "t1"."visitedOn"), (SELECT min("t3"."validFrom") FROM "household" AS "t3" WHERE "t3"."id" = "t1"."householdId"))
CROSS JOIN "place" AS "u"
WHERE "t1"."visitedOn" >= $8::VARCHAR
  AND "t1"."visitedOn" < $9::VARCHAR
  AND "t1"."visitedOn" >= "p"."start"
  AND "t1"."visitedOn" < "p"."end"
  AND "u"."place" = coalesce("t2"."gridId", "t2"."communityId")
  AND "u"."from" <= "t1"."visitedOn" AND "u"."to" > "t1"."visitedOn"
GROUP BY 1, 2, 3;
-- with
--   1: [[0,"2010-01-01","2010-02-01","2010-01-31",14610,14641,14640,1262275200000,1264953600000],[1,"2010-01-01","2010-04-01","2010-03-31",14610,14700,14699,1262275200000,1270051200000]]
--   2: [["c",0,"0000-01-01","2010-03-10",-719528,14678],["c",0,"2010-03-10","9999-12-31",14678,2932896],["g1",0,"0000-01-01","2010-03-10",-719528,14678],["g1",0,"2010-03-10","9999-12-31",14678,2932896],["g2",1,"0000-01-01","2010-03-10",-719528,14678],["g2",0,"0000-01-01","2010-03-10",-719528,14678],["g2",1,"2010-03-10","9999-12-31",14678,2932896]]
--   3: low-income
--   4: more-than
--   5: 2
--   6: at-least
--   7: 4
--   8: 2010-01-01
--   9: 2010-04-01


-- Low-income households
WITH "period" AS MATERIALIZED (SELECT ("value" ->> 0)::BIGINT AS "n", "value" ->> 1 AS "start", "value" ->> 2 AS "end", "value" ->> 3 AS "last", ("value" ->> 4)::BIGINT AS "startDay", ("value" ->> 5)::BIGINT AS "endDay", ("value" ->> 6)::BIGINT AS "lastDay", ("value" ->> 7)::BIGINT AS "startAt", ("value" ->> 8)::BIGINT AS "endAt" FROM json_each($1::VARCHAR)),
  "place" AS MATERIALIZED (SELECT "value" ->> 0 AS "place", ("value" ->> 1)::BIGINT AS "group", "value" ->> 2 AS "from", "value" ->> 3 AS "to", ("value" ->> 4)::BIGINT AS "fromDay", ("value" ->> 5)::BIGINT AS "toDay" FROM json_each($2::VARCHAR))
SELECT "p"."n" AS "span",
  "u"."group" AS "under",
  NULL AS "key",
  count(*) FILTER (WHERE EXISTS (SELECT 1 FROM json_each("t1"."tags") AS "tag" WHERE "tag"."value" ->> 'code' IN ($3::VARCHAR) AND "tag"."value" ->> 'from' <= "p"."last" AND ("tag"."value" ->> 'to' IS NULL OR "tag"."value" ->> 'to' > "p"."last")))
FROM "household" AS "t1" CROSS JOIN "period" AS "p"
CROSS JOIN "place" AS "u"
WHERE "t1"."validFrom" <= "p"."last"
  AND ("t1"."validTo" IS NULL OR "t1"."validTo" > "p"."last")
  AND "u"."place" = coalesce("t1"."gridId", "t1"."communityId")
  AND "u"."from" <= "p"."last" AND "u"."to" > "p"."last"
GROUP BY 1, 2, 3;
-- with
--   1: [[0,"2010-01-01","2010-02-01","2010-01-31",14610,14641,14640,1262275200000,1264953600000],[1,"2010-01-01","2010-04-01","2010-03-31",14610,14700,14699,1262275200000,1270051200000]]
--   2: [["c",0,"0000-01-01","2010-03-10",-719528,14678],["c",0,"2010-03-10","9999-12-31",14678,2932896],["g1",0,"0000-01-01","2010-03-10",-719528,14678],["g1",0,"2010-03-10","9999-12-31",14678,2932896],["g2",1,"0000-01-01","2010-03-10",-719528,14678],["g2",2,"2010-03-10","9999-12-31",14678,2932896]]
--   3: low-income
