-- Cases received
-- Cases closed late, by a limit that differs by place
-- Cases with a step before they were closed
-- Median days to close
WITH "parameter golden.patience" AS MATERIALIZED (SELECT "value" ->> 0 AS "place", ("value" ->> 1)::bigint AS "value", "value" ->> 2 AS "from", "value" ->> 3 AS "to", ("value" ->> 4)::bigint AS "fromDay", ("value" ->> 5)::bigint AS "toDay" FROM jsonb_array_elements($1::text::jsonb) AS "rows" ("value")),
  "tally" AS MATERIALIZED (SELECT "t1"."caseId" AS "key", min("t1"."at") AS "c1"
    FROM "case-step" AS "t1"
    GROUP BY 1),
  "row" AS MATERIALIZED (SELECT CASE WHEN "t1"."receivedAt" < $2::bigint THEN 0 ELSE 1 END AS "span",
    CASE WHEN "t1"."gridId" IS NOT NULL THEN "t1"."gridId" ELSE "t1"."communityId" END AS "place",
    CAST(NULL AS text) AS "key",
    ((("t1"."receivedAt" + $3::bigint + 86400000000000000) / 86400000) - 1000000000) AS "day",
    (((("t1"."closedAt" + $3::bigint + 86400000000000000) / 86400000) - 1000000000) - ((("t1"."receivedAt" + $3::bigint + 86400000000000000) / 86400000) - 1000000000)) AS "x1"
  FROM "case" AS "t1"
  WHERE "t1"."receivedAt" >= $4::bigint
    AND "t1"."receivedAt" < $5::bigint),
  "part" AS MATERIALIZED (SELECT ("value" ->> 0)::bigint AS "part", ("value" ->> 1)::bigint AS "span" FROM jsonb_array_elements($6::text::jsonb) AS "rows" ("value")),
  "place" AS MATERIALIZED (SELECT "value" ->> 0 AS "place", ("value" ->> 1)::bigint AS "group", "value" ->> 2 AS "from", "value" ->> 3 AS "to", ("value" ->> 4)::bigint AS "fromDay", ("value" ->> 5)::bigint AS "toDay" FROM jsonb_array_elements($7::text::jsonb) AS "rows" ("value"))
SELECT 1,
  CASE WHEN "t1"."receivedAt" < $2::bigint THEN 0 ELSE 1 END,
  CASE WHEN "t1"."gridId" IS NOT NULL THEN "t1"."gridId" ELSE "t1"."communityId" END,
  CASE WHEN ((("t1"."receivedAt" + $3::bigint + 86400000000000000) / 86400000) - 1000000000) < $8::bigint THEN 0 ELSE 1 END,
  CAST(NULL AS text),
  count(*) FILTER (WHERE ((((("t1"."closedAt" + $3::bigint + 86400000000000000) / 86400000) - 1000000000) - ((("t1"."receivedAt" + $3::bigint + 86400000000000000) / 86400000) - 1000000000)) > coalesce("t2"."value", CASE WHEN ((("t1"."receivedAt" + $3::bigint + 86400000000000000) / 86400000) - 1000000000) < $9::bigint THEN $10::bigint ELSE $11::bigint END))),
  count(*) FILTER (WHERE coalesce("t3"."c1" < "t1"."closedAt", false))
FROM "case" AS "t1"
LEFT JOIN "parameter golden.patience" AS "t2" ON "t2"."place" = CASE WHEN "t1"."gridId" IS NOT NULL THEN "t1"."gridId" ELSE "t1"."communityId" END AND "t2"."fromDay" <= ((("t1"."receivedAt" + $3::bigint + 86400000000000000) / 86400000) - 1000000000) AND "t2"."toDay" > ((("t1"."receivedAt" + $3::bigint + 86400000000000000) / 86400000) - 1000000000)
LEFT JOIN "tally" AS "t3" ON "t3"."key" = "t1"."id"
WHERE "t1"."receivedAt" >= $4::bigint
    AND "t1"."receivedAt" < $5::bigint
    AND CASE WHEN "t1"."gridId" IS NOT NULL THEN "t1"."gridId" ELSE "t1"."communityId" END IS NOT NULL
GROUP BY 2, 3, 4
UNION ALL
SELECT 0,
  CASE WHEN "t1"."receivedAt" < $2::bigint THEN 0 ELSE 1 END,
  CASE WHEN "t1"."gridId" IS NOT NULL THEN "t1"."gridId" ELSE "t1"."communityId" END,
  CASE WHEN ((("t1"."receivedAt" + $3::bigint + 86400000000000000) / 86400000) - 1000000000) < $8::bigint THEN 0 ELSE 1 END,
  CAST(NULL AS text),
  count(*),
  NULL
FROM "case" AS "t1"
WHERE "t1"."receivedAt" >= $4::bigint
    AND "t1"."receivedAt" < $5::bigint
    AND CASE WHEN "t1"."gridId" IS NOT NULL THEN "t1"."gridId" ELSE "t1"."communityId" END IS NOT NULL
GROUP BY 2, 3, 4, "t1"."community"
UNION ALL
SELECT 2,
  "s"."span",
  CAST(NULL AS text),
  "u"."group",
  "r"."key",
  percentile_disc(greatest($12::bigint::float8 / $13::bigint - 1e-12, 0)) WITHIN GROUP (ORDER BY "r"."x1") FILTER (WHERE "r"."x1" IS NOT NULL),
  NULL
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
WITH "row" AS MATERIALIZED (SELECT CASE WHEN "t1"."visitedOn" < $1::text THEN 0 ELSE 1 END AS "span",
    CASE WHEN "t2"."gridId" IS NOT NULL THEN "t2"."gridId" ELSE "t2"."communityId" END AS "place",
    CAST(NULL AS text) AS "key",
    "t1"."visitedOn" AS "day",
    "t1"."householdId" AS "x1",
    ("t2"."tags" IS NOT NULL AND jsonb_path_exists("t2"."tags", '$[*] ? (@.code == $any[*] && @.from <= $day && !(@.to <= $day))', ('{"any":[' || $2::text || '],"day":"' || "t1"."visitedOn" || '"}')::jsonb)) AS "x2",
    CASE "t1"."qualifier" WHEN $3::text THEN $4::bigint WHEN $5::text THEN $6::bigint ELSE 0 END AS "x3"
  FROM "visit" AS "t1"
  LEFT JOIN "household" AS "t2" ON "t2"."id" = "t1"."householdId" AND "t2"."validFrom" = coalesce((SELECT max("t3"."validFrom") FROM "household" AS "t3" WHERE "t3"."id" = "t1"."householdId" AND "t3"."validFrom" <= "t1"."visitedOn"), (SELECT min("t3"."validFrom") FROM "household" AS "t3" WHERE "t3"."id" = "t1"."householdId"))
  WHERE "t1"."visitedOn" >= $7::text
    AND "t1"."visitedOn" < $8::text),
  "part" AS MATERIALIZED (SELECT ("value" ->> 0)::bigint AS "part", ("value" ->> 1)::bigint AS "span" FROM jsonb_array_elements($9::text::jsonb) AS "rows" ("value")),
  "place" AS MATERIALIZED (SELECT "value" ->> 0 AS "place", ("value" ->> 1)::bigint AS "group", "value" ->> 2 AS "from", "value" ->> 3 AS "to", ("value" ->> 4)::bigint AS "fromDay", ("value" ->> 5)::bigint AS "toDay" FROM jsonb_array_elements($10::text::jsonb) AS "rows" ("value")),
  "once" AS NOT MATERIALIZED (SELECT "s"."span" AS "span",
    "u"."group",
    "r"."key",
    "r"."x1" AS "value",
    count(*) FILTER (WHERE "r"."x2") AS "y1",
    coalesce(bit_or("r"."x3") FILTER (WHERE "r"."x2"), 0) AS "y2"
  FROM "row" AS "r" CROSS JOIN "part" AS "s" CROSS JOIN "place" AS "u"
  WHERE "s"."part" = "r"."span" AND "u"."place" = "r"."place" AND "u"."from" <= "r"."day" AND "u"."to" > "r"."day" AND "r"."x1" IS NOT NULL
  GROUP BY 1, 2, 3, 4)
SELECT 0,
  "o"."span",
  CAST(NULL AS text),
  "o"."group",
  "o"."key",
  count(*) FILTER (WHERE "o"."y1" > 0),
  coalesce(bit_or("o"."y2") FILTER (WHERE true), 0)
FROM "once" AS "o"
GROUP BY 2, 3, 4, 5;
-- with
--   1: 2010-02-01
--   2: "low-income"
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
WITH "slot" AS MATERIALIZED (SELECT ("value" ->> 0)::bigint AS "slot", ("value" ->> 1)::bigint AS "part", "value" ->> 2 AS "last", ("value" ->> 3)::bigint AS "lastDay" FROM jsonb_array_elements($1::text::jsonb) AS "rows" ("value")),
  "subject" AS NOT MATERIALIZED (SELECT "t1"."id" AS "subject", "p"."slot" AS "slot", "p"."part" AS "part", CASE WHEN "t1"."gridId" IS NOT NULL THEN "t1"."gridId" ELSE "t1"."communityId" END AS "place", "p"."last" AS "day", "p"."lastDay" AS "dayNumber", $2::bigint AS "need1"
  FROM "household" AS "t1"
  CROSS JOIN "slot" AS "p"
  WHERE "t1"."validFrom" <= "p"."last" AND ("t1"."validTo" IS NULL OR "t1"."validTo" > "p"."last")
    AND ("t1"."tags" IS NOT NULL AND jsonb_path_exists("t1"."tags", '$[*] ? (@.code == $any[*] && @.from <= $day && !(@.to <= $day))', ('{"any":[' || $3::text || '],"day":"' || "p"."last" || '"}')::jsonb))),
  "slot day" AS MATERIALIZED (SELECT "value" ->> 0 AS "day", ("value" ->> 1)::bigint AS "slot" FROM jsonb_array_elements($4::text::jsonb) AS "rows" ("value")),
  "entry" AS MATERIALIZED (SELECT "t1"."householdId" AS "subject", "d"."slot" AS "slot", count(*) AS "done", coalesce(bit_or((CASE "t1"."qualifier" WHEN $5::text THEN $6::bigint WHEN $7::text THEN $8::bigint ELSE 0 END)) FILTER (WHERE true), 0) AS "bits"
  FROM "visit" AS "t1"
  JOIN "slot day" AS "d" ON "d"."day" = "t1"."visitedOn"
  WHERE "t1"."visitedOn" >= $9::text
    AND "t1"."visitedOn" < $10::text
  GROUP BY 1, 2),
  "place" AS MATERIALIZED (SELECT "value" ->> 0 AS "place", ("value" ->> 1)::bigint AS "group", "value" ->> 2 AS "from", "value" ->> 3 AS "to", ("value" ->> 4)::bigint AS "fromDay", ("value" ->> 5)::bigint AS "toDay" FROM jsonb_array_elements($11::text::jsonb) AS "rows" ("value"))
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
  0,
  CASE WHEN "t1"."gridId" IS NOT NULL THEN "t1"."gridId" ELSE "t1"."communityId" END,
  CASE WHEN $12::text < $13::text THEN 0 ELSE 1 END,
  CAST(NULL AS text),
  count(*) FILTER (WHERE ("t1"."tags" IS NOT NULL AND jsonb_path_exists("t1"."tags", '$[*] ? (@.code == $any[*] && @.from <= $day && !(@.to <= $day))', ('{"any":[' || $3::text || '],"day":"' || $12::text || '"}')::jsonb))),
  NULL, NULL
FROM "household" AS "t1"
WHERE "t1"."validFrom" <= $12::text
    AND ("t1"."validTo" IS NULL OR "t1"."validTo" > $12::text)
    AND CASE WHEN "t1"."gridId" IS NOT NULL THEN "t1"."gridId" ELSE "t1"."communityId" END IS NOT NULL
GROUP BY 2, 3, 4, "t1"."community"
UNION ALL
SELECT 0,
  1,
  CASE WHEN "t1"."gridId" IS NOT NULL THEN "t1"."gridId" ELSE "t1"."communityId" END,
  CASE WHEN $14::text < $13::text THEN 0 ELSE 1 END,
  CAST(NULL AS text),
  count(*) FILTER (WHERE ("t1"."tags" IS NOT NULL AND jsonb_path_exists("t1"."tags", '$[*] ? (@.code == $any[*] && @.from <= $day && !(@.to <= $day))', ('{"any":[' || $3::text || '],"day":"' || $14::text || '"}')::jsonb))),
  NULL, NULL
FROM "household" AS "t1"
WHERE "t1"."validFrom" <= $14::text
    AND ("t1"."validTo" IS NULL OR "t1"."validTo" > $14::text)
    AND CASE WHEN "t1"."gridId" IS NOT NULL THEN "t1"."gridId" ELSE "t1"."communityId" END IS NOT NULL
GROUP BY 2, 3, 4, "t1"."community";
-- with
--   1: [[0,0,"2010-01-31",14640],[1,1,"2010-02-28",14668],[2,1,"2010-03-31",14699]]
--   2: 1
--   3: "low-income"
--   4: [["2010-01-01",0],["2010-01-02",0],["2010-01-03",0],["2010-01-04",0],["2010-01-05",0],["2010-01-06",0],["2010-01-07",0],["2010-01-08",0],["2010-01-09",0],["2010-01-10",0],["2010-01-11",0],["2010-01-12",0],["2010-01-13",0],["2010-01-14",0],["2010-01-15",0],["2010-01-16",0],["2010-01-17",0],["2010-01-18",0],["2010-01-19",0],["2010-01-20",0],["2010-01-21",0],["2010-01-22",0],["2010-01-23",0],["2010-0 …
--   5: more-than
--   6: 2
--   7: at-least
--   8: 4
--   9: 2010-01-01
--   10: 2010-04-01
--   11: [["c",0,"0000-01-01","2010-03-10",-719528,14678],["c",0,"2010-03-10","9999-12-31",14678,2932896],["g1",0,"0000-01-01","2010-03-10",-719528,14678],["g1",0,"2010-03-10","9999-12-31",14678,2932896],["g2",1,"0000-01-01","2010-03-10",-719528,14678],["g2",2,"2010-03-10","9999-12-31",14678,2932896]]
--   12: 2010-01-31
--   13: 2010-03-10
--   14: 2010-03-31


-- Duty desks manned from Monday to Friday
WITH "day" AS MATERIALIZED (SELECT ("value" ->> 0)::bigint AS "slot", ("value" ->> 1)::bigint AS "part", "value" ->> 2 AS "last", ("value" ->> 3)::bigint AS "lastDay", ("value" ->> 4)::bigint AS "seconds" FROM jsonb_array_elements($1::text::jsonb) AS "rows" ("value")),
  "subject" AS NOT MATERIALIZED (SELECT "t1"."id" AS "subject", "p"."slot" AS "slot", "p"."part" AS "part", "p"."seconds" AS "seconds", CASE WHEN "t1"."gridId" IS NOT NULL THEN "t1"."gridId" ELSE "t1"."communityId" END AS "place", "p"."last" AS "day", "p"."lastDay" AS "dayNumber"
  FROM "duty-post" AS "t1"
  CROSS JOIN "day" AS "p"
  WHERE "t1"."validFrom" <= "p"."last" AND ("t1"."validTo" IS NULL OR "t1"."validTo" > "p"."last")
    AND ("t1"."kind" = $2::text)),
  "interval" AS MATERIALIZED (SELECT "t1"."dutyPostId" AS "subject", "t1"."startsAt" AS "from", coalesce("t1"."endsAt", $3::bigint) AS "to", ((("t1"."startsAt" + 86400000000000000) / 86400000) - 1000000000) AS "begins"
  FROM "duty-shift" AS "t1"
  WHERE "t1"."startsAt" < $3::bigint
    AND coalesce("t1"."endsAt", $3::bigint) > $4::bigint),
  "window day" AS MATERIALIZED (SELECT ("value" ->> 0)::bigint AS "begins", ("value" ->> 1)::bigint AS "slot", ("value" ->> 2)::bigint AS "from", ("value" ->> 3)::bigint AS "to" FROM jsonb_array_elements($5::text::jsonb) AS "rows" ("value")),
  "long interval" AS MATERIALIZED (SELECT "i".* FROM "interval" AS "i" WHERE "i"."to" - "i"."from" > $6::bigint),
  "window" AS MATERIALIZED (SELECT ("value" ->> 0)::bigint AS "slot", ("value" ->> 1)::bigint AS "from", ("value" ->> 2)::bigint AS "to" FROM jsonb_array_elements($7::text::jsonb) AS "rows" ("value")),
  "piece" AS NOT MATERIALIZED (SELECT "i"."subject", "w"."slot", "w"."from" AS "window",
    CASE WHEN "i"."from" > "w"."from" THEN "i"."from" ELSE "w"."from" END AS "from",
    CASE WHEN "i"."to" < "w"."to" THEN "i"."to" ELSE "w"."to" END AS "to"
  FROM "interval" AS "i" JOIN "window day" AS "w" ON "w"."begins" = "i"."begins" AND "w"."to" > "i"."from" AND "w"."from" < "i"."to"
  WHERE "i"."to" - "i"."from" <= $6::bigint
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
  "place" AS MATERIALIZED (SELECT "value" ->> 0 AS "place", ("value" ->> 1)::bigint AS "group", "value" ->> 2 AS "from", "value" ->> 3 AS "to", ("value" ->> 4)::bigint AS "fromDay", ("value" ->> 5)::bigint AS "toDay" FROM jsonb_array_elements($8::text::jsonb) AS "rows" ("value"))
SELECT 0,
  "r"."part",
  CAST(NULL AS text),
  "u"."group",
  CAST(NULL AS text),
  sum("r"."seconds"),
  sum(coalesce((("c"."milliseconds") / 1000), 0)),
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
