import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { localEnvironment } from '../../scripts/lib/environment.mjs'
import { onStop, runAndStop } from '../../scripts/lib/stopping.mjs'
import { layLines } from './network'
import { readOptions } from './options'
import { safeguards } from './safeguards'
import { ownDatabase, sharedDatabase, startSite } from './site'
import { torture } from './torture'

const options = readOptions(process.argv.slice(2))

/** The torture by API clients: in full, in short, or with each safeguard off in turn. */
await runAndStop(async () => {
  const { seed, reports, clients, webKills, postgresKills, minutes } = options
  setTimeout(() => {
    console.error(`stopped after ${minutes} minutes`)
    // As Ctrl-C would: what was started is ended first.
    process.kill(process.pid, 'SIGTERM')
  }, minutes * 60_000).unref()
  console.log(`seed ${seed}`)
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'etalon-chaos-'))
  fs.chmodSync(folder, 0o711)
  onStop(() => fs.rmSync(folder, { recursive: true, force: true }))
  const filesDir = path.join(folder, 'files')
  const database = postgresKills > 0 ? await ownDatabase(folder) : await sharedDatabase()
  Object.assign(process.env, localEnvironment({ ...database, port: 3_000, filesDir } as Parameters<typeof localEnvironment>[0]), {
    MIGRATOR_DATABASE_URL: database.urls.migrator, LOG_LEVEL: 'silent', SMTP_URL: '',
  })
  layLines()
  const ground = { site: await startSite(database, filesDir), database, filesDir }

  let right = true
  if (options.torture) {
    const outcome = await torture({ seed, reports, clients, webKills, postgresKills, trouble: 0.3, patience: 90_000, without: null }, ground)
    const nothingWrong = Object.values(outcome.wrong).every((count) => count === 0)
    const pass = nothingWrong && outcome.sent === reports && outcome.leastCut >= options.leastCut && outcome.webKills >= webKills && outcome.postgresKills >= postgresKills
    print({ chaos: 'api', pass, ...outcome })
    right &&= pass
  }
  for (const without of safeguards.filter((one) => options.safeguards.includes(one))) {
    const outcome = await torture({ seed, reports: 24, clients, webKills: 0, postgresKills: 0, trouble: 0.3, patience: 8_000, without }, ground)
    const found = Object.entries(outcome.wrong).filter(([kind, count]) => kind !== 'not_sent' && count > 0).map(([kind]) => kind)
    print({ chaos: 'safeguard', without, pass: found.length > 0, found, sent: outcome.sent, seconds: outcome.seconds, example: outcome.examples[0] ?? null })
    right &&= found.length > 0
  }
  return right ? 0 : 1
})

/** One line a figure, for people and for programs. */
function print(line: object): void {
  console.log(JSON.stringify(line))
}
