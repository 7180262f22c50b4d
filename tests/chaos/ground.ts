import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { localEnvironment } from '../../scripts/lib/environment.mjs'
import { onStop } from '../../scripts/lib/stopping.mjs'
import { layLines } from './network'
import { ownDatabase, type Servers, sharedDatabase, startSite } from './site'

export type Ground = Awaited<ReturnType<typeof aGround>>

/** A database, a site over it and a folder for its files, all of them gone afterwards; this process speaks to the same database. */
export async function aGround({ postgresKills, minutes, webs = 1, workers = 0 }: { postgresKills: number; minutes: number } & Partial<Servers>) {
  setTimeout(() => {
    console.error(`stopped after ${minutes} minutes`)
    // As Ctrl-C would: what was started is ended first.
    process.kill(process.pid, 'SIGTERM')
  }, minutes * 60_000).unref()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'etalon-chaos-'))
  fs.chmodSync(folder, 0o711)
  onStop(() => fs.rmSync(folder, { recursive: true, force: true }))
  const filesDir = path.join(folder, 'files')
  const database = postgresKills > 0 ? await ownDatabase(folder) : await sharedDatabase()
  Object.assign(process.env, localEnvironment({ ...database, port: 3_000, filesDir } as Parameters<typeof localEnvironment>[0]), {
    MIGRATOR_DATABASE_URL: database.urls.migrator, LOG_LEVEL: 'silent', SMTP_URL: '',
  })
  layLines()
  return { site: await startSite(database, filesDir, { webs, workers }), database, filesDir }
}

/** One line a figure, for people and for programs. */
export const print = (line: object): void => console.log(JSON.stringify(line))
