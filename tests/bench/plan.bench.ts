import { mkdirSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { Refusal } from '../../scripts/lib/refusal.mjs'
import { onStop, runAndStop } from '../../scripts/lib/stopping.mjs'
import { dropDatabasesNamed, joinTestPostgres, testDatabaseName } from '../../scripts/lib/test-postgres.mjs'
import { compare } from './harness/compare'
import { machine, tell, tellRatio } from './harness/figures'
import { statementsSent } from './measure'
import { isNetworkSize } from './network/sizes'
import { cloneNetwork, type TestServer } from './network/ready'
import { insertRaw, type Rows, rowsOf } from './planning/raw-insert'
import { postgresPids } from './site/start-site'

const TARGET = 5
/** A thousand branches with five visits each; the smaller networks as near to that as a plan allows. */
const EACH = { S: 20, M: 20, L: 5 }
const WINDOW_DAYS = 3
const FEW = 2

const ofWave = '"visitId" in (select id from "Visit" where "waveId" = $1)'
const belongs: Record<string, string> = {
  '"Visit"': '"waveId" = $1', '"AuditEntry"': '"subjectId" in (select id::text from "Visit" where "waveId" = $1)', '"VisitTransition"': ofWave, '"Assignment"': ofWave,
}

/** A plan, previewed and then written in the largest parts the use case takes, beside one insert of the rows it wrote: `npm run bench -- plan`, `… plan S`. */
await runAndStop(async () => {
  const [size = 'L'] = process.argv.slice(2)
  if (!isNetworkSize(size) || size === 'growth') throw new Refusal(`There is no network ${size}: S, M or L`)
  const server = (await joinTestPostgres()) as TestServer
  const name = testDatabaseName(process.pid, 'plan')
  onStop(() => dropDatabasesNamed(server, name))
  const filesDir = path.join(process.env.FILE_DIR!, 'plan')
  mkdirSync(filesDir, { recursive: true })
  const urls = await cloneNetwork(server, size, { name, filesDir })
  // The use cases read their addresses when they are first asked for anything.
  Object.assign(process.env, { DATABASE_URL: urls.app, DATABASE_DIRECT_URL: urls.app, MIGRATOR_DATABASE_URL: urls.migrator })
  const { aWaveToPlan } = await import('./planning/wave-to-plan')
  const client = new pg.Client({ connectionString: urls.migrator })
  await client.connect()
  onStop(() => client.end())
  const { waveId, branchIds, plan } = await aWaveToPlan(client, 'bench')
  const processes = { server: [process.pid], postgres: postgresPids() }
  const { rows: versions } = await client.query<{ version: string }>(`select current_setting('server_version') as version`)
  const told = { scenario: 'plan', server: process.pid, on: machine(versions[0]!.version) }
  const asked = { waveId, branchIds, perBranch: EACH[size], windowDays: WINDOW_DAYS }

  const clear = async () => {
    const ids = (await client.query<{ id: string }>('select id from "Visit" where "waveId" = $1', [waveId])).rows.map(({ id }) => id)
    if (ids.length === 0) return
    await client.query('delete from "AuditEntry" where "subjectId" = any ($1::text[])', [ids])
    for (const table of ['VisitTransition', 'Assignment']) await client.query(`delete from "${table}" where "visitId" = any ($1::uuid[])`, [ids])
    await client.query('delete from "Visit" where id = any ($1::uuid[])', [ids])
    await client.query('vacuum "AuditEntry", "VisitTransition", "Assignment", "Visit"')
  }

  for (const deal of ['none', 'assign'] as const) {
    await clear()
    const small = await sentBy(() => plan({ ...asked, branchIds: branchIds.slice(0, FEW), deal }))
    await clear()
    const large = await sentBy(() => plan({ ...asked, deal }))
    const written: Rows[] = []
    for (const table of ['"Visit"', '"AuditEntry"', '"VisitTransition"', '"Assignment"']) written.push(await rowsOf(client, table, belongs[table]!, waveId))
    const own = () => plan({ ...asked, deal })
    const raw = () => insertRaw(client, written.filter(({ count }) => count > 0))
    const compared = await compare(own, raw, { requests: 1, warmUp: 1, before: clear, processes })
    const more = { network: size, rows: Object.fromEntries(written.map(({ table, count }) => [table.replaceAll('"', ''), count])), parts: large.done.parts, statements: large.statements }
    const what = `${large.done.visits} visits planned ${deal === 'none' ? 'with every rule of windows' : 'and each given to a shopper under rotation'}`
    tellRatio({ ...told, figure: `${what}: beside one insert of the same rows`, target: TARGET, more }, compared)
    const grown = large.done.statementsOfPreview + large.done.statementsOfPart - small.done.statementsOfPreview - small.done.statementsOfPart
    tell({
      scenario: told.scenario, on: told.on, figure: `${what}: statements of the preview and of one part beyond those of ${small.done.visits} visits`, value: grown, unit: 'statements', target: 0, pass: grown <= 0,
      ofPart: large.done.statementsOfPart, ofPreview: large.done.statementsOfPreview, parts: large.done.parts,
    })
  }
})

async function sentBy<Done>(work: () => Promise<Done>): Promise<{ done: Done; statements: number }> {
  const before = statementsSent()
  const done = await work()
  return { done, statements: statementsSent() - before }
}
