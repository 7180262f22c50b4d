import { Refusal } from './refusal.mjs'

export const APP_ROLE = 'etalon_app'
export const MIGRATOR_ROLE = 'etalon_migrator'

// node_modules may not exist yet when this file is first loaded.
const loadPg = async () => (await import('pg')).default

/** Runs `work(client)` on one connection and closes it. */
export async function withClient(url, work) {
  const pg = await loadPg()
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export async function canConnect(url) {
  try {
    await withClient(url, (client) => client.query('select 1'))
    return true
  } catch {
    return false
  }
}

/** The same server and role, another database. */
export function onDatabase(url, database) {
  const other = new URL(url)
  other.pathname = `/${encodeURIComponent(database)}`
  return other.href
}

/** The same server and database, another role. */
export function asRole(url, role, password) {
  const other = new URL(url)
  other.username = role
  other.password = password
  return other.href
}

export const databaseOf = (url) => decodeURIComponent(new URL(url).pathname.slice(1))

export const quoted = (name) => `"${name.replaceAll('"', '""')}"`

/**
 * Makes the two roles that stand for the running app and for migrations, with the given passwords
 * (see the tenant wall: the app neither owns anything nor passes row-level security; the migrator passes it, no more).
 */
export async function ensureRoles(adminUrl, { app, migrator }) {
  await withClient(adminUrl, async (client) => {
    const roles = [
      [APP_ROLE, 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS', app],
      [MIGRATOR_ROLE, 'LOGIN NOSUPERUSER CREATEDB NOCREATEROLE BYPASSRLS', migrator],
    ]
    for (const [role, attributes, password] of roles) {
      const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role])
      const verb = rowCount ? 'ALTER' : 'CREATE'
      await client.query(`${verb} ROLE ${role} ${attributes} PASSWORD ${client.escapeLiteral(password)}`)
    }
  })
}

export async function databaseExists(url, name) {
  return withClient(url, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    return rowCount > 0
  })
}

/** Makes the database when it is missing, owned by the migrator. Answers whether it was made now. */
export async function ensureDatabase(adminUrl, name) {
  if (await databaseExists(adminUrl, name)) return false
  await withClient(adminUrl, async (client) => {
    // On a server that is not ours the admin may be no superuser: to give a database away it must belong to the heir.
    const { rows } = await client.query('select rolsuper from pg_roles where rolname = current_user')
    if (!rows[0].rolsuper) await client.query(`GRANT ${MIGRATOR_ROLE} TO CURRENT_USER WITH SET TRUE`)
    await client.query(`CREATE DATABASE ${quoted(name)} OWNER ${MIGRATOR_ROLE}`)
  })
  return true
}

export async function dropDatabase(adminUrl, name) {
  await withClient(adminUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${quoted(name)} WITH (FORCE)`))
}

/** Clones a database that nobody is connected to. */
export async function cloneDatabase(adminUrl, template, name) {
  await withClient(adminUrl, (client) =>
    client.query(`CREATE DATABASE ${quoted(name)} TEMPLATE ${quoted(template)} OWNER ${MIGRATOR_ROLE} STRATEGY FILE_COPY`),
  )
}

/** Turns a failed first connection into a sentence a person can act on. */
export async function refuseUnreachable(url, variable) {
  try {
    await withClient(url, (client) => client.query('select 1'))
  } catch (error) {
    const { host } = new URL(url)
    throw new Refusal(`${variable} names the Postgres server ${host}, which did not let us in: ${error.message}`)
  }
}
