import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { asMigrator } from '../support/past-the-wall'

const file = readFileSync('prisma/citus.sql', 'utf8')
const found = (pattern: RegExp): string[] => [...file.matchAll(pattern)].map(([, name]) => name!)
const distributed = found(/^select create_distributed_table\('"(\w+)"', 'organizationId', colocate_with => (?:'none'|'"Region"')\);$/gm)
const reference = found(/^select create_reference_table\('"(\w+)"'\);$/gm)
const local = found(/^-- local: (\w+) · .{5,}$/gm)
const triggers = found(/^-- trigger: (\w+) · (?:own|beside)( · .+)?$/gm)

const database = asMigrator()
const rows = async <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => (await database.query(sql, values)).rows
const names = async (sql: string, values: unknown[] = []): Promise<string[]> => (await rows<{ name: string }>(sql, values)).map(({ name }) => name)
const inPublic = `c.relnamespace = 'public'::regnamespace`

/** Stand-ins for what the file calls: they note which table was named when. */
const standIns = `
  create temp table named (name text, kind text, place serial);
  create function create_reference_table(t regclass) returns void language sql as $$ insert into pg_temp.named (name, kind) values (t::text, 'reference') $$;
  create function create_distributed_table(t regclass, by text, colocate_with text) returns void language sql as $$ insert into pg_temp.named (name, kind) values (t::text, 'distributed') $$;`

describe('the conditions under which every organisation can stand on a node of its own', () => {
  test('every table is named once: distributed, reference or local', async () => {
    const tables = await names(`select c.relname as name from pg_class c where ${inPublic} and c.relkind in ('r', 'p')`)
    expect([...distributed, ...reference, ...local].sort()).toEqual(tables.sort())
    const ofAnOrganisation = await names(`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organizationId' where ${inPublic} and c.relkind in ('r', 'p') and a.attnotnull and a.atttypid = 'uuid'::regtype`)
    expect([...distributed].sort()).toEqual(ofAnOrganisation.sort())
  })

  test('the organisation is first in every primary and unique key of a distributed table', async () => {
    const keys = await rows<{ key: string; first: boolean; primary: boolean; table: string }>(`
      select i.relname as key, c.relname as table, x.indisprimary as primary, a.attname is not distinct from 'organizationId' as first
      from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
      left join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
      where ${inPublic} and x.indisunique and c.relname = any ($1)`, [distributed])
    expect(keys.filter(({ first }) => !first)).toEqual([])
    expect(keys.filter(({ primary }) => primary).map(({ table }) => table).sort()).toEqual([...distributed].sort())
  })

  test('what excludes another row of a distributed table compares the organisation with =', async () => {
    const exclusions = await rows<{ name: string; by: string | null }>(`
      select k.conname as name, (select o.oprname from unnest(k.conexclop) with ordinality e(op, at) join pg_operator o on o.oid = e.op
          join pg_index x on x.indexrelid = k.conindid join pg_attribute a on a.attrelid = k.conrelid and a.attnum = x.indkey[e.at::int - 1] and a.attname = 'organizationId') as by
      from pg_constraint k join pg_class c on c.oid = k.conrelid where k.contype = 'x' and ${inPublic}`)
    expect(exclusions.length).toBeGreaterThan(3)
    expect(exclusions.filter(({ by }) => by !== '=')).toEqual([])
  })

  test('foreign keys stay on one node: between distributed tables they carry the organisation, else they lead to a reference table', async () => {
    const keys = await rows<{ name: string; from: string; to: string; carries: boolean; action: string }>(`
      select k.conname as name, c.relname as from, p.relname as to, concat(k.confdeltype, k.confupdtype) as action,
        coalesce((select bool_or(a.attname = 'organizationId' and b.attname = 'organizationId') from unnest(k.conkey, k.confkey) u(own, other)
          join pg_attribute a on a.attrelid = c.oid and a.attnum = u.own join pg_attribute b on b.attrelid = p.oid and b.attnum = u.other), false) as carries
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid where k.contype = 'f' and ${inPublic}`)
    const wrong = keys.filter(({ from, to, carries, action }) => {
      if (!distributed.includes(from)) return distributed.includes(to) || local.includes(to)
      // Nulling or passing on the organisation would move a row to another node.
      if (!/^[ar][ar]$/.test(action)) return true
      return distributed.includes(to) ? !carries : !reference.includes(to)
    })
    expect(keys.length).toBeGreaterThan(100)
    expect(wrong).toEqual([])
  })

  test('every trigger is known, with what it reads', async () => {
    const standing = await names(`select distinct t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid where not t.tgisinternal and ${inPublic}`)
    // The file adds one in the place of a policy.
    expect([...triggers].sort()).toEqual([...standing, 'imported_waves_go'].sort())
  })

  test('the file runs: parents before children, and no policy of a distributed table holds a subquery afterwards', async () => {
    const client = await database.connect()
    try {
      await client.query('begin')
      await client.query(standIns)
      await client.query(file)
      const { rows: named } = await client.query<{ name: string }>('select name from named order by place')
      expect(named.map(({ name }) => name.replaceAll('"', ''))).toEqual([...reference, ...distributed])
      const { rows: early } = await client.query(`
        select k.conname from pg_constraint k join named child on child.name::regclass = k.conrelid join named parent on parent.name::regclass = k.confrelid
        where k.contype = 'f' and parent.place > child.place`)
      expect(early).toEqual([])
      const { rows: subqueries } = await client.query(`
        select p.polname, p.polrelid::regclass from pg_policy p join named n on n.name::regclass = p.polrelid
        where concat(p.polqual, p.polwithcheck) like '%SUBLINK%' or concat(p.polqual, p.polwithcheck) like '%SUBQUERY%'`)
      expect(subqueries).toEqual([])
    } finally {
      await client.query('rollback')
      client.release()
    }
  })
})
