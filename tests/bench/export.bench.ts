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

/** CSV of all published reports, a hundred thousand of them, beside COPY of the same columns: `npm run bench -- export`, `… export S`. */
await runAndStop(async () => {
  const [size = 'growth'] = process.argv.slice(2)
  if (!isNetworkSize(size)) throw new Refusal(`There is no network ${size}`)
  const slug = size === 'growth' ? 'grown' : 'bench'
  const site = await startSite(size)
  const { standard } = await placesOf(site.urls, slug)
  const { byWorker, asRead, workers } = await reportsFile(site, { slug, standard })
  const reports = await copyReports(site.urls, slug)
  const processes = { server: [...site.processes.server, ...workers], postgres: site.processes.postgres }
  const told = { scenario: 'export', server: site.server, on: site.on, more: { network: size, reports } }
  const whole = (lines: number) => {
    if (lines !== reports) throw new Error(`${lines} of ${reports} reports came`)
  }
  for (const [way, fetch] of [['made by the worker and fetched', byWorker], ['sent while it is read', asRead]] as const) {
    const health = { idle: [] as number[][], busy: [] as number[][], errors: 0 }
    const memory: { before: number; most: number }[] = []
    const own = async () => {
      let over = false
      const before = memoryOf(site.server)?.now
      const asking = askHealth(site.appUrl, () => over)
      const { done, most } = await mostMemoryDuring(site.server, () => fetch().finally(() => (over = true)))
      const { took, errors } = await asking
      health.busy.push(took)
      health.errors += errors
      if (before !== undefined && most !== null) memory.push({ before, most })
      whole(done)
    }
    const before = async ({ side }: { side: string }) => {
      if (side === 'scenario') health.idle.push((await askHealth(site.appUrl, (asked) => asked >= IDLE)).took)
    }
    const compared = await compare(own, async () => whole(await copyReports(site.urls, slug)), { requests: 1, warmUp: 1, before, processes })
    tellRatio({ ...told, figure: `CSV of ${reports} reports, ${way}: its time beside COPY of the same columns`, target: TARGETS.time }, compared)
    const grown = memory.length > 0 ? Math.max(...memory.map(({ most }) => most)) - memory[0]!.before : null
    tell({
      scenario: 'export', figure: `CSV of ${reports} reports, ${way}: megabytes by which the web process grew`, value: grown ?? 0, unit: 'MB', target: TARGETS.growthMb,
      pass: grown === null ? null : grown <= TARGETS.growthMb, rounds: memory, workerMb: memoryOf(workers[0]!), on: site.on,
    })
    // The first of each warmed up.
    const ratios = health.busy.map((busy, at) => rounded(rank(busy, 0.99) / rank(health.idle[at]!, 0.99))).slice(1)
    const ratio = rounded(median(ratios))
    tell({
      scenario: 'export', figure: `/api/health while CSV of ${reports} reports is ${way}: its p99 beside that of an idle site`, value: ratio, unit: 'times the yardstick', target: TARGETS.health,
      pass: health.errors === 0 && ratio <= TARGETS.health, errors: health.errors, ratios, own: spreadOf(health.busy.flat()), yardstick: spreadOf(health.idle.flat()), noisy: compared.noisy, others: compared.others, on: site.on,
    })
  }
})
