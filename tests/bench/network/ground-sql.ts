import { MONTHS } from './sizes'

/** A statement with its parameters. */
export type Statement = [text: string, values: unknown[]]

/** Functions of one connection: the same words give the same number, and ids that lie in the order of time as real ones do. */
export const drawing = [
  `create function pg_temp.draw(words text) returns int language sql immutable parallel safe as $$ select ('x' || substr(md5(words), 1, 7))::bit(28)::int $$`,
  `create function pg_temp.id_at(at timestamptz, words text) returns uuid language sql immutable parallel safe as $$
    select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(words), 1, 3) || '8' || substr(md5(words), 4, 15))::uuid $$`,
]

export type Ground = { organizationId: string; slug: string; rootRegionId: string; regions: number; branches: number; shoppers: number }

/** Areas of about ten regions, each with its branches; nobody has moved. */
export function groundStatements({ organizationId: o, slug, rootRegionId, regions, branches, shoppers }: Ground): Statement[] {
  const areas = Math.max(2, Math.ceil(regions / 10))
  return [
    [`insert into "Region" ("organizationId", id, "parentId", name, path, "orderKey")
      select $1, id, $2, 'Area ' || n, array[$2::uuid, id], 'a' || lpad(n::text, 3, '0')
      from (select n, pg_temp.id_at('2020-01-01', $3 || ' area ' || n) id from generate_series(1, $4::int) n) a`, [o, rootRegionId, slug, areas]],
    [`insert into "Region" ("organizationId", id, "parentId", name, path, "orderKey")
      select $1, r.id, a.id, 'Region ' || n, array[$2::uuid, a.id, r.id], 'r' || lpad(n::text, 3, '0')
      from generate_series(1, $4::int) n
      cross join lateral (select pg_temp.id_at('2020-01-02', $3 || ' region ' || n) id) r
      cross join lateral (select pg_temp.id_at('2020-01-01', $3 || ' area ' || 1 + n % $5::int) id) a`, [o, rootRegionId, slug, regions, areas]],
    [`insert into "Branch" ("organizationId", id, code, name, "timeZone", town, "openedOn")
      select $1, pg_temp.id_at('2020-01-03', $2 || ' branch ' || n), 'B' || lpad(n::text, 5, '0'), 'House ' || n || ', ' || (array['Market Street', 'Harbour Row', 'Station Square', 'Mill Lane', 'Castle Hill'])[1 + n % 5],
        'Europe/Vilnius', 'Town ' || 1 + n % 120, '2020-01-03' from generate_series(1, $3::int) n`, [o, slug, branches]],
    [`insert into "BranchPlacement" ("organizationId", id, "branchId", "regionId", "fromDate")
      select $1, pg_temp.id_at('2020-01-03', $2 || ' place ' || n), pg_temp.id_at('2020-01-03', $2 || ' branch ' || n), pg_temp.id_at('2020-01-02', $2 || ' region ' || 1 + n % $4::int), '2020-01-03'
      from generate_series(1, $3::int) n`, [o, slug, branches, regions]],
    [`insert into "Shopper" ("organizationId", id, alias, name, email, town, languages)
      select $1, pg_temp.id_at('2020-01-04', $2 || ' shopper ' || n), 'S' || lpad(n::text, 6, '0'), 'Shopper ' || n, 's' || n || '@' || $2 || '.example', 'Town ' || 1 + n % 120, array['en']
      from generate_series(1, $3::int) n`, [o, slug, shoppers]],
  ]
}

/** Reports to take one of, as the product scores them; one table for all organisations, which share the document. */
export const prototypeTables = [
  `create temp table prototype (n int primary key, service int, official int, outcome text, completeness int, incomplete boolean, low int, high int, critical int, explanation jsonb, answers jsonb)`,
  `create temp table prototype_row (n int, key text, section text, answer jsonb, status text, passed boolean, bonus boolean, earned bigint, possible bigint, loss int)`,
]
export const insertPrototype = `insert into prototype
  select ($1::jsonb->>'n')::int, (r->>'service')::int, (r->>'official')::int, r->>'outcome', (r->>'completeness')::int, (r->>'incomplete')::boolean,
    (r->'bounds'->>'low')::int, (r->'bounds'->>'high')::int, jsonb_array_length(r->'criticalFailures'), r, $1::jsonb->'answers' from (select $1::jsonb->'result' r) x`
export const insertPrototypeRows = `insert into prototype_row
  select ($1::jsonb->>'n')::int, x.* from jsonb_to_recordset($1::jsonb->'rows') x(key text, section text, answer jsonb, status text, passed boolean, bonus boolean, earned bigint, possible bigint, loss int)`

/** The first day of the first filled month: so many whole months before the one it is. */
export const firstMonth = (today: Date): string => new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - MONTHS, 1)).toISOString().slice(0, 10)
