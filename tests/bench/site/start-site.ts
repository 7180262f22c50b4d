import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startService, stopService, waitUntilReady, webArguments } from '../../../scripts/lib/app.mjs'
import { localEnvironment } from '../../../scripts/lib/environment.mjs'
import { readJson } from '../../../scripts/lib/files.mjs'
import { inData } from '../../../scripts/lib/paths.mjs'
import { freePort } from '../../../scripts/lib/processes.mjs'
import { onStop } from '../../../scripts/lib/stopping.mjs'
import { dropDatabasesNamed, joinTestPostgres, SERVER_FILE_VARIABLE, testDatabaseName } from '../../../scripts/lib/test-postgres.mjs'
import type { Processes } from '../harness/compare'
import { machine } from '../harness/figures'
import { cloneNetwork, type TestServer, type Urls } from '../network/ready'
import type { NetworkSize } from '../network/sizes'
import { buildBenchSite, siteFolder } from './build-site'
import { asMigratorOf } from './past-wall'

export type Site = {
  appUrl: string; urls: Urls; processes: Processes; server: number; on: ReturnType<typeof machine>
  /** What the server runs with, for others that stand on the same database. */
  env: Record<string, string>
  stop: () => Promise<void>
}

/** The bench's site on a copy of a network, built and started as a customer's is; the twins' connections pass the wall. */
export async function startSite(size: NetworkSize): Promise<Site> {
  await buildBenchSite()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'etalon-bench-'))
  onStop(() => rmSync(folder, { recursive: true, force: true }))
  const postgres = (await joinTestPostgres()) as TestServer
  const name = testDatabaseName(process.pid, `site_${size.toLowerCase()}`)
  onStop(() => dropDatabasesNamed(postgres, name))
  const filesDir = path.join(folder, 'files')
  mkdirSync(filesDir)
  const urls = await cloneNetwork(postgres, size, { name, filesDir })
  const port = await freePort()
  const local = localEnvironment({ urls, secrets: postgres.secrets, port, filesDir })
  const env = { ...local, SMTP_URL: '', LOG_LEVEL: 'warn', ETALON_BUILD_DIR: '.next', ETALON_BENCH_TWIN_URL: urls.migrator }
  const service = startService('web server', webArguments(port, siteFolder), { env, log: inData('bench-site.log'), cwd: siteFolder })
  await waitUntilReady(`http://127.0.0.1:${port}/api/ready`, [service])
  const [{ version }] = await asMigratorOf<{ version: string }>(urls, `select current_setting('server_version') as version`)
  return {
    appUrl: `http://127.0.0.1:${port}`, urls, processes: { server: [service.pid], postgres: postgresPids() }, server: service.pid, on: machine(version), env,
    stop: async () => {
      await stopService(service)
      await dropDatabasesNamed(postgres, name)
    },
  }
}

/** The server that everything here runs on; its sessions are its children. A server somebody else gave is not seen. */
export function postgresPids(): number[] {
  if (process.env[SERVER_FILE_VARIABLE]) return []
  const state = readJson(`${inData('test-postgres')}.json`) as { pid: number } | undefined
  return state ? [state.pid] : []
}
