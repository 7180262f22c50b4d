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
const ROUND_MS = 4_000
/** More than eight clients send in a round, so that it ends by the clock. */
const MOST_REPORTS = 1_200
const readings = ['network', 'region', 'branch', 'compare', 'criterion'] as const

type Doing = 'submitting' | 'reading' | 'export'
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
  const forAWhile = (ask: Ask, most: number) => {
    const until = performance.now() + ROUND_MS
    return load(ask, { clients: CLIENTS, requests: most, enough: () => performance.now() >= until })
  }
  const doing: Record<Doing, () => Promise<Load>> = {
    submitting: () => forAWhile(submit, MOST_REPORTS),
    reading: () => forAWhile(read, Infinity),
    export: () => load(byWorker, { clients: 1, requests: 1 }),
  }

  const round = async (): Promise<Round> => {
    await ready({ requests: MOST_REPORTS })
    const alone: Partial<Record<Doing, Load>> = {}
    const stretches = []
    for (const name of ['submitting', 'reading', 'export'] as const) {
      const { done, stretch } = await during(doing[name])
      alone[name] = done
      stretches.push(stretch)
    }
    await ready({ requests: MOST_REPORTS })
    const { done, stretch } = await during(async () => {
      let left = 2
      const people = [doing.submitting(), doing.reading()].map((one) => one.finally(() => (left -= 1)))
      // A file is being made for as long as somebody sends or reads.
      const file = await filesWhile(() => left > 0, doing.export)
      const [submittingDone, readingDone] = await Promise.all(people)
      return { submitting: submittingDone!, reading: readingDone!, export: file }
    })
    const [before, after] = stretch
    const spent = (name: 'server' | 'postgres') => rounded((after!.groups[name]! - before!.groups[name]!) / (done.submitting.took.length + done.reading.took.length))
    const cpu = before && after ? { server: spent('server'), postgres: spent('postgres') } : null
    return { alone: alone as Record<Doing, Load>, together: done, cpu, others: othersDuring([...stretches, stretch]) }
  }

  await round()
  const { counted, others, noisy, repeated } = await quietRounds(round)
  for (const [name, what] of [['submitting', `${CLIENTS} sending reports`], ['reading', `${CLIENTS} reading scorecards`], ['export', 'a file being made']] as const) {
    const ratios = counted.map(({ alone, together }) => rounded(rank(together[name].took, 0.95) / rank(alone[name].took, 0.95)))
    const [own, yardstick] = (['together', 'alone'] as const).map((how) => sideOf(counted.map((one) => one[how][name])))
    const errors = own!.errors + yardstick!.errors
    const ratio = rounded(median(ratios))
    tell({
      scenario: 'mixed', figure: `${what} beside the two others: p95 beside the same alone`, value: ratio, unit: 'times alone', target: TARGET, pass: errors === 0 && ratio <= TARGET,
      ...(noisy ? { noisy: true } : {}), errors, ratios, own, yardstick, cpuTogether: counted.map(({ cpu }) => cpu), others: others === null ? null : rounded(others),
      repeated, memoryMb: memoryOf(site.server), network: size, on: site.on,
    })
  }
})

async function filesWhile(wanted: () => boolean, make: () => Promise<Load>): Promise<Load> {
  const all: Load = { took: [], errors: 0, ms: 0 }
  do {
    const { took, errors, firstError, ms } = await make()
    all.took.push(...took)
    all.errors += errors
    all.ms += ms
    if (firstError) all.firstError ??= firstError
  } while (wanted())
  return all
}

function sideOf(loads: readonly Load[]) {
  const took = loads.flatMap((one) => one.took)
  const firstError = loads.find((one) => one.firstError)?.firstError
  return {
    ...spreadOf(took), requests: took.length, errors: loads.reduce((sum, one) => sum + one.errors, 0), ...(firstError ? { firstError } : {}),
    aSecond: rounded((took.length * 1_000) / loads.reduce((sum, one) => sum + one.ms, 0)),
  }
}
