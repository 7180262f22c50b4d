import { createHash } from 'node:crypto'
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { databaseUrls } from '../../../scripts/lib/connections.mjs'
import { databaseExists, dropDatabase, quoted, withClient } from '../../../scripts/lib/database.mjs'
import { localEnvironment } from '../../../scripts/lib/environment.mjs'
import { filesBelow } from '../../../scripts/lib/files.mjs'
import { withLock } from '../../../scripts/lib/lock.mjs'
import { migrationsHash } from '../../../scripts/lib/migrations.mjs'
import { inData, inRoot, root } from '../../../scripts/lib/paths.mjs'
import { runNode } from '../../../scripts/lib/processes.mjs'
import { say } from '../../../scripts/lib/refusal.mjs'
import { cloneTemplate, ensureTemplate } from '../../../scripts/lib/test-postgres.mjs'
import type { NetworkSize } from './sizes'

export type TestServer = { adminUrl: string; secrets: { authSecret: string; postgres: Record<string, string> } }
export type Urls = { app: string; migrator: string }

/** What decides what a network looks like; change one of these and it is filled anew. */
const SOURCES = ['tests/bench/network', 'tests/support/world.ts', 'tests/support/programme.ts', 'tests/support/standard.ts', 'lib/data/rollups', 'lib/domain/score', 'lib/domain/visit/wave-figures.ts']

/** Networks end with the month before this one, so they are kept until the month is over. */
function nameOf(size: NetworkSize): string {
  const hash = createHash('sha256').update(migrationsHash()).update(new Date().toISOString().slice(0, 7))
  for (const file of filesBelow(SOURCES.map((name) => inRoot(name)))) hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  return `etalon_network_${size.toLowerCase()}_${hash.digest('hex').slice(0, 12)}`
}

/**
 * The name of a database filled with this network, made on first use: a minute or a few. Its photos stand in the folder beside.
 * @returns the name and the folder, both to be copied and never written to
 */
export async function ensureNetwork(server: TestServer, size: NetworkSize): Promise<{ template: string; photos: string }> {
  const template = nameOf(size)
  const photos = inData('networks', template)
  await withLock(inData('networks.lock'), async () => {
    if ((await databaseExists(server.adminUrl, template)) && existsSync(photos)) return
    await dropOlder(server, size)
    say(`Filling the network ${size}; the next run finds it …`)
    const draft = `${template}_making`
    rmSync(photos, { recursive: true, force: true })
    await dropDatabase(server.adminUrl, draft)
    const urls: Urls = await cloneTemplate(server, await ensureTemplate(server), draft)
    const env = { ...process.env, ...localEnvironment({ urls, secrets: server.secrets, port: 3000, filesDir: photos }), MIGRATOR_DATABASE_URL: urls.migrator, LOG_LEVEL: 'warn', SMTP_URL: '' }
    const { code } = await runNode(['--no-deprecation', '--conditions=react-server', '--import', 'tsx', 'tests/bench/network/fill-network.ts', size], { env })
    if (code !== 0) throw new Error(`the network ${size} could not be filled`)
    await withClient(server.adminUrl, (client: { query: (text: string) => Promise<unknown> }) => client.query(`ALTER DATABASE ${quoted(draft)} RENAME TO ${quoted(template)}`))
  })
  return { template, photos }
}

/** A copy of a network under a name of its own, with a folder of its photos for the site to work in. */
export async function cloneNetwork(server: TestServer, size: NetworkSize, { name, filesDir }: { name: string; filesDir: string }): Promise<Urls> {
  const { template, photos } = await ensureNetwork(server, size)
  cpSync(photos, filesDir, { recursive: true })
  await cloneTemplate(server, template, name)
  return databaseUrls(server, name)
}

async function dropOlder(server: TestServer, size: NetworkSize): Promise<void> {
  const prefix = `etalon_network_${size.toLowerCase()}_`
  await withClient(server.adminUrl, async (client: { query: (text: string, values?: unknown[]) => Promise<{ rows: { datname: string }[] }> }) => {
    const { rows } = await client.query('select datname from pg_database where starts_with(datname, $1)', [prefix])
    for (const { datname } of rows) {
      await client.query(`DROP DATABASE IF EXISTS ${quoted(datname)} WITH (FORCE)`)
      rmSync(inData('networks', datname), { recursive: true, force: true })
    }
  })
}
