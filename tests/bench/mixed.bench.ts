import { Refusal } from '../../scripts/lib/refusal.mjs'
import { runAndStop } from '../../scripts/lib/stopping.mjs'
import { reportsFile } from './exports/reports-file'
import { submitting } from './field/submitting'
import { tell } from './harness/figures'
import { type Ask, load, type Load, page } from './harness/load'
import { memoryOf, processorTimes } from './harness/processor'
import { othersDuring, quietRounds } from './harness/rounds'
import { median, rank, rounded, spreadOf } from './harness/spread'
import { isNetworkSize } from './network/sizes'
import { placesOf, signIn } from './site/past-wall'
import { scorecardPages } from './site/scorecard-pages'
import { startSite } from './site/start-site'

const CLIENTS = 8
const TARGET = 2
const ALONE_MS = 4_000
/** Reports to send: more than eight send in the time they are alone, and while a file is made beside. */
const MOST = { alone: 1_200, together: 4_000 }
const readings = ['network', 'region', 'branch', 'compare', 'criterion'] as const

const doings = ['submitting', 'reading', 'export'] as const
type Doing = (typeof doings)[number]
type Round = { alone: Record<Doing, Load>; together: Record<Doing, Load>; cpu: { server: number; postgres: number } | null; others: number | null }

/** Eight send reports, eight read scorecards, one file is made: all at once beside each alone. `npm run bench -- mixed`, `… mixed S`. */
await runAndStop(async () => {
  const [size = 'L'] = process.argv.slice(2)
  if (!isNetworkSize(size) || size === 'growth') throw new Refusal(`There is no network ${size}: S, M or L`)
  const site = await startSite(size)
  const places = await placesOf(site.urls, 'bench')
  const { own: submit, ready } = await submitting(site, 'bench')
  const cookie = await signIn(site.urls, 'executive@bench.example')
  const pages = scorecardPages('bench', places)
  const reads = readings.map((name) => page(site.appUrl + pages[name], cookie))
  const read: Ask = (turn) => reads[turn % reads.length]!(turn)
  const { byWorker, worker } = await reportsFile(site, { slug: 'bench', standard: places.standard })
  const processes = { server: [...site.processes.server, worker], postgres: site.processes.postgres }

  const during = async <Done>(work: () => Promise<Done>) => {
    const groups = { ...processes, own: [process.pid, ...processes.server, ...processes.postgres] }
    const before = processorTimes(groups)
    const done = await work()
    return { done, stretch: [before, processorTimes(groups)] as const }
  }
  /** For some seconds, and on until what goes on beside has ended. */
  const forAWhile = (ask: Ask, { requests = Infinity, beside = () => false }: { requests?: number; beside?: () => boolean }) => {
    const until = performance.now() + ALONE_MS
    return load(ask, { clients: CLIENTS, requests, enough: () => performance.now() >= until && !beside() })
  }
  const makeFile = () => load(byWorker, { clients: 1, requests: 1 })
  const alone: Record<Doing, () => Promise<Load>> = {
    submitting: () => forAWhile(submit, { requests: MOST.alone }),
    reading: () => forAWhile(read, {}),
    export: makeFile,
  }

  const round = async (): Promise<Round> => {
    await ready({ requests: MOST.alone })
    const loads: Partial<Record<Doing, Load>> = {}
    const stretches = []
    for (const name of doings) {
      const { done, stretch } = await during(alone[name])
      loads[name] = done
      stretches.push(stretch)
    }
    await ready({ requests: MOST.together })
    const { done, stretch } = await during(async () => {
      let making = true
      const beside = () => making
      const [submitting, reading, file] = await Promise.all([
        forAWhile(submit, { requests: MOST.together, beside }), forAWhile(read, { beside }), makeFile().finally(() => (making = false)),
      ])
      return { submitting, reading, export: file }
    })
    const [before, after] = stretch
    const spent = (name: 'server' | 'postgres') => rounded((after!.groups[name]! - before!.groups[name]!) / (done.submitting.took.length + done.reading.took.length))
    const cpu = before && after ? { server: spent('server'), postgres: spent('postgres') } : null
    return { alone: loads as Record<Doing, Load>, together: done, cpu, others: othersDuring([...stretches, stretch]) }
  }

  await round()
  const { counted, others, noisy, repeated } = await quietRounds(round)
  const words: Record<Doing, string> = { submitting: `${CLIENTS} sending reports`, reading: `${CLIENTS} reading scorecards`, export: 'a file being made' }
  for (const name of doings) {
    const ratios = counted.map(({ alone, together }) => rounded(rank(together[name].took, 0.95) / rank(alone[name].took, 0.95)))
    const [own, yardstick] = (['together', 'alone'] as const).map((how) => sideOf(counted.map((one) => one[how][name])))
    const errors = own!.errors + yardstick!.errors
    const ratio = rounded(median(ratios))
    tell({
      scenario: 'mixed', figure: `${words[name]} beside the two others: p95 beside the same alone`, value: ratio, unit: 'times alone', target: TARGET, pass: errors === 0 && ratio <= TARGET,
      ...(noisy ? { noisy: true } : {}), errors, ratios, own, yardstick, cpuTogether: counted.map(({ cpu }) => cpu), others: others === null ? null : rounded(others),
      repeated, memoryMb: memoryOf(site.server), network: size, on: site.on,
    })
  }
})

function sideOf(loads: readonly Load[]) {
  const took = loads.flatMap((one) => one.took)
  const firstError = loads.find((one) => one.firstError)?.firstError
  return {
    ...spreadOf(took), requests: took.length, errors: loads.reduce((sum, one) => sum + one.errors, 0), ...(firstError ? { firstError } : {}),
    aSecond: rounded((took.length * 1_000) / loads.reduce((sum, one) => sum + one.ms, 0)),
  }
}
