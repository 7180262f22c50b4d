import { databaseUrls } from './connections.mjs'
import {
  APP_ROLE, MIGRATOR_ROLE, asRole, canConnect, databaseOf, dropDatabase, ensureDatabase, ensureRoles, onDatabase, quoted,
  refuseUnreachable, withClient,
} from './database.mjs'
import { filesAt, filesOf } from './files-folder.mjs'
import { startPostgres } from './postgres.mjs'
import { Refusal } from './refusal.mjs'
import { readSecrets } from './secrets.mjs'
import { onStop } from './stopping.mjs'

/**
 * The database a run in this folder works on: the one DATABASE_URL names, else one on the embedded Postgres.
 * @returns {Promise<{ urls: { app: string, migrator: string }, secrets: object, filesDir: string, startOver: () => Promise<void> }>}
 */
export async function openDatabase(name) {
  if (process.env.DATABASE_URL) return openForeignDatabase(process.env.DATABASE_URL, process.env.MIGRATOR_DATABASE_URL)
  const postgres = await startPostgres()
  onStop(postgres.stop)
  await ensureRoles(postgres.adminUrl, postgres.secrets.postgres)
  await ensureDatabase(postgres.adminUrl, name)
  return {
    urls: databaseUrls(postgres, name),
    secrets: postgres.secrets,
    filesDir: filesOf(name),
    startOver: async () => {
      await dropDatabase(postgres.adminUrl, name)
      await ensureDatabase(postgres.adminUrl, name)
    },
  }
}

async function openForeignDatabase(url, migratorUrl) {
  const secrets = readSecrets()
  const filesDir = filesAt(url)
  const startOver = () => {
    throw new Refusal('DATABASE_URL names a server that is not ours to empty. Empty the database yourself, or unset DATABASE_URL.')
  }
  if (migratorUrl) {
    await refuseUnreachable(url, 'DATABASE_URL')
    await refuseUnreachable(migratorUrl, 'MIGRATOR_DATABASE_URL')
    return { urls: { app: url, migrator: migratorUrl }, secrets, filesDir, startOver }
  }
  return { urls: await prepareForeignServer(url, secrets), secrets, filesDir, startOver }
}

/** On a server whose administrator we were given: our two roles, and the right to build in the named database. */
async function prepareForeignServer(url, secrets) {
  const maintenance = onDatabase(url, 'postgres')
  await refuseUnreachable(maintenance, 'DATABASE_URL')
  const { mayPrepare, existing } = await withClient(maintenance, async (client) => {
    const { rows } = await client.query(
      'select rolsuper or (rolcreaterole and rolcreatedb and rolbypassrls) as may from pg_roles where rolname = current_user',
    )
    const roles = await client.query('select rolname from pg_roles where rolname = any($1)', [[APP_ROLE, MIGRATOR_ROLE]])
    return { mayPrepare: rows[0].may, existing: roles.rowCount }
  })
  const { app, migrator } = secrets.postgres
  const urls = { app: asRole(url, APP_ROLE, app), migrator: asRole(url, MIGRATOR_ROLE, migrator) }
  if (!mayPrepare) {
    throw new Refusal(
      'The role in DATABASE_URL may not create roles and databases (it needs CREATEROLE, CREATEDB and BYPASSRLS, or to be superuser).\n' +
        `Either give such a role, or prepare ${APP_ROLE} and ${MIGRATOR_ROLE} yourself and set MIGRATOR_DATABASE_URL beside DATABASE_URL (README, "Deploying").`,
    )
  }
  const name = databaseOf(url)
  if (existing === 0) await ensureRoles(maintenance, secrets.postgres)
  await ensureDatabase(maintenance, name)
  if (existing > 0 && !((await canConnect(urls.app)) && (await canConnect(urls.migrator)))) {
    throw new Refusal(
      `That server already has ${APP_ROLE} and ${MIGRATOR_ROLE} with passwords this folder does not know.\n` +
        'Set DATABASE_URL (as the first) and MIGRATOR_DATABASE_URL (as the second) to use them.',
    )
  }
  await withClient(url, async (client) => {
    await client.query(`GRANT ALL ON DATABASE ${quoted(name)} TO ${MIGRATOR_ROLE}`)
    await client.query(`GRANT ALL ON SCHEMA public TO ${MIGRATOR_ROLE}`)
  })
  return urls
}
