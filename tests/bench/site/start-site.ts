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
  appUrl: string
  /** Where the addresses of phones are asked for: at a web of their own where there are two, as a proxy sends them (docs/scaling.md). */
  fieldUrl: string
  urls: Urls; processes: Processes; server: number; on: ReturnType<typeof machine>
  /** What the server runs with, for others that stand on the same database. */
  env: Record<string, string>
  stop: () => Promise<void>
}

/**
 * The bench's site on a copy of a network, built and started as a customer's is; the twins' connections pass the wall. Two webs are one
 * build on one database, the second for phones.
 */
export async function startSite(size: NetworkSize, { webs = 1 }: { webs?: 1 | 2 } = {}): Promise<Site> {
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
  const appUrl = `http://127.0.0.1:${port}`
  const local = localEnvironment({ urls, secrets: postgres.secrets, port, filesDir })
  const env = { ...local, SMTP_URL: '', LOG_LEVEL: 'warn', ETALON_BUILD_DIR: '.next', ETALON_BENCH_TWIN_URL: urls.migrator }
  const web = async (at: number, log: string) => {
    const service = startService('web server', webArguments(at, siteFolder), { env: { ...env, PORT: String(at) }, log: inData(log), cwd: siteFolder })
    await waitUntilReady(`http://127.0.0.1:${at}/api/ready`, [service])
    return service
  }
  const service = await web(port, 'bench-site.log')
  const fieldPort = webs === 2 ? await freePort() : port
  const services = webs === 2 ? [service, await web(fieldPort, 'bench-field.log')] : [service]
  const [{ version }] = await asMigratorOf<{ version: string }>(urls, `select current_setting('server_version') as version`)
  return {
    appUrl, fieldUrl: `http://127.0.0.1:${fieldPort}`, urls, processes: { server: services.map(({ pid }) => pid), postgres: postgresPids() }, server: service.pid,
    on: machine(version), env,
    stop: async () => {
      for (const one of services) await stopService(one)
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
