-- Cases received; Cases closed late, by a limit that differs by place; Cases with a step before they were closed
WITH "parameter golden.patience" AS MATERIALIZED (SELECT "value" ->> 0 AS "place", ("value" ->> 1)::BIGINT AS "value", "value" ->> 2 AS "from", "value" ->> 3 AS "to", ("value" ->> 4)::BIGINT AS "fromDay", ("value" ->> 5)::BIGINT AS "toDay" FROM json_each($1::VARCHAR)),
  "tally 1" AS MATERIALIZED (SELECT "t6"."caseId" AS "key", min("t6"."at") AS "c1"
    FROM "case-step" AS "t6"
    GROUP BY 1)
SELECT CASE WHEN "t1"."receivedAt" < $2::BIGINT THEN 0 ELSE 1 END,
  coalesce("t1"."gridId", "t1"."communityId"),
  CASE WHEN ((("t1"."receivedAt" + $3::BIGINT + 86400000000000000) // 86400000) - 1000000000) < $4::BIGINT THEN 0 ELSE 1 END,
  NULL,
  count(*),
  count_if(((((("t1"."closedAt" + $3::BIGINT + 86400000000000000) // 86400000) - 1000000000) - ((("t1"."receivedAt" + $3::BIGINT + 86400000000000000) // 86400000) - 1000000000)) > coalesce("t2"."value", CASE WHEN ((("t1"."receivedAt" + $3::BIGINT + 86400000000000000) // 86400000) - 1000000000) < $5::BIGINT THEN $6::BIGINT ELSE $7::BIGINT END))),
  count_if(coalesce("t7"."c1" < "t1"."closedAt", false))
FROM "case" AS "t1"
LEFT JOIN "parameter golden.patience" AS "t2" ON "t2"."place" = coalesce("t1"."gridId", "t1"."communityId") AND "t2"."fromDay" <= ((("t1"."receivedAt" + $3::BIGINT + 86400000000000000) // 86400000) - 1000000000) AND "t2"."toDay" > ((("t1"."receivedAt" + $3::BIGINT + 86400000000000000) // 86400000) - 1000000000)
LEFT JOIN "tally 1" AS "t7" ON "t7"."key" = "t1"."id"
WHERE "t1"."receivedAt" >= $8::BIGINT
    AND "t1"."receivedAt" < $9::BIGINT
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
WITH "row" AS MATERIALIZED (SELECT CASE WHEN "t1"."receivedAt" < $1::BIGINT THEN 0 ELSE 1 END AS "span",
    coalesce("t1"."gridId", "t1"."communityId") AS "place",
    NULL AS "key",
    ((("t1"."receivedAt" + $2::BIGINT + 86400000000000000) // 86400000) - 1000000000) AS "day",
    (((("t1"."closedAt" + $2::BIGINT + 86400000000000000) // 86400000) - 1000000000) - ((("t1"."receivedAt" + $2::BIGINT + 86400000000000000) // 86400000) - 1000000000)) AS "x1"
  FROM "case" AS "t1"
  WHERE "t1"."receivedAt" >= $3::BIGINT
    AND "t1"."receivedAt" < $4::BIGINT),
  "place" AS MATERIALIZED (SELECT "value" ->> 0 AS "place", ("value" ->> 1)::BIGINT AS "group", "value" ->> 2 AS "from", "value" ->> 3 AS "to", ("value" ->> 4)::BIGINT AS "fromDay", ("value" ->> 5)::BIGINT AS "toDay" FROM json_each($5::VARCHAR)),
  "part" AS MATERIALIZED (SELECT ("value" ->> 0)::BIGINT AS "part", ("value" ->> 1)::BIGINT AS "span" FROM json_each($6::VARCHAR))
SELECT "s"."span",
  "u"."group",
  0,
  "r"."key",
  list_sort(list("r"."x1") FILTER (WHERE "r"."x1" IS NOT NULL))[($7::BIGINT * count(*) FILTER (WHERE "r"."x1" IS NOT NULL) + $8::BIGINT - 1) // $8::BIGINT]
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
WITH "row" AS MATERIALIZED (SELECT CASE WHEN "t1"."visitedOn" < $1::VARCHAR THEN 0 ELSE 1 END AS "span",
    coalesce("t2"."gridId", "t2"."communityId") AS "place",
    NULL AS "key",
    "t1"."visitedOn" AS "day",
    "t1"."householdId" AS "x1",
    ("t2"."tags" IS NOT NULL AND EXISTS (SELECT 1 FROM json_each("t2"."tags") AS "tag" WHERE ("tag"."value" ->> 'code') IN ($2::VARCHAR) AND ("tag"."value" ->> 'from') <= "t1"."visitedOn" AND coalesce(("tag"."value" ->> 'to') > "t1"."visitedOn", true))) AS "x2",
    CASE "t1"."qualifier" WHEN $3::VARCHAR THEN $4::BIGINT WHEN $5::VARCHAR THEN $6::BIGINT ELSE 0 END AS "x3"
  FROM "visit" AS "t1"
  LEFT JOIN "household" AS "t2" ON "t2"."id" = "t1"."householdId" AND "t2"."validFrom" = coalesce((SELECT max("t3"."validFrom") FROM "household" AS "t3" WHERE "t3"."id" = "t1"."householdId" AND "t3"."validFrom" <= "t1"."visitedOn"), (SELECT min("t3"."validFrom") FROM "household" AS "t3" WHERE "t3"."id" = "t1"."householdId"))
  WHERE "t1"."visitedOn" >= $7::VARCHAR
    AND "t1"."visitedOn" < $8::VARCHAR),
  "place" AS MATERIALIZED (SELECT "value" ->> 0 AS "place", ("value" ->> 1)::BIGINT AS "group", "value" ->> 2 AS "from", "value" ->> 3 AS "to", ("value" ->> 4)::BIGINT AS "fromDay", ("value" ->> 5)::BIGINT AS "toDay" FROM json_each($9::VARCHAR)),
  "part" AS MATERIALIZED (SELECT ("value" ->> 0)::BIGINT AS "part", ("value" ->> 1)::BIGINT AS "span" FROM json_each($10::VARCHAR)),
  "once" AS NOT MATERIALIZED (SELECT "s"."span" AS "span",
    "u"."group",
    "r"."key",
    "r"."x1" AS "value",
    count_if("r"."x2") AS "y1",
    coalesce(bit_or("r"."x3") FILTER (WHERE "r"."x2"), 0) AS "y2"
  FROM "row" AS "r" CROSS JOIN "part" AS "s" CROSS JOIN "place" AS "u"
  WHERE "s"."part" = "r"."span" AND "u"."place" = "r"."place" AND "u"."from" <= "r"."day" AND "u"."to" > "r"."day" AND "r"."x1" IS NOT NULL
  GROUP BY 1, 2, 3, 4)
SELECT "o"."span",
  "o"."group",
  0,
  "o"."key",
  count_if("o"."y1" > 0),
  coalesce(bit_or("o"."y2") FILTER (WHERE true), 0)
FROM "once" AS "o"
GROUP BY 1, 2, 3, 4;
-- with
--   1: 2010-02-01
--   2: low-income
--   3: more-than
--   4: 2
--   5: at-least
--   6: 4
--   7: 2010-01-01
--   8: 2010-04-01
--   9: [["c",0,"0000-01-01","2010-03-10",-719528,14678],["c",0,"2010-03-10","9999-12-31",14678,2932896],["g1",0,"0000-01-01","2010-03-10",-719528,14678],["g1",0,"2010-03-10","9999-12-31",14678,2932896],["g2",1,"0000-01-01","2010-03-10",-719528,14678],["g2",0,"0000-01-01","2010-03-10",-719528,14678],["g2",1,"2010-03-10","9999-12-31",14678,2932896]]
--   10: [[0,0],[0,1],[1,1]]


-- Low-income households
WITH "period" AS MATERIALIZED (SELECT ("value" ->> 0)::BIGINT AS "n", "value" ->> 1 AS "start", "value" ->> 2 AS "end", "value" ->> 3 AS "last", ("value" ->> 4)::BIGINT AS "startDay", ("value" ->> 5)::BIGINT AS "endDay", ("value" ->> 6)::BIGINT AS "lastDay", ("value" ->> 7)::BIGINT AS "startAt", ("value" ->> 8)::BIGINT AS "endAt" FROM json_each($1::VARCHAR))
SELECT "p"."n",
  coalesce("t1"."gridId", "t1"."communityId"),
  CASE WHEN "p"."last" < $2::VARCHAR THEN 0 ELSE 1 END,
  NULL,
  count_if(("t1"."tags" IS NOT NULL AND EXISTS (SELECT 1 FROM json_each("t1"."tags") AS "tag" WHERE ("tag"."value" ->> 'code') IN ($3::VARCHAR) AND ("tag"."value" ->> 'from') <= "p"."last" AND coalesce(("tag"."value" ->> 'to') > "p"."last", true))))
FROM "household" AS "t1" CROSS JOIN "period" AS "p"
WHERE "t1"."validFrom" <= "p"."last"
    AND ("t1"."validTo" IS NULL OR "t1"."validTo" > "p"."last")
    AND coalesce("t1"."gridId", "t1"."communityId") IS NOT NULL
GROUP BY 1, 2, 3;
-- with
--   1: [[0,"2010-01-01","2010-02-01","2010-01-31",14610,14641,14640,1262275200000,1264953600000],[1,"2010-01-01","2010-04-01","2010-03-31",14610,14700,14699,1262275200000,1270051200000]]
--   2: 2010-03-10
--   3: low-income
