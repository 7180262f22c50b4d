import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { asMigrator } from '../support/past-the-wall'

/** What Prisma's own drift check does not see. After a wanted change: npx vitest run --project postgres tests/data/catalogue.test.ts -u */
const parts: Record<string, string> = {
  policies: `select tablename || ' · ' || policyname || ' · ' || cmd || ' · ' || coalesce(qual, '') || ' · ' || coalesce(with_check, '') as line from pg_policies where schemaname = 'public'`,
  walls: `select relname || ' · ' || relrowsecurity || ' · ' || relforcerowsecurity as line from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  grants: `select table_name || ' · ' || string_agg(privilege_type, ' ' order by privilege_type) as line from information_schema.role_table_grants where grantee = 'etalon_app' and table_schema = 'public' group by table_name`,
  constraints: `select conrelid::regclass || ' · ' || conname || ' · ' || pg_get_constraintdef(oid) as line from pg_constraint where contype in ('c', 'x') and connamespace = 'public'::regnamespace`,
  partialIndexes: `select pg_get_indexdef(indexrelid) as line from pg_index join pg_class on pg_class.oid = indexrelid where indpred is not null and relnamespace = 'public'::regnamespace`,
  triggers: `select pg_get_triggerdef(t.oid) as line from pg_trigger t join pg_class c on c.oid = t.tgrelid where not tgisinternal and relnamespace = 'public'::regnamespace`,
  functions: `select p.oid::regprocedure || ' · ' || prosecdef || ' · ' || coalesce(proconfig::text, '') || ' · ' || md5(prosrc) as line from pg_proc p where pronamespace = 'public'::regnamespace and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
  views: `select viewname || ' · ' || md5(definition) as line from pg_views where schemaname = 'public'`,
}

const database = asMigrator()

test('the catalogue of a freshly migrated database is the committed one', async () => {
  const catalogue: Record<string, string[]> = {}
  for (const [part, sql] of Object.entries(parts)) {
    catalogue[part] = (await database.query<{ line: string }>(`select line::text collate "C" from (${sql}) x order by 1`)).rows.map(({ line }) => line)
  }
  await expect(`${JSON.stringify(catalogue, null, 2)}\n`).toMatchFileSnapshot('./catalogue.snapshot.json')
})

test('the migrations make exactly what schema.prisma says', async () => {
  const { stdout } = await promisify(execFile)(
    'npx',
    ['prisma', 'migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema.prisma', '--script'],
  )
  expect(stdout.split('\n').filter((line) => line.trim() && !line.startsWith('--'))).toEqual([])
})
