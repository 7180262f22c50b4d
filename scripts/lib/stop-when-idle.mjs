// Watches a shared test server and ends it when nobody has been connected for twenty minutes. One watcher per server.
import { withClient } from './database.mjs'
import { readJson } from './files.mjs'
import { takeLock } from './lock.mjs'
import { runningAdminUrl, stopPostgres } from './postgres.mjs'
import { endProcess, isSameProcess, sleep } from './processes.mjs'

const IDLE_MINUTES = 20
const [dataDir, secretsFile] = process.argv.slice(2)

const lock = takeLock(`${dataDir}.watcher.lock`)
if (!lock.held) process.exit(0)

const watched = readJson(`${dataDir}.json`)
let idleSince = Date.now()
for (;;) {
  await sleep(30_000)
  const url = runningAdminUrl(dataDir, secretsFile)
  if (!url) {
    // The folder was deleted around a running server.
    if (watched && isSameProcess(watched)) await endProcess(watched.pid, { signal: 'SIGINT' })
    break
  }
  if ((await sessionsBeside(url)) > 0) idleSince = Date.now()
  if (Date.now() - idleSince < IDLE_MINUTES * 60_000) continue
  await stopPostgres(dataDir)
  break
}
lock.release()

/** How many programs are connected, ourselves not counted; a server too busy to answer is not idle. */
async function sessionsBeside(url) {
  try {
    return await withClient(url, async (client) => {
      const { rows } = await client.query(
        `select count(*)::int as sessions from pg_stat_activity
         where backend_type = 'client backend' and pid <> pg_backend_pid()`,
      )
      return rows[0].sessions
    })
  } catch {
    return 1
  }
}
