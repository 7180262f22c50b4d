import { expect, test } from 'vitest'
import { unwalled } from '@/lib/data/unwalled'
import { asApp, asMigrator } from '../support/past-the-wall'
import { newOrganization } from '../support/world'

const database = asMigrator()
const rows = async <Row>(sql: string): Promise<Row[]> => (await database.query(sql)).rows

const tables = await rows<{ name: string; rls: boolean; forced: boolean; tenant: boolean; policies: string[] | null }>(`
  select c.relname as name, c.relrowsecurity as rls, c.relforcerowsecurity as forced,
    exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'organizationId' and not a.attisdropped) as tenant,
    (select array_agg(p.polname::text) from pg_policy p where p.polrelid = c.oid) as policies
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`)

test('every table is walled or named with its reason', () => {
  const without = tables.filter(({ tenant }) => !tenant).map(({ name }) => name)
  expect(without.sort()).toEqual(Object.keys(unwalled).sort())
  expect(Object.values(unwalled).every((reason) => reason.length > 20 || reason === 'written by the migrator')).toBe(true)
})

test('every walled table forces its policy on everybody', () => {
  const walled = tables.filter(({ tenant }) => tenant)
  expect(walled.length).toBeGreaterThan(40)
  expect(walled.filter(({ rls, forced, policies }) => !rls || !forced || !policies?.includes('tenant_wall'))).toEqual([])
})

test('the organisation comes first in every primary and unique key', async () => {
  const broken = await rows(`
    select c.relname as table, i.relname as key from pg_index x
    join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
    join pg_attribute o on o.attrelid = c.oid and o.attname = 'organizationId'
    where c.relnamespace = 'public'::regnamespace and x.indisunique and x.indkey[0] <> o.attnum`)
  expect(broken).toEqual([])
})

test('foreign keys between walled tables carry the organisation and never cascade', async () => {
  const broken = await rows(`
    select k.conname from pg_constraint k
    join pg_class child on child.oid = k.conrelid join pg_class parent on parent.oid = k.confrelid
    join pg_attribute o on o.attrelid = child.oid and o.attname = 'organizationId'
    join pg_attribute p on p.attrelid = parent.oid and p.attname = 'organizationId'
    where k.contype = 'f' and child.relnamespace = 'public'::regnamespace
      and (k.conkey[1] <> o.attnum or k.confkey[1] <> p.attnum or k.confdeltype not in ('r', 'a') or k.confupdtype <> 'a')`)
  expect(broken).toEqual([])
})

test('views look through the eyes of whoever asks', async () => {
  expect(await rows(`
    select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'
      and not coalesce(reloptions::text like '%security_invoker=true%', false)`)).toEqual([])
})

test('the app owns nothing and bypasses nothing', async () => {
  expect(await rows(`select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = 'etalon_app'`)).toEqual([
    { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false },
  ])
  expect(await rows(`select relname from pg_class where relowner = (select oid from pg_roles where rolname = 'etalon_app')`)).toEqual([])
  expect(await rows(`select rolsuper, rolbypassrls from pg_roles where rolname = 'etalon_migrator'`)).toEqual([{ rolsuper: false, rolbypassrls: true }])
})

test('history is written once', async () => {
  const history = ['AuditEntry', 'AuditSeal', 'AuditSealMember', 'VisitTransition', 'Submission', 'ReportScore', 'AnswerCorrection', 'Restatement', 'DraftChange', 'StandardSection', 'StandardCriterion',
    'KeptWave', 'KeptVisit', 'KeptBranchRollup', 'KeptSectionRollup', 'KeptCriterionRollup']
  const grants = await rows<{ table: string; privilege: string }>(`
    select table_name as table, privilege_type as privilege from information_schema.role_table_grants
    where grantee = 'etalon_app' and table_name = any (array[${history.map((name) => `'${name}'`).join(', ')}]) and privilege_type not in ('SELECT', 'INSERT')`)
  expect(grants).toEqual([])
})

test('without the organisation set, or with another one set, the role sees and changes nothing', async () => {
  const [own, other] = [await newOrganization(), await newOrganization()]
  const app = asApp()
  const client = await app.connect()
  try {
    const names = async (organization: string) => {
      await client.query('begin')
      await client.query(`select set_config('app.organization_id', $1, true)`, [organization])
      const seen = (await client.query(`select id from "Region" where id = $1`, [own.rootRegionId])).rowCount
      const changed = (await client.query(`update "Region" set name = 'taken' where id = $1`, [own.rootRegionId])).rowCount
      await client.query('rollback')
      return { seen, changed }
    }
    expect(await names('')).toEqual({ seen: 0, changed: 0 })
    expect(await names(other.id)).toEqual({ seen: 0, changed: 0 })
    expect(await names(own.id)).toEqual({ seen: 1, changed: 1 })
    await client.query('begin')
    await client.query(`select set_config('app.organization_id', $1, true)`, [other.id])
    await expect(
      client.query(`insert into "Region" ("organizationId", id, name, path) values ($1, gen_random_uuid(), 'smuggled', '{}')`, [own.id]),
    ).rejects.toThrow('row-level security')
    await client.query('rollback')
  } finally {
    client.release()
  }
})
