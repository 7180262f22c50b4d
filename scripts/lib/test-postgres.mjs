import { spawn } from 'node:child_process'
import { databaseUrls } from './connections.mjs'
import { cloneDatabase, databaseExists, dropDatabase, ensureDatabase, ensureRoles, quoted, withClient } from './database.mjs'
import { readJson } from './files.mjs'
import { migrate, migrationsHash } from './migrations.mjs'
import { inData, inRoot } from './paths.mjs'
import { startPostgres } from './postgres.mjs'
import { isAlive } from './processes.mjs'

const TEMPLATE_LOCK = 7_401_733
const TEMPLATES_KEPT = 6

/** Where one process tells its children about the test server: a file with `{ adminUrl, secrets }`. */
export const SERVER_FILE_VARIABLE = 'ETALON_TEST_POSTGRES'

/**
 * The server tests run on: the one named by ETALON_TEST_POSTGRES, else this folder's own in `.data/test-postgres`,
 * which stays up for the next run and ends itself when nobody has used it for a while.
 * @returns {Promise<{ adminUrl: string, secrets: object }>}
 */
export async function joinTestPostgres() {
  const given = process.env[SERVER_FILE_VARIABLE]
  if (given) return readJson(given)
  const dataDir = inData('test-postgres')
  const secretsFile = inData('test-postgres.secrets.json')
  const server = await startPostgres({ dataDir, secretsFile, throwAway: true, staysUp: true })
  const watcher = [inRoot('scripts/lib/stop-when-idle.mjs'), dataDir, secretsFile]
  spawn(process.execPath, watcher, { detached: true, stdio: 'ignore' }).unref()
  return { adminUrl: server.adminUrl, secrets: server.secrets }
}

/**
 * The name of a migrated, otherwise empty database that others are cloned from. Made once per state of the migrations;
 * several processes asking at once get the same one.
 */
export async function ensureTemplate(server) {
  const name = `etalon_template_${migrationsHash()}`
  await withClient(server.adminUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK])
    if (await databaseExists(server.adminUrl, name)) return
    const draft = `${name}_making`
    await ensureRoles(server.adminUrl, server.secrets.postgres)
    await dropDatabase(server.adminUrl, draft)
    await ensureDatabase(server.adminUrl, draft)
    await migrate(databaseUrls(server, draft).migrator)
    await endSessionsOn(client, draft)
    await client.query(`ALTER DATABASE ${quoted(draft)} RENAME TO ${quoted(name)}`)
    await dropOldTemplates(client)
  })
  return name
}

/** A fresh copy of the template under the given name, and its two addresses. */
export async function cloneTemplate(server, template, name) {
  await cloneDatabase(server.adminUrl, template, name)
  return databaseUrls(server, name)
}

/** Drops databases whose name begins so; with `idleOnly` those nobody is connected to. */
export async function dropDatabasesNamed(server, prefix, { idleOnly = false } = {}) {
  await withClient(server.adminUrl, async (client) => {
    const { rows } = await client.query(
      `select datname from pg_database d where starts_with(datname, $1)
       and (not $2 or not exists (select 1 from pg_stat_activity a where a.datid = d.oid))`,
      [prefix, idleOnly],
    )
    for (const { datname } of rows) {
      await client.query(`DROP DATABASE IF EXISTS ${quoted(datname)} WITH (FORCE)`)
    }
  })
}

/** Test databases are called `etalon_test_<process id>_…`: drops those whose process died without clearing up. */
export async function dropForgottenDatabases(server) {
  const names = await withClient(server.adminUrl, async (client) => {
    const { rows } = await client.query(`select datname from pg_database where datname ~ '^etalon_test_[0-9]+_'`)
    return rows.map((row) => row.datname)
  })
  for (const name of names) {
    if (!isAlive(Number(name.split('_')[2]))) await dropDatabase(server.adminUrl, name)
  }
}

async function endSessionsOn(client, database) {
  await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [database])
}

async function dropOldTemplates(client) {
  const { rows } = await client.query(
    `select datname from pg_database where datname ~ '^etalon_template_[0-9a-f]+$' order by oid desc offset $1`,
    [TEMPLATES_KEPT],
  )
  for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${quoted(datname)}`).catch(() => {})
}

/** The name of a database for one test file or one run of journeys. */
export const testDatabaseName = (owner, part) => `etalon_test_${owner}_${part}`
