-- Cases received
-- Cases closed late, by a limit that differs by place
-- Cases with a step before they were closed
-- Median days to close
WITH "parameter golden.patience" AS MATERIALIZED (SELECT "value" ->> 0 AS "place", ("value" ->> 1)::BIGINT AS "value", "value" ->> 2 AS "from", "value" ->> 3 AS "to", ("value" ->> 4)::BIGINT AS "fromDay", ("value" ->> 5)::BIGINT AS "toDay" FROM json_each($1::VARCHAR)),
  "tally" AS MATERIALIZED (SELECT "t1"."caseId" AS "key", min("t1"."at") AS "c1"
    FROM "case-step" AS "t1"
    GROUP BY 1),
  "row" AS MATERIALIZED (SELECT CASE WHEN "t1"."receivedAt" < $2::BIGINT THEN 0 ELSE 1 END AS "span",
    coalesce("t1"."gridId", "t1"."communityId") AS "place",
    CAST(NULL AS text) AS "key",
    ((("t1"."receivedAt" + $3::BIGINT + 86400000000000000) // 86400000) - 1000000000) AS "day",
    (((("t1"."closedAt" + $3::BIGINT + 86400000000000000) // 86400000) - 1000000000) - ((("t1"."receivedAt" + $3::BIGINT + 86400000000000000) // 86400000) - 1000000000)) AS "x1"
  FROM "case" AS "t1"
  WHERE "t1"."receivedAt" >= $4::BIGINT
    AND "t1"."receivedAt" < $5::BIGINT),
  "part" AS MATERIALIZED (SELECT ("value" ->> 0)::BIGINT AS "part", ("value" ->> 1)::BIGINT AS "span" FROM json_each($6::VARCHAR)),
  "place" AS MATERIALIZED (SELECT "value" ->> 0 AS "place", ("value" ->> 1)::BIGINT AS "group", "value" ->> 2 AS "from", "value" ->> 3 AS "to", ("value" ->> 4)::BIGINT AS "fromDay", ("value" ->> 5)::BIGINT AS "toDay" FROM json_each($7::VARCHAR))
SELECT 0,
  CASE WHEN "t1"."receivedAt" < $2::BIGINT THEN 0 ELSE 1 END,
  coalesce("t1"."gridId", "t1"."communityId"),
  CASE WHEN ((("t1"."receivedAt" + $3::BIGINT + 86400000000000000) // 86400000) - 1000000000) < $8::BIGINT THEN 0 ELSE 1 END,
  CAST(NULL AS text),
  count(*),
  count_if(((((("t1"."closedAt" + $3::BIGINT + 86400000000000000) // 86400000) - 1000000000) - ((("t1"."receivedAt" + $3::BIGINT + 86400000000000000) // 86400000) - 1000000000)) > coalesce("t2"."value", CASE WHEN ((("t1"."receivedAt" + $3::BIGINT + 86400000000000000) // 86400000) - 1000000000) < $9::BIGINT THEN $10::BIGINT ELSE $11::BIGINT END))),
  count_if(coalesce("t3"."c1" < "t1"."closedAt", false))
FROM "case" AS "t1"
LEFT JOIN "parameter golden.patience" AS "t2" ON "t2"."place" = coalesce("t1"."gridId", "t1"."communityId") AND "t2"."fromDay" <= ((("t1"."receivedAt" + $3::BIGINT + 86400000000000000) // 86400000) - 1000000000) AND "t2"."toDay" > ((("t1"."receivedAt" + $3::BIGINT + 86400000000000000) // 86400000) - 1000000000)
LEFT JOIN "tally" AS "t3" ON "t3"."key" = "t1"."id"
WHERE "t1"."receivedAt" >= $4::BIGINT
    AND "t1"."receivedAt" < $5::BIGINT
    AND coalesce("t1"."gridId", "t1"."communityId") IS NOT NULL
GROUP BY 2, 3, 4
UNION ALL
SELECT 1,
  "s"."span",
  CAST(NULL AS text),
  "u"."group",
  "r"."key",
  list_sort(list("r"."x1") FILTER (WHERE "r"."x1" IS NOT NULL))[($12::BIGINT * count(*) FILTER (WHERE "r"."x1" IS NOT NULL) + $13::BIGINT - 1) // $13::BIGINT],
  NULL, NULL
FROM "row" AS "r" CROSS JOIN "part" AS "s" CROSS JOIN "place" AS "u"
WHERE "s"."part" = "r"."span" AND "u"."place" = "r"."place" AND "u"."fromDay" <= "r"."day" AND "u"."toDay" > "r"."day"
GROUP BY 2, 3, 4, 5;
-- with
--   1: [["g2",5,"0000-01-01","2010-03-10",-719528,14678],["g2",5,"2010-03-10","9999-12-31",14678,2932896]]
--   2: 1264953600000
--   3: 28800000
--   4: 1262275200000
--   5: 1270051200000
--   6: [[0,0],[0,1],[1,1]]
--   7: [["c",0,"0000-01-01","2010-03-10",-719528,14678],["c",0,"2010-03-10","9999-12-31",14678,2932896],["g1",0,"0000-01-01","2010-03-10",-719528,14678],["g1",0,"2010-03-10","9999-12-31",14678,2932896],["g2",1,"0000-01-01","2010-03-10",-719528,14678],["g2",0,"0000-01-01","2010-03-10",-719528,14678],["g2",1,"2010-03-10","9999-12-31",14678,2932896]]
--   8: 14678
--   9: 14700
--   10: 15
--   11: 10
--   12: 1
--   13: 2


-- Low-income households visited
WITH "row" AS MATERIALIZED (SELECT CASE WHEN "t1"."visitedOn" < $1::VARCHAR THEN 0 ELSE 1 END AS "span",
    coalesce("t2"."gridId", "t2"."communityId") AS "place",
    CAST(NULL AS text) AS "key",
    "t1"."visitedOn" AS "day",
    "t1"."householdId" AS "x1",
    ("t2"."tags" IS NOT NULL AND EXISTS (SELECT 1 FROM json_each("t2"."tags") AS "tag" WHERE ("tag"."value" ->> 'code') IN ($2::VARCHAR) AND ("tag"."value" ->> 'from') <= "t1"."visitedOn" AND coalesce(("tag"."value" ->> 'to') > "t1"."visitedOn", true))) AS "x2",
    CASE "t1"."qualifier" WHEN $3::VARCHAR THEN $4::BIGINT WHEN $5::VARCHAR THEN $6::BIGINT ELSE 0 END AS "x3"
  FROM "visit" AS "t1"
  LEFT JOIN "household" AS "t2" ON "t2"."id" = "t1"."householdId" AND "t2"."validFrom" = coalesce((SELECT max("t3"."validFrom") FROM "household" AS "t3" WHERE "t3"."id" = "t1"."householdId" AND "t3"."validFrom" <= "t1"."visitedOn"), (SELECT min("t3"."validFrom") FROM "household" AS "t3" WHERE "t3"."id" = "t1"."householdId"))
  WHERE "t1"."visitedOn" >= $7::VARCHAR
    AND "t1"."visitedOn" < $8::VARCHAR),
  "part" AS MATERIALIZED (SELECT ("value" ->> 0)::BIGINT AS "part", ("value" ->> 1)::BIGINT AS "span" FROM json_each($9::VARCHAR)),
  "place" AS MATERIALIZED (SELECT "value" ->> 0 AS "place", ("value" ->> 1)::BIGINT AS "group", "value" ->> 2 AS "from", "value" ->> 3 AS "to", ("value" ->> 4)::BIGINT AS "fromDay", ("value" ->> 5)::BIGINT AS "toDay" FROM json_each($10::VARCHAR)),
  "once" AS NOT MATERIALIZED (SELECT "s"."span" AS "span",
    "u"."group",
    "r"."key",
    "r"."x1" AS "value",
    count_if("r"."x2") AS "y1",
    coalesce(bit_or("r"."x3") FILTER (WHERE "r"."x2"), 0) AS "y2"
  FROM "row" AS "r" CROSS JOIN "part" AS "s" CROSS JOIN "place" AS "u"
  WHERE "s"."part" = "r"."span" AND "u"."place" = "r"."place" AND "u"."from" <= "r"."day" AND "u"."to" > "r"."day" AND "r"."x1" IS NOT NULL
  GROUP BY 1, 2, 3, 4)
SELECT 0,
  "o"."span",
  CAST(NULL AS text),
  "o"."group",
  "o"."key",
  count_if("o"."y1" > 0),
  coalesce(bit_or("o"."y2") FILTER (WHERE true), 0)
FROM "once" AS "o"
GROUP BY 2, 3, 4, 5;
-- with
--   1: 2010-02-01
--   2: low-income
--   3: more-than
--   4: 2
--   5: at-least
--   6: 4
--   7: 2010-01-01
--   8: 2010-04-01
--   9: [[0,0],[0,1],[1,1]]
--   10: [["c",0,"0000-01-01","2010-03-10",-719528,14678],["c",0,"2010-03-10","9999-12-31",14678,2932896],["g1",0,"0000-01-01","2010-03-10",-719528,14678],["g1",0,"2010-03-10","9999-12-31",14678,2932896],["g2",1,"0000-01-01","2010-03-10",-719528,14678],["g2",0,"0000-01-01","2010-03-10",-719528,14678],["g2",1,"2010-03-10","9999-12-31",14678,2932896]]


-- Low-income households
-- Low-income households visited in each month
WITH "slot" AS MATERIALIZED (SELECT ("value" ->> 0)::BIGINT AS "slot", ("value" ->> 1)::BIGINT AS "part", "value" ->> 2 AS "last", ("value" ->> 3)::BIGINT AS "lastDay" FROM json_each($1::VARCHAR)),
  "subject" AS NOT MATERIALIZED (SELECT "t1"."id" AS "subject", "p"."slot" AS "slot", "p"."part" AS "part", coalesce("t1"."gridId", "t1"."communityId") AS "place", "p"."last" AS "day", "p"."lastDay" AS "dayNumber", $2::BIGINT AS "need1"
  FROM "household" AS "t1"
  CROSS JOIN "slot" AS "p"
  WHERE "t1"."validFrom" <= "p"."last" AND ("t1"."validTo" IS NULL OR "t1"."validTo" > "p"."last")
    AND ("t1"."tags" IS NOT NULL AND EXISTS (SELECT 1 FROM json_each("t1"."tags") AS "tag" WHERE ("tag"."value" ->> 'code') IN ($3::VARCHAR) AND ("tag"."value" ->> 'from') <= "p"."last" AND coalesce(("tag"."value" ->> 'to') > "p"."last", true)))),
  "slot day" AS MATERIALIZED (SELECT "value" ->> 0 AS "day", ("value" ->> 1)::BIGINT AS "slot" FROM json_each($4::VARCHAR)),
  "entry" AS MATERIALIZED (SELECT "t1"."householdId" AS "subject", "d"."slot" AS "slot", count(*) AS "done", coalesce(bit_or((CASE "t1"."qualifier" WHEN $5::VARCHAR THEN $6::BIGINT WHEN $7::VARCHAR THEN $8::BIGINT ELSE 0 END)) FILTER (WHERE true), 0) AS "bits"
  FROM "visit" AS "t1"
  JOIN "slot day" AS "d" ON "d"."day" = "t1"."visitedOn"
  WHERE "t1"."visitedOn" >= $9::VARCHAR
    AND "t1"."visitedOn" < $10::VARCHAR
  GROUP BY 1, 2),
  "place" AS MATERIALIZED (SELECT "value" ->> 0 AS "place", ("value" ->> 1)::BIGINT AS "group", "value" ->> 2 AS "from", "value" ->> 3 AS "to", ("value" ->> 4)::BIGINT AS "fromDay", ("value" ->> 5)::BIGINT AS "toDay" FROM json_each($11::VARCHAR)),
  "period" AS MATERIALIZED (SELECT ("value" ->> 0)::BIGINT AS "n", "value" ->> 1 AS "start", "value" ->> 2 AS "end", "value" ->> 3 AS "last", ("value" ->> 4)::BIGINT AS "startDay", ("value" ->> 5)::BIGINT AS "endDay", ("value" ->> 6)::BIGINT AS "lastDay", ("value" ->> 7)::BIGINT AS "lastDate", ("value" ->> 8)::BIGINT AS "startAt", ("value" ->> 9)::BIGINT AS "endAt" FROM json_each($12::VARCHAR))
SELECT 1,
  "r"."part",
  CAST(NULL AS text),
  "u"."group",
  CAST(NULL AS text),
  sum("r"."need1"),
  sum(CASE WHEN coalesce("e1"."done", 0) >= "r"."need1" THEN "r"."need1" ELSE coalesce("e1"."done", 0) END),
  coalesce(bit_or("e1"."bits") FILTER (WHERE true), 0)
FROM "subject" AS "r"
LEFT JOIN "entry" AS "e1" ON "e1"."subject" = "r"."subject" AND "e1"."slot" = "r"."slot"
JOIN "place" AS "u" ON "u"."place" = "r"."place" AND "u"."from" <= "r"."day" AND "u"."to" > "r"."day"
GROUP BY 2, 4
UNION ALL
SELECT 0,
  "p"."n",
  coalesce("t1"."gridId", "t1"."communityId"),
  CASE WHEN "p"."last" < $13::VARCHAR THEN 0 ELSE 1 END,
  CAST(NULL AS text),
  count_if(("t1"."tags" IS NOT NULL AND EXISTS (SELECT 1 FROM json_each("t1"."tags") AS "tag" WHERE ("tag"."value" ->> 'code') IN ($3::VARCHAR) AND ("tag"."value" ->> 'from') <= "p"."last" AND coalesce(("tag"."value" ->> 'to') > "p"."last", true)))),
  NULL, NULL
FROM "household" AS "t1"
CROSS JOIN "period" AS "p"
WHERE "t1"."validFrom" <= "p"."last"
    AND ("t1"."validTo" IS NULL OR "t1"."validTo" > "p"."last")
    AND coalesce("t1"."gridId", "t1"."communityId") IS NOT NULL
GROUP BY 2, 3, 4;
-- with
--   1: [[0,0,"2010-01-31",14640],[1,1,"2010-02-28",14668],[2,1,"2010-03-31",14699]]
--   2: 1
--   3: low-income
--   4: [["2010-01-01",0],["2010-01-02",0],["2010-01-03",0],["2010-01-04",0],["2010-01-05",0],["2010-01-06",0],["2010-01-07",0],["2010-01-08",0],["2010-01-09",0],["2010-01-10",0],["2010-01-11",0],["2010-01-12",0],["2010-01-13",0],["2010-01-14",0],["2010-01-15",0],["2010-01-16",0],["2010-01-17",0],["2010-01-18",0],["2010-01-19",0],["2010-01-20",0],["2010-01-21",0],["2010-01-22",0],["2010-01-23",0],["2010-0 …
--   5: more-than
--   6: 2
--   7: at-least
--   8: 4
--   9: 2010-01-01
--   10: 2010-04-01
--   11: [["c",0,"0000-01-01","2010-03-10",-719528,14678],["c",0,"2010-03-10","9999-12-31",14678,2932896],["g1",0,"0000-01-01","2010-03-10",-719528,14678],["g1",0,"2010-03-10","9999-12-31",14678,2932896],["g2",1,"0000-01-01","2010-03-10",-719528,14678],["g2",2,"2010-03-10","9999-12-31",14678,2932896]]
--   12: [[0,"2010-01-01","2010-02-01","2010-01-31",14610,14641,14640,20100131,1262275200000,1264953600000],[1,"2010-01-01","2010-04-01","2010-03-31",14610,14700,14699,20100331,1262275200000,1270051200000]]
--   13: 2010-03-10


-- Duty desks manned from Monday to Friday
WITH "day" AS MATERIALIZED (SELECT ("value" ->> 0)::BIGINT AS "slot", ("value" ->> 1)::BIGINT AS "part", "value" ->> 2 AS "last", ("value" ->> 3)::BIGINT AS "lastDay", ("value" ->> 4)::BIGINT AS "seconds" FROM json_each($1::VARCHAR)),
  "subject" AS NOT MATERIALIZED (SELECT "t1"."id" AS "subject", "p"."slot" AS "slot", "p"."part" AS "part", "p"."seconds" AS "seconds", coalesce("t1"."gridId", "t1"."communityId") AS "place", "p"."last" AS "day", "p"."lastDay" AS "dayNumber"
  FROM "duty-post" AS "t1"
  CROSS JOIN "day" AS "p"
  WHERE "t1"."validFrom" <= "p"."last" AND ("t1"."validTo" IS NULL OR "t1"."validTo" > "p"."last")
    AND ("t1"."kind" = $2::VARCHAR)),
  "interval" AS MATERIALIZED (SELECT "t1"."dutyPostId" AS "subject", "t1"."startsAt" AS "from", coalesce("t1"."endsAt", $3::BIGINT) AS "to", ((("t1"."startsAt" + 86400000000000000) // 86400000) - 1000000000) AS "begins"
  FROM "duty-shift" AS "t1"
  WHERE "t1"."startsAt" < $3::BIGINT
    AND coalesce("t1"."endsAt", $3::BIGINT) > $4::BIGINT),
  "window day" AS MATERIALIZED (SELECT ("value" ->> 0)::BIGINT AS "begins", ("value" ->> 1)::BIGINT AS "slot", ("value" ->> 2)::BIGINT AS "from", ("value" ->> 3)::BIGINT AS "to" FROM json_each($5::VARCHAR)),
  "long interval" AS MATERIALIZED (SELECT "i".* FROM "interval" AS "i" WHERE "i"."to" - "i"."from" > $6::BIGINT),
  "window" AS MATERIALIZED (SELECT ("value" ->> 0)::BIGINT AS "slot", ("value" ->> 1)::BIGINT AS "from", ("value" ->> 2)::BIGINT AS "to" FROM json_each($7::VARCHAR)),
  "piece" AS NOT MATERIALIZED (SELECT "i"."subject", "w"."slot", "w"."from" AS "window",
    CASE WHEN "i"."from" > "w"."from" THEN "i"."from" ELSE "w"."from" END AS "from",
    CASE WHEN "i"."to" < "w"."to" THEN "i"."to" ELSE "w"."to" END AS "to"
  FROM "interval" AS "i" JOIN "window day" AS "w" ON "w"."begins" = "i"."begins" AND "w"."to" > "i"."from" AND "w"."from" < "i"."to"
  WHERE "i"."to" - "i"."from" <= $6::BIGINT
  UNION ALL SELECT "i"."subject", "w"."slot", "w"."from" AS "window",
    CASE WHEN "i"."from" > "w"."from" THEN "i"."from" ELSE "w"."from" END AS "from",
    CASE WHEN "i"."to" < "w"."to" THEN "i"."to" ELSE "w"."to" END AS "to"
  FROM "long interval" AS "i" JOIN "window" AS "w" ON "w"."to" > "i"."from" AND "w"."from" < "i"."to"),
  "step" AS NOT MATERIALIZED (SELECT "subject", "slot", "from", "to",
    max("to") OVER (PARTITION BY "subject", "window" ORDER BY "from", "to" ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS "before"
  FROM "piece"
  WHERE "from" < "to"),
  "covered" AS MATERIALIZED (SELECT "subject", "slot", CAST(sum("to" - CASE WHEN "before" > "from" THEN "before" ELSE "from" END) AS bigint) AS "milliseconds"
  FROM "step"
  WHERE "before" IS NULL OR "before" < "to"
  GROUP BY 1, 2),
  "place" AS MATERIALIZED (SELECT "value" ->> 0 AS "place", ("value" ->> 1)::BIGINT AS "group", "value" ->> 2 AS "from", "value" ->> 3 AS "to", ("value" ->> 4)::BIGINT AS "fromDay", ("value" ->> 5)::BIGINT AS "toDay" FROM json_each($8::VARCHAR))
SELECT 0,
  "r"."part",
  CAST(NULL AS text),
  "u"."group",
  CAST(NULL AS text),
  sum("r"."seconds"),
  sum(coalesce((("c"."milliseconds") // 1000), 0)),
  0
FROM "subject" AS "r"
LEFT JOIN "covered" AS "c" ON "c"."subject" = "r"."subject" AND "c"."slot" = "r"."slot"
JOIN "place" AS "u" ON "u"."place" = "r"."place" AND "u"."from" <= "r"."day" AND "u"."to" > "r"."day"
GROUP BY 2, 4;
-- with
--   1: [[0,0,"2010-01-01",14610,36000],[1,0,"2010-01-04",14613,36000],[2,0,"2010-01-05",14614,36000],[3,0,"2010-01-06",14615,36000],[4,0,"2010-01-07",14616,36000],[5,0,"2010-01-08",14617,36000],[6,0,"2010-01-11",14620,36000],[7,0,"2010-01-12",14621,36000],[8,0,"2010-01-13",14622,36000],[9,0,"2010-01-14",14623,36000],[10,0,"2010-01-15",14624,36000],[11,0,"2010-01-18",14627,36000],[12,0,"2010-01-19",14628, …
--   2: duty-desk
--   3: 1270051200000
--   4: 1262275200000
--   5: [[14609,0,1262304000000,1262340000000],[14610,0,1262304000000,1262340000000],[14612,1,1262563200000,1262599200000],[14613,1,1262563200000,1262599200000],[14613,2,1262649600000,1262685600000],[14614,2,1262649600000,1262685600000],[14614,3,1262736000000,1262772000000],[14615,3,1262736000000,1262772000000],[14615,4,1262822400000,1262858400000],[14616,4,1262822400000,1262858400000],[14616,5,1262908800 …
--   6: 86400000
--   7: [[0,1262304000000,1262340000000],[1,1262563200000,1262599200000],[2,1262649600000,1262685600000],[3,1262736000000,1262772000000],[4,1262822400000,1262858400000],[5,1262908800000,1262944800000],[6,1263168000000,1263204000000],[7,1263254400000,1263290400000],[8,1263340800000,1263376800000],[9,1263427200000,1263463200000],[10,1263513600000,1263549600000],[11,1263772800000,1263808800000],[12,126385920 …
--   8: [["c",0,"0000-01-01","2010-03-10",-719528,14678],["c",0,"2010-03-10","9999-12-31",14678,2932896],["g1",0,"0000-01-01","2010-03-10",-719528,14678],["g1",0,"2010-03-10","9999-12-31",14678,2932896],["g2",1,"0000-01-01","2010-03-10",-719528,14678],["g2",2,"2010-03-10","9999-12-31",14678,2932896]]


-- Cases received, as known at number 7 of the log
WITH "case/known" AS NOT MATERIALIZED (SELECT "id", "receivedAt", "number", "title", "kind", "category", "source", "status", "householdId", "residentId", "reporterPhone", "respondentId", "compoundId", "streetId", "location", "chronic", "handlerId", "dueOn", "resolvedAt", "followedUpAt", "closedAt", "satisfaction", "communityId", "gridId", "qualifier" FROM "case" WHERE "recorded" <= $1::BIGINT
    UNION ALL SELECT "id", "receivedAt", "number", "title", "kind", "category", "source", "status", "householdId", "residentId", "reporterPhone", "respondentId", "compoundId", "streetId", "location", "chronic", "handlerId", "dueOn", "resolvedAt", "followedUpAt", "closedAt", "satisfaction", "communityId", "gridId", "qualifier" FROM "case/past" WHERE "recorded" <= $1::BIGINT AND "superseded" > $1::BIGINT)
SELECT 0,
  CASE WHEN "t1"."receivedAt" < $2::BIGINT THEN 0 ELSE 1 END,
  coalesce("t1"."gridId", "t1"."communityId"),
  CASE WHEN ((("t1"."receivedAt" + $3::BIGINT + 86400000000000000) // 86400000) - 1000000000) < $4::BIGINT THEN 0 ELSE 1 END,
  CAST(NULL AS text),
  count(*)
FROM "case/known" AS "t1"
WHERE "t1"."receivedAt" >= $5::BIGINT
    AND "t1"."receivedAt" < $6::BIGINT
    AND coalesce("t1"."gridId", "t1"."communityId") IS NOT NULL
GROUP BY 2, 3, 4;
-- with
--   1: 7
--   2: 1264953600000
--   3: 28800000
--   4: 14678
--   5: 1262275200000
--   6: 1270051200000
