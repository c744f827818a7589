/**
 * The functions that make parts of divided tables.
 *
 * A part is made beside the table and then attached, which stops neither readers nor other communities. Months from 2000 to 2099
 * have a part each when they are needed; whatever is dated otherwise shares two parts. A default part there is none: to attach a
 * month, the server would have to search it, and to wait for all who read it.
 */
import { quote } from "@shequ/storage-sql"

/** `shequ_part` is the owner's; `shequ_month` makes parts of the caller's own community only, whoever calls. */
export const partFunctions = (schema: string): ReadonlyArray<string> => [
  `CREATE FUNCTION "shequ_name"("of" text, "part" text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN octet_length("of" || '@' || "part") <= 63 THEN "of" || '@' || "part" ELSE left("of", 12) || '@' || md5("of" || '@' || "part") END
$$`,
  `CREATE FUNCTION "shequ_attach"("of" text, "name" text, "bounds" text, "divided" text) RETURNS void LANGUAGE plpgsql SET search_path = ${quote(schema)}, pg_temp AS $$
BEGIN
  IF to_regclass(format('%I', "name")) IS NULL THEN
    EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING DEFAULTS)%s', "name", "of", "divided");
    EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES %s', "of", "name", "bounds");
  ELSIF NOT EXISTS (SELECT FROM pg_inherits WHERE "inhrelid" = to_regclass(format('%I', "name")) AND "inhparent" = to_regclass(format('%I', "of"))) THEN
    RAISE duplicate_table;
  END IF;
END
$$`,
  `CREATE FUNCTION "shequ_part"("of" text, "community" text, "time" text, "type" text) RETURNS void LANGUAGE plpgsql SET search_path = ${quote(schema)}, pg_temp AS $$
DECLARE
  "name" text := "shequ_name"("of", "community");
  "early" text := CASE "type" WHEN 'bigint' THEN '946684800000' ELSE quote_literal('2000-01-01') END;
  "late" text := CASE "type" WHEN 'bigint' THEN '4102444800000' ELSE quote_literal('2100-01-01') END;
BEGIN
  PERFORM "shequ_attach"("of", "name", format('IN (%L)', "community"), CASE WHEN "time" IS NULL THEN '' ELSE format(' PARTITION BY RANGE (%I)', "time") END);
  IF "time" IS NOT NULL THEN
    PERFORM "shequ_attach"("name", "shequ_name"("of", "community" || '@early'), format('FROM (MINVALUE) TO (%s)', "early"), '');
    PERFORM "shequ_attach"("name", "shequ_name"("of", "community" || '@late'), format('FROM (%s) TO (MAXVALUE)', "late"), '');
  END IF;
END
$$`,
  `CREATE FUNCTION "shequ_month"("of" text, "type" text, "month" text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${quote(schema)}, pg_temp AS $$
DECLARE
  "mine" text := current_setting('shequ.community');
  "first" date := ("month" || '-01')::date;
  "next" date := ("month" || '-01')::date + interval '1 month';
BEGIN
  IF "month" !~ '^20[0-9]{2}-[0-9]{2}$' OR NOT EXISTS (SELECT FROM "shequ_tenant" WHERE "role" = session_user AND "community" = "mine") THEN
    RAISE insufficient_privilege;
  END IF;
  PERFORM "shequ_attach"("shequ_name"("of", "mine"), "shequ_name"("of", "mine" || '@' || "month"),
    CASE "type"
      WHEN 'bigint' THEN format('FROM (%s) TO (%s)', ("first" - date '1970-01-01') * 86400000::bigint, ("next" - date '1970-01-01') * 86400000::bigint)
      ELSE format('FROM (%L) TO (%L)', to_char("first", 'YYYY-MM-DD'), to_char("next", 'YYYY-MM-DD'))
    END, '');
END
$$`,
  `REVOKE EXECUTE ON FUNCTION "shequ_name", "shequ_attach", "shequ_part", "shequ_month" FROM PUBLIC`
]
