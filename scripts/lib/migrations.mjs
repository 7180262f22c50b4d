import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { APP_ROLE, withClient } from './database.mjs'
import { filesBelow } from './files.mjs'
import { inRoot, root } from './paths.mjs'
import { runPrisma } from './prisma.mjs'
import { Refusal } from './refusal.mjs'

/**
 * Brings a database to the present: the queue's own tables, our migrations, then what the app's role may do with the
 * queue. Everything as the migrator; safe to repeat.
 */
export async function migrate(migratorUrl) {
  await refuseMissingAppRole(migratorUrl)
  // The queue first: our function `enqueue` calls into it.
  await installQueue(migratorUrl)
  await runPrisma(['migrate', 'deploy'], { migratorUrl, failure: 'The database could not be migrated:' })
  await openQueueToApp(migratorUrl)
}

/** A short name for the present state of the migrations: equal names, equal databases. */
export function migrationsHash() {
  const hash = createHash('sha256')
  const ours = [inRoot('prisma/migrations'), inRoot('scripts/lib/migrations.mjs')]
  for (const file of filesBelow([...ours, inRoot('node_modules/graphile-worker/package.json')])) {
    hash.update(path.relative(root, file)).update('\0').update(fs.readFileSync(file)).update('\0')
  }
  return hash.digest('hex').slice(0, 12)
}

async function refuseMissingAppRole(migratorUrl) {
  const found = await withClient(migratorUrl, (client) => client.query('select 1 from pg_roles where rolname = $1', [APP_ROLE]))
  if (found.rowCount === 0) {
    throw new Refusal(`The server has no role ${APP_ROLE}. Create it first (README, "Deploying"): the app connects as it.`)
  }
}

async function installQueue(migratorUrl) {
  const { Logger, runMigrations } = await import('graphile-worker')
  const silent = new Logger(() => () => {})
  await runMigrations({ connectionString: migratorUrl, logger: silent })
}

/**
 * The queue's tables carry row-level security without policies, which only their owner passes. The worker runs as the
 * app's role, so it gets one policy per table. Jobs are no tenant data: they hold ids, and tasks pass the wall
 * themselves.
 */
async function openQueueToApp(migratorUrl) {
  await withClient(migratorUrl, (client) =>
    client.query(`
      do $$
      declare queue_table regclass;
      begin
        grant usage on schema graphile_worker to ${APP_ROLE};
        grant select, insert, update, delete on all tables in schema graphile_worker to ${APP_ROLE};
        grant usage, select on all sequences in schema graphile_worker to ${APP_ROLE};
        grant execute on all functions in schema graphile_worker to ${APP_ROLE};
        for queue_table in
          select oid::regclass from pg_class
          where relnamespace = 'graphile_worker'::regnamespace and relkind = 'r' and relrowsecurity
        loop
          execute format('drop policy if exists app_works_the_queue on %s', queue_table);
          execute format('create policy app_works_the_queue on %s to ${APP_ROLE} using (true) with check (true)', queue_table);
        end loop;
      end $$`),
  )
}
