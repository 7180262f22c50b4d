import { databaseOf, quoted, withClient } from './database.mjs'
import { runNode } from './processes.mjs'
import { Refusal } from './refusal.mjs'

const SEEDING = 'the demo data is being written'

/** `empty`, `seeded`, or `unfinished` when a seeding was cut off halfway. */
export async function seedState(migratorUrl) {
  return withClient(migratorUrl, async (client) => {
    const { rows } = await client.query(`
      select exists (select 1 from "Organization") as filled,
             shobj_description(oid, 'pg_database') as note
      from pg_database where datname = current_database()`)
    if (rows[0].note === SEEDING) return 'unfinished'
    return rows[0].filled ? 'seeded' : 'empty'
  })
}

/**
 * Fills an empty database with the demo companies. `env` are the app's variables; the people who can sign in are written
 * to `signIns`.
 */
export async function seed({ urls, env, signIns }) {
  await note(urls.migrator, SEEDING)
  // A seeding that was cut off is started over, so no commit needs to wait for the disk; the last one does, and all before it with it.
  await alterDatabase(urls.migrator, 'SET synchronous_commit = off')
  const { code, output } = await runNode(['--max-semi-space-size=64', '--conditions=react-server', '--import', 'tsx', 'prisma/seed/demo.ts'], {
    quiet: true,
    env: { ...process.env, ...env, MIGRATOR_DATABASE_URL: urls.migrator, ETALON_SIGN_INS: signIns },
  })
  if (code !== 0) throw new Refusal(`The demo data could not be written:\n${output.trim()}`)
  await alterDatabase(urls.migrator, 'RESET synchronous_commit')
  await note(urls.migrator, null)
}

/** A remark on the database itself survives whatever happens to this process. */
async function note(url, text) {
  await asOwner(url, (client) => `COMMENT ON DATABASE ${quoted(databaseOf(url))} IS ${text === null ? 'NULL' : client.escapeLiteral(text)}`)
}

/** For connections opened from now on. */
async function alterDatabase(url, change) {
  await asOwner(url, () => `ALTER DATABASE ${quoted(databaseOf(url))} ${change}`)
}

/** On a server that is not ours we may not do such things, and do without. */
async function asOwner(url, statementFor) {
  await withClient(url, async (client) => {
    await client.query(statementFor(client)).catch((error) => {
      if (error.code !== '42501') throw error
    })
  })
}
