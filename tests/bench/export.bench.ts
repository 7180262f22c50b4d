import { Refusal } from '../../scripts/lib/refusal.mjs'
import { runAndStop } from '../../scripts/lib/stopping.mjs'
import { askHealth, mostMemoryDuring } from './exports/beside'
import { copyReports } from './exports/copy-reports'
import { reportsFile } from './exports/reports-file'
import { compare } from './harness/compare'
import { tell, tellRatio } from './harness/figures'
import { memoryOf } from './harness/processor'
import { median, rank, rounded, spreadOf } from './harness/spread'
import { isNetworkSize } from './network/sizes'
import { placesOf } from './site/past-wall'
import { startSite } from './site/start-site'

const TARGETS = { time: 3, growthMb: 150, health: 5 }
const IDLE = 300
/** As many reports as the long file's, where each branch has its share of them. */
const IN_TURN = 40

/**
 * CSV of all published reports, a hundred thousand of them, beside COPY of the same columns: `npm run bench -- export`, `… export S`. Pages
 * leave so many to the worker; what they send while it is read is one branch's, again and again, of which memory and other answers are told.
 */
await runAndStop(async () => {
  const [size = 'growth'] = process.argv.slice(2)
  if (!isNetworkSize(size)) throw new Refusal(`There is no network ${size}`)
  const slug = size === 'growth' ? 'grown' : 'bench'
  const site = await startSite(size)
  const { standard, branchId } = await placesOf(site.urls, slug)
  const { byWorker, asRead, workers } = await reportsFile(site, { slug, standard })
  const reports = await copyReports(site.urls, slug)
  const ofBranch = await copyReports(site.urls, slug, branchId)
  const processes = { server: [...site.processes.server, ...workers], postgres: site.processes.postgres }
  const whole = (lines: number, of: number) => {
    if (lines !== of) throw new Error(`${lines} of ${of} reports came`)
  }
  const ways = [
    { way: `CSV of ${reports} reports, made by the worker and fetched`, timed: true, fetch: async () => whole(await byWorker(), reports), copy: async () => whole(await copyReports(site.urls, slug), reports) },
    {
      way: `CSV of ${ofBranch} reports, sent while it is read, ${IN_TURN} in turn`, timed: false,
      fetch: () => inTurn(async () => whole(await asRead(branchId), ofBranch)),
      copy: () => inTurn(async () => whole(await copyReports(site.urls, slug, branchId), ofBranch)),
    },
  ]
  for (const { way, timed, fetch, copy } of ways) {
    const health = { idle: [] as number[][], busy: [] as number[][], errors: 0 }
    const memory: { before: number; most: number }[] = []
    const own = async () => {
      let over = false
      const before = memoryOf(site.server)?.now
      const asking = askHealth(site.appUrl, () => over)
      const { most } = await mostMemoryDuring(site.server, () => fetch().finally(() => (over = true)))
      const { took, errors } = await asking
      health.busy.push(took)
      health.errors += errors
      if (before !== undefined && most !== null) memory.push({ before, most })
    }
    const before = async ({ side }: { side: string }) => {
      if (side === 'scenario') health.idle.push((await askHealth(site.appUrl, (asked) => asked >= IDLE)).took)
    }
    const compared = await compare(own, copy, { requests: 1, warmUp: 1, before, processes })
    const told = { scenario: 'export', figure: `${way}: its time beside COPY of the same columns`, server: site.server, on: site.on, more: { network: size } }
    // Of a short file COPY takes less than signing in to the database does.
    if (timed) tellRatio({ ...told, target: TARGETS.time }, compared)
    // Of one file: what a process holds after many is when it chooses to clear up, and stands in the rounds.
    const grown = memory.length > 0 ? Math.max(...memory.map(({ before, most }) => most - before)) : null
    tell({
      scenario: 'export', figure: `${way}: megabytes by which the web process grew meanwhile`, value: grown ?? 0, unit: 'MB', target: TARGETS.growthMb,
      pass: grown === null ? null : grown <= TARGETS.growthMb, rounds: memory, workerMb: memoryOf(workers[0]!), on: site.on,
    })
    // The first of each warmed up.
    const ratios = health.busy.map((busy, at) => rounded(rank(busy, 0.99) / rank(health.idle[at]!, 0.99))).slice(1)
    const ratio = rounded(median(ratios))
    tell({
      scenario: 'export', figure: `${way}: p99 of /api/health meanwhile beside that of an idle site`, value: ratio, unit: 'times the yardstick', target: TARGETS.health,
      pass: health.errors === 0 && ratio <= TARGETS.health, errors: health.errors, ratios, own: spreadOf(health.busy.flat()), yardstick: spreadOf(health.idle.flat()), noisy: compared.noisy, others: compared.others, on: site.on,
    })
  }
})

async function inTurn(work: () => Promise<void>): Promise<void> {
  for (let turn = 0; turn < IN_TURN; turn += 1) await work()
}
