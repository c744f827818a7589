-- Cases received; Cases closed late, by a limit that differs by place; Cases with a step before they were closed
WITH "parameter golden.patience" AS MATERIALIZED (SELECT "value" ->> 0 AS "place", ("value" ->> 1)::bigint AS "value", "value" ->> 2 AS "from", "value" ->> 3 AS "to", ("value" ->> 4)::bigint AS "fromDay", ("value" ->> 5)::bigint AS "toDay" FROM jsonb_array_elements($1::text::jsonb) AS "rows" ("value")),
  "tally 1" AS MATERIALIZED (SELECT "t6"."caseId" AS "key", min("t6"."at") AS "c1"
    FROM "case-step" AS "t6"
    GROUP BY 1)
SELECT CASE WHEN "t1"."receivedAt" < $2::bigint THEN 0 ELSE 1 END,
  coalesce("t1"."gridId", "t1"."communityId"),
  CASE WHEN ((("t1"."receivedAt" + $3::bigint + 86400000000000000) / 86400000) - 1000000000) < $4::bigint THEN 0 ELSE 1 END,
  NULL,
  count(*),
  count(*) FILTER (WHERE ((((("t1"."closedAt" + $3::bigint + 86400000000000000) / 86400000) - 1000000000) - ((("t1"."receivedAt" + $3::bigint + 86400000000000000) / 86400000) - 1000000000)) > coalesce("t2"."value", CASE WHEN ((("t1"."receivedAt" + $3::bigint + 86400000000000000) / 86400000) - 1000000000) < $5::bigint THEN $6::bigint ELSE $7::bigint END))),
  count(*) FILTER (WHERE coalesce("t7"."c1" < "t1"."closedAt", false))
FROM "case" AS "t1"
LEFT JOIN "parameter golden.patience" AS "t2" ON "t2"."place" = coalesce("t1"."gridId", "t1"."communityId") AND "t2"."fromDay" <= ((("t1"."receivedAt" + $3::bigint + 86400000000000000) / 86400000) - 1000000000) AND "t2"."toDay" > ((("t1"."receivedAt" + $3::bigint + 86400000000000000) / 86400000) - 1000000000)
LEFT JOIN "tally 1" AS "t7" ON "t7"."key" = "t1"."id"
WHERE "t1"."receivedAt" >= $8::bigint
    AND "t1"."receivedAt" < $9::bigint
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
WITH "row" AS MATERIALIZED (SELECT CASE WHEN "t1"."receivedAt" < $1::bigint THEN 0 ELSE 1 END AS "span",
    coalesce("t1"."gridId", "t1"."communityId") AS "place",
    NULL AS "key",
    ((("t1"."receivedAt" + $2::bigint + 86400000000000000) / 86400000) - 1000000000) AS "day",
    (((("t1"."closedAt" + $2::bigint + 86400000000000000) / 86400000) - 1000000000) - ((("t1"."receivedAt" + $2::bigint + 86400000000000000) / 86400000) - 1000000000)) AS "x1"
  FROM "case" AS "t1"
  WHERE "t1"."receivedAt" >= $3::bigint
    AND "t1"."receivedAt" < $4::bigint),
  "place" AS MATERIALIZED (SELECT "value" ->> 0 AS "place", ("value" ->> 1)::bigint AS "group", "value" ->> 2 AS "from", "value" ->> 3 AS "to", ("value" ->> 4)::bigint AS "fromDay", ("value" ->> 5)::bigint AS "toDay" FROM jsonb_array_elements($5::text::jsonb) AS "rows" ("value")),
  "part" AS MATERIALIZED (SELECT ("value" ->> 0)::bigint AS "part", ("value" ->> 1)::bigint AS "span" FROM jsonb_array_elements($6::text::jsonb) AS "rows" ("value"))
SELECT "s"."span",
  "u"."group",
  0,
  "r"."key",
  percentile_disc(greatest($7::bigint::float8 / $8::bigint - 1e-12, 0)) WITHIN GROUP (ORDER BY "r"."x1") FILTER (WHERE "r"."x1" IS NOT NULL)
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
WITH "row" AS MATERIALIZED (SELECT CASE WHEN "t1"."visitedOn" < $1::text THEN 0 ELSE 1 END AS "span",
    coalesce("t2"."gridId", "t2"."communityId") AS "place",
    NULL AS "key",
    "t1"."visitedOn" AS "day",
    "t1"."householdId" AS "x1",
    ("t2"."tags" IS NOT NULL AND "t2"."tags" @> jsonb_build_array(jsonb_build_object('code', $2::text)) AND EXISTS (SELECT 1 FROM jsonb_array_elements("t2"."tags") AS "tag" ("value") WHERE "tag"."value" ->> 'code' IN ($2::text) AND "tag"."value" ->> 'from' <= "t1"."visitedOn" AND coalesce("tag"."value" ->> 'to' > "t1"."visitedOn", true))) AS "x2",
    CASE "t1"."qualifier" WHEN $3::text THEN $4::bigint WHEN $5::text THEN $6::bigint ELSE 0 END AS "x3"
  FROM "visit" AS "t1"
  LEFT JOIN "household" AS "t2" ON "t2"."id" = "t1"."householdId" AND "t2"."validFrom" = coalesce((SELECT max("t3"."validFrom") FROM "household" AS "t3" WHERE "t3"."id" = "t1"."householdId" AND "t3"."validFrom" <= "t1"."visitedOn"), (SELECT min("t3"."validFrom") FROM "household" AS "t3" WHERE "t3"."id" = "t1"."householdId"))
  WHERE "t1"."visitedOn" >= $7::text
    AND "t1"."visitedOn" < $8::text),
  "place" AS MATERIALIZED (SELECT "value" ->> 0 AS "place", ("value" ->> 1)::bigint AS "group", "value" ->> 2 AS "from", "value" ->> 3 AS "to", ("value" ->> 4)::bigint AS "fromDay", ("value" ->> 5)::bigint AS "toDay" FROM jsonb_array_elements($9::text::jsonb) AS "rows" ("value")),
  "part" AS MATERIALIZED (SELECT ("value" ->> 0)::bigint AS "part", ("value" ->> 1)::bigint AS "span" FROM jsonb_array_elements($10::text::jsonb) AS "rows" ("value")),
  "once" AS NOT MATERIALIZED (SELECT "s"."span" AS "span",
    "u"."group",
    "r"."key",
    "r"."x1" AS "value",
    count(*) FILTER (WHERE "r"."x2") AS "y1",
    coalesce(bit_or("r"."x3") FILTER (WHERE "r"."x2"), 0) AS "y2"
  FROM "row" AS "r" CROSS JOIN "part" AS "s" CROSS JOIN "place" AS "u"
  WHERE "s"."part" = "r"."span" AND "u"."place" = "r"."place" AND "u"."from" <= "r"."day" AND "u"."to" > "r"."day" AND "r"."x1" IS NOT NULL
  GROUP BY 1, 2, 3, 4)
SELECT "o"."span",
  "o"."group",
  0,
  "o"."key",
  count(*) FILTER (WHERE "o"."y1" > 0),
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
WITH "period" AS MATERIALIZED (SELECT ("value" ->> 0)::bigint AS "n", "value" ->> 1 AS "start", "value" ->> 2 AS "end", "value" ->> 3 AS "last", ("value" ->> 4)::bigint AS "startDay", ("value" ->> 5)::bigint AS "endDay", ("value" ->> 6)::bigint AS "lastDay", ("value" ->> 7)::bigint AS "startAt", ("value" ->> 8)::bigint AS "endAt" FROM jsonb_array_elements($1::text::jsonb) AS "rows" ("value"))
SELECT "p"."n",
  coalesce("t1"."gridId", "t1"."communityId"),
  CASE WHEN "p"."last" < $2::text THEN 0 ELSE 1 END,
  NULL,
  count(*) FILTER (WHERE ("t1"."tags" IS NOT NULL AND "t1"."tags" @> jsonb_build_array(jsonb_build_object('code', $3::text)) AND EXISTS (SELECT 1 FROM jsonb_array_elements("t1"."tags") AS "tag" ("value") WHERE "tag"."value" ->> 'code' IN ($3::text) AND "tag"."value" ->> 'from' <= "p"."last" AND coalesce("tag"."value" ->> 'to' > "p"."last", true))))
FROM "household" AS "t1" CROSS JOIN "period" AS "p"
WHERE "t1"."validFrom" <= "p"."last"
    AND ("t1"."validTo" IS NULL OR "t1"."validTo" > "p"."last")
    AND coalesce("t1"."gridId", "t1"."communityId") IS NOT NULL
GROUP BY 1, 2, 3;
-- with
--   1: [[0,"2010-01-01","2010-02-01","2010-01-31",14610,14641,14640,1262275200000,1264953600000],[1,"2010-01-01","2010-04-01","2010-03-31",14610,14700,14699,1262275200000,1270051200000]]
--   2: 2010-03-10
--   3: low-income


-- Low-income households visited in each month
WITH "place" AS MATERIALIZED (SELECT "value" ->> 0 AS "place", ("value" ->> 1)::bigint AS "group", "value" ->> 2 AS "from", "value" ->> 3 AS "to", ("value" ->> 4)::bigint AS "fromDay", ("value" ->> 5)::bigint AS "toDay" FROM jsonb_array_elements($1::text::jsonb) AS "rows" ("value")),
  "slot" AS MATERIALIZED (SELECT ("value" ->> 0)::bigint AS "slot", ("value" ->> 1)::bigint AS "part", "value" ->> 2 AS "last", ("value" ->> 3)::bigint AS "lastDay" FROM jsonb_array_elements($2::text::jsonb) AS "rows" ("value")),
  "entry day" AS MATERIALIZED (SELECT "value" ->> 0 AS "day", ("value" ->> 1)::bigint AS "slot" FROM jsonb_array_elements($3::text::jsonb) AS "rows" ("value")),
  "entry" AS MATERIALIZED (SELECT "t2"."householdId" AS "subject", "d"."slot" AS "slot", count(*) AS "done", coalesce(bit_or((CASE "t2"."qualifier" WHEN $4::text THEN $5::bigint WHEN $6::text THEN $7::bigint ELSE 0 END)) FILTER (WHERE true), 0) AS "bits"
  FROM "visit" AS "t2"
  JOIN "entry day" AS "d" ON "d"."day" = "t2"."visitedOn"
  WHERE "t2"."visitedOn" >= $8::text
    AND "t2"."visitedOn" < $9::text
  GROUP BY 1, 2),
  "subject" AS NOT MATERIALIZED (SELECT "t1"."id" AS "subject", "p"."slot" AS "slot", "p"."part" AS "part", coalesce("t1"."gridId", "t1"."communityId") AS "place", "p"."last" AS "day", "p"."lastDay" AS "dayNumber", $10::bigint AS "need1"
  FROM "household" AS "t1" CROSS JOIN "slot" AS "p"
  WHERE "t1"."validFrom" <= "p"."last" AND ("t1"."validTo" IS NULL OR "t1"."validTo" > "p"."last")
    AND ("t1"."tags" IS NOT NULL AND "t1"."tags" @> jsonb_build_array(jsonb_build_object('code', $11::text)) AND EXISTS (SELECT 1 FROM jsonb_array_elements("t1"."tags") AS "tag" ("value") WHERE "tag"."value" ->> 'code' IN ($11::text) AND "tag"."value" ->> 'from' <= "p"."last" AND coalesce("tag"."value" ->> 'to' > "p"."last", true))))
SELECT "r"."part", "u"."group", sum("r"."need1"), sum(CASE WHEN coalesce("e1"."done", 0) >= "r"."need1" THEN "r"."need1" ELSE coalesce("e1"."done", 0) END), coalesce(bit_or("e1"."bits") FILTER (WHERE true), 0)
FROM "subject" AS "r"
LEFT JOIN "entry" AS "e1" ON "e1"."subject" = "r"."subject" AND "e1"."slot" = "r"."slot"
JOIN "place" AS "u" ON "u"."place" = "r"."place" AND "u"."from" <= "r"."day" AND "u"."to" > "r"."day"
GROUP BY 1, 2;
-- with
--   1: [["c",0,"0000-01-01","2010-03-10",-719528,14678],["c",0,"2010-03-10","9999-12-31",14678,2932896],["g1",0,"0000-01-01","2010-03-10",-719528,14678],["g1",0,"2010-03-10","9999-12-31",14678,2932896],["g2",1,"0000-01-01","2010-03-10",-719528,14678],["g2",2,"2010-03-10","9999-12-31",14678,2932896]]
--   2: [[0,0,"2010-01-31",14640],[1,1,"2010-02-28",14668],[2,1,"2010-03-31",14699]]
--   3: [["2010-01-01",0],["2010-01-02",0],["2010-01-03",0],["2010-01-04",0],["2010-01-05",0],["2010-01-06",0],["2010-01-07",0],["2010-01-08",0],["2010-01-09",0],["2010-01-10",0],["2010-01-11",0],["2010-01-12",0],["2010-01-13",0],["2010-01-14",0],["2010-01-15",0],["2010-01-16",0],["2010-01-17",0],["2010-01-18",0],["2010-01-19",0],["2010-01-20",0],["2010-01-21",0],["2010-01-22",0],["2010-01-23",0],["2010-0 …
--   4: more-than
--   5: 2
--   6: at-least
--   7: 4
--   8: 2010-01-01
--   9: 2010-04-01
--   10: 1
--   11: low-income


-- Duty desks manned from Monday to Friday
WITH "place" AS MATERIALIZED (SELECT "value" ->> 0 AS "place", ("value" ->> 1)::bigint AS "group", "value" ->> 2 AS "from", "value" ->> 3 AS "to", ("value" ->> 4)::bigint AS "fromDay", ("value" ->> 5)::bigint AS "toDay" FROM jsonb_array_elements($1::text::jsonb) AS "rows" ("value")),
  "day" AS MATERIALIZED (SELECT ("value" ->> 0)::bigint AS "slot", ("value" ->> 1)::bigint AS "part", "value" ->> 2 AS "last", ("value" ->> 3)::bigint AS "lastDay", ("value" ->> 4)::bigint AS "seconds" FROM jsonb_array_elements($2::text::jsonb) AS "rows" ("value")),
  "window" AS MATERIALIZED (SELECT ("value" ->> 0)::bigint AS "slot", ("value" ->> 1)::bigint AS "from", ("value" ->> 2)::bigint AS "to" FROM jsonb_array_elements($3::text::jsonb) AS "rows" ("value")),
  "interval" AS MATERIALIZED (SELECT "t1"."dutyPostId" AS "subject", "t1"."startsAt" AS "from", coalesce("t1"."endsAt", $4::bigint) AS "to"
  FROM "duty-shift" AS "t1"
  WHERE "t1"."startsAt" IS NOT NULL),
  "piece" AS NOT MATERIALIZED (SELECT "i"."subject", "w"."slot", "w"."from" AS "window",
    CASE WHEN "i"."from" > "w"."from" THEN "i"."from" ELSE "w"."from" END AS "from",
    CASE WHEN "i"."to" < "w"."to" THEN "i"."to" ELSE "w"."to" END AS "to"
  FROM "interval" AS "i" JOIN "window" AS "w" ON "w"."to" > "i"."from" AND "w"."from" < "i"."to"
  WHERE "i"."from" < "i"."to"),
  "step" AS NOT MATERIALIZED (SELECT "subject", "slot", "from", "to",
    max("to") OVER (PARTITION BY "subject", "window" ORDER BY "from", "to" ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS "before"
  FROM "piece"),
  "covered" AS MATERIALIZED (SELECT "subject", "slot", CAST(sum("to" - CASE WHEN "before" > "from" THEN "before" ELSE "from" END) AS bigint) AS "milliseconds"
  FROM "step"
  WHERE "before" IS NULL OR "before" < "to"
  GROUP BY 1, 2),
  "subject" AS NOT MATERIALIZED (SELECT "t2"."id" AS "subject", "p"."slot" AS "slot", "p"."part" AS "part", "p"."seconds" AS "seconds", coalesce("t2"."gridId", "t2"."communityId") AS "place", "p"."last" AS "day", "p"."lastDay" AS "dayNumber"
  FROM "duty-post" AS "t2" CROSS JOIN "day" AS "p"
  WHERE "t2"."validFrom" <= "p"."last" AND ("t2"."validTo" IS NULL OR "t2"."validTo" > "p"."last")
    AND ("t2"."kind" = $5::text))
SELECT "r"."part", "u"."group", sum("r"."seconds"), sum(coalesce((("c"."milliseconds") / 1000), 0)), 0
FROM "subject" AS "r"
LEFT JOIN "covered" AS "c" ON "c"."subject" = "r"."subject" AND "c"."slot" = "r"."slot"
JOIN "place" AS "u" ON "u"."place" = "r"."place" AND "u"."from" <= "r"."day" AND "u"."to" > "r"."day"
GROUP BY 1, 2;
-- with
--   1: [["c",0,"0000-01-01","2010-03-10",-719528,14678],["c",0,"2010-03-10","9999-12-31",14678,2932896],["g1",0,"0000-01-01","2010-03-10",-719528,14678],["g1",0,"2010-03-10","9999-12-31",14678,2932896],["g2",1,"0000-01-01","2010-03-10",-719528,14678],["g2",2,"2010-03-10","9999-12-31",14678,2932896]]
--   2: [[0,0,"2010-01-01",14610,36000],[1,0,"2010-01-04",14613,36000],[2,0,"2010-01-05",14614,36000],[3,0,"2010-01-06",14615,36000],[4,0,"2010-01-07",14616,36000],[5,0,"2010-01-08",14617,36000],[6,0,"2010-01-11",14620,36000],[7,0,"2010-01-12",14621,36000],[8,0,"2010-01-13",14622,36000],[9,0,"2010-01-14",14623,36000],[10,0,"2010-01-15",14624,36000],[11,0,"2010-01-18",14627,36000],[12,0,"2010-01-19",14628, …
--   3: [[0,1262304000000,1262340000000],[1,1262563200000,1262599200000],[2,1262649600000,1262685600000],[3,1262736000000,1262772000000],[4,1262822400000,1262858400000],[5,1262908800000,1262944800000],[6,1263168000000,1263204000000],[7,1263254400000,1263290400000],[8,1263340800000,1263376800000],[9,1263427200000,1263463200000],[10,1263513600000,1263549600000],[11,1263772800000,1263808800000],[12,126385920 …
--   4: 1270051200000
--   5: duty-desk


-- Cases received, as known at number 7 of the log
WITH "case/known" AS NOT MATERIALIZED (SELECT "id", "receivedAt", "number", "title", "kind", "category", "source", "status", "householdId", "residentId", "reporterPhone", "respondentId", "compoundId", "streetId", "location", "chronic", "handlerId", "dueOn", "resolvedAt", "followedUpAt", "closedAt", "satisfaction", "communityId", "gridId", "qualifier" FROM "case" WHERE "recorded" <= $1::bigint
    UNION ALL SELECT "id", "receivedAt", "number", "title", "kind", "category", "source", "status", "householdId", "residentId", "reporterPhone", "respondentId", "compoundId", "streetId", "location", "chronic", "handlerId", "dueOn", "resolvedAt", "followedUpAt", "closedAt", "satisfaction", "communityId", "gridId", "qualifier" FROM "case/past" WHERE "recorded" <= $1::bigint AND "superseded" > $1::bigint)
SELECT CASE WHEN "t1"."receivedAt" < $2::bigint THEN 0 ELSE 1 END,
  coalesce("t1"."gridId", "t1"."communityId"),
  CASE WHEN ((("t1"."receivedAt" + $3::bigint + 86400000000000000) / 86400000) - 1000000000) < $4::bigint THEN 0 ELSE 1 END,
  NULL,
  count(*)
FROM "case/known" AS "t1"
WHERE "t1"."receivedAt" >= $5::bigint
    AND "t1"."receivedAt" < $6::bigint
    AND coalesce("t1"."gridId", "t1"."communityId") IS NOT NULL
GROUP BY 1, 2, 3;
-- with
--   1: 7
--   2: 1264953600000
--   3: 28800000
--   4: 14678
--   5: 1262275200000
--   6: 1270051200000
