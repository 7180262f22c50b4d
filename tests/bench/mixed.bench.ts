import { parseArgs } from 'node:util'
import { Refusal } from '../../scripts/lib/refusal.mjs'
import { runAndStop } from '../../scripts/lib/stopping.mjs'
import { reportsFile } from './exports/reports-file'
import { submitting } from './field/submitting'
import { tell } from './harness/figures'
import { type Ask, load, type Load, page } from './harness/load'
import { type Cores, coresUsed, memoryOf, processorTimes, type Used } from './harness/processor'
import { othersDuring, quietRounds } from './harness/rounds'
import { giveShare } from './harness/share'
import { median, rank, rounded, spreadOf } from './harness/spread'
import { isNetworkSize } from './network/sizes'
import { placesOf, signIn } from './site/past-wall'
import { scorecardPages } from './site/scorecard-pages'
import { startSite } from './site/start-site'

const CLIENTS = 8
const TARGET = 2
/** At least as much as taking turns would give. */
const AS_TURNS = 1
/** Seconds somebody looks at an answer: people do, a crowd of machines asks again at once. */
const PAUSES = [3, 0]
const readings = ['network', 'region', 'branch', 'compare', 'criterion'] as const

const doings = ['submitting', 'reading', 'export'] as const
type Doing = (typeof doings)[number]
type Watched = Record<Doing | 'together', number>
/** Milliseconds each is watched. Those who look at what they got ask seldom: of a hundred requests five are beyond the 95th percentile. Nought is one file. */
const WATCHED: Record<'atOnce' | 'looking' | 'warmUp', Watched> = {
  atOnce: { submitting: 4_000, reading: 4_000, export: 0, together: 4_000 },
  looking: { submitting: 40_000, reading: 40_000, export: 40_000, together: 40_000 },
  warmUp: { submitting: 10_000, reading: 10_000, export: 0, together: 10_000 },
}
/** Reports to send: more than eight send in the time they are alone, and while a file is made beside. */
const MOST = { atOnce: { alone: 1_200, together: 8_000 }, looking: { alone: 400, together: 800 } }
type Stretch = readonly [Used | null, Used | null]
type Round = Record<'alone' | 'together', Record<Doing, Load>> & { cores: Record<Doing | 'together', Cores | null>; others: number | null }

/**
 * Eight send reports, eight read scorecards, one file is made: all at once beside each alone. `npm run bench -- mixed`, `… mixed S`. Once
 * with people who look at each answer for about three seconds, once with those who ask again at once; `--pause=0` is the second alone.
 * Reports go to a web of their own; for people it has a larger share of the processors and the workers have a smaller one, as
 * docs/scaling.md sets it up. `--webs=1` sends all to one, `--share=1` leaves the shares alike, `--workers=1` leaves the file to one.
 */
await runAndStop(async () => {
  const { positionals: [size = 'L'], values } = parseArgs({ allowPositionals: true, options: { webs: { type: 'string', default: '2' }, workers: { type: 'string', default: '2' }, share: { type: 'string', default: '10' }, pause: { type: 'string' } } })
  if (!isNetworkSize(size) || size === 'growth') throw new Refusal(`There is no network ${size}: S, M or L`)
  const [webs, workers] = [Number(values.webs), Number(values.workers)]
  if (webs !== 1 && webs !== 2) throw new Refusal('One web, or two: --webs=1')
  if (!Number.isInteger(workers) || workers < 1) throw new Refusal('A file is made by one worker or more: --workers=1')
  if (values.share !== '1' && values.share !== '10') throw new Refusal('The web for phones has as large a share of the processors as the others, or ten times as large and the workers a tenth: --share=1')
  const pauses = values.pause === undefined ? PAUSES : [Number(values.pause)]
  if (pauses.some((one) => one !== 0 && !(one >= 1 && one <= 60))) throw new Refusal('Somebody looks at an answer for 1 to 60 seconds, or asks again at once: --pause=3')
  const site = await startSite(size, { webs })
  const places = await placesOf(site.urls, 'bench')
  const { own: submit, ready } = await submitting(site, 'bench')
  const cookie = await signIn(site.urls, 'executive@bench.example')
  const pages = scorecardPages('bench', places)
  const reads = readings.map((name) => page(site.appUrl + pages[name], cookie))
  const read: Ask = (turn) => reads[turn % reads.length]!(turn)
  const { byWorker, workers: working } = await reportsFile(site, { slug: 'bench', standard: places.standard, workers })
  const [office = 0, field] = site.processes.server
  const parts = { ...(field ? { office: [office], field: [field] } : { web: [office] }), workers: working, postgres: site.processes.postgres }

  for (const pause of pauses) await beside(pause * 1_000)

  async function beside(pause: number): Promise<void> {
    const kind = pause > 0 ? 'looking' : 'atOnce'
    const most = MOST[kind]
    // Shares say who of a crowd waits, not what all of it get done: with a tenth, a file among those who ask at once comes to no end.
    const differ = field !== undefined && values.share === '10' && pause > 0
    const shares = { phones: field !== undefined && giveShare(field, differ ? 'tenfold' : 'usual') && differ ? 10 : 1, workers: working.every((one) => giveShare(one, differ ? 'tenth' : 'usual')) && differ ? 0.1 : 1 }
    const during = async <Done>(work: () => Promise<Done>) => {
      const groups = { ...parts, own: [process.pid, ...Object.values(parts).flat()] }
      const before = processorTimes(groups)
      const done = await work()
      return { done, stretch: [before, processorTimes(groups)] as const }
    }
    /** For some time, and on while something beside goes on. */
    const forAWhile = (ask: Ask, ms: number, { requests = Infinity, beside = () => false }: { requests?: number; beside?: () => boolean }) => {
      const until = performance.now() + ms
      return load(ask, { clients: CLIENTS, requests, pause, enough: () => performance.now() >= until && !beside() })
    }
    /** One, and further ones one after another until the time is over. */
    const makeFiles = (ms: number) => {
      const until = performance.now() + ms
      let tried = 0
      // One that fails is tried as well: whoever waits for a file that never comes waits for ever.
      const makeOne: Ask = () => {
        tried += 1
        return byWorker()
      }
      return load(makeOne, { clients: 1, requests: Infinity, enough: () => tried > 0 && performance.now() >= until })
    }

    const round = async (watched: Watched): Promise<Round> => {
      const alone: Record<Doing, () => Promise<Load>> = {
        submitting: () => forAWhile(submit, watched.submitting, { requests: most.alone }),
        reading: () => forAWhile(read, watched.reading, {}),
        export: () => makeFiles(watched.export),
      }
      await ready({ requests: most.alone })
      const loads: Partial<Record<Doing, Load>> = {}
      const stretches: Partial<Record<Doing | 'together', Stretch>> = {}
      for (const name of doings) {
        const { done, stretch } = await during(alone[name])
        loads[name] = done
        stretches[name] = stretch
      }
      await ready({ requests: most.together })
      const { done, stretch } = await during(async () => {
        let making = true
        const going = () => making
        const [submitting, reading, file] = await Promise.all([
          forAWhile(submit, watched.together, { requests: most.together, beside: going }), forAWhile(read, watched.together, { beside: going }), makeFiles(pause > 0 ? watched.together : 0).finally(() => (making = false)),
        ])
        if (submitting.took.length + submitting.errors >= most.together) throw new Error('The reports to be sent ran out before the file was made')
        return { submitting, reading, export: file }
      })
      stretches.together = stretch
      const cores = Object.fromEntries(Object.entries(stretches).map(([name, one]) => [name, coresUsed(...one)])) as Round['cores']
      return { alone: loads as Record<Doing, Load>, together: done, cores, others: othersDuring(Object.values(stretches)) }
    }

    const warmUp = await round(pause > 0 ? WATCHED.warmUp : WATCHED.atOnce)
    const { counted, uncounted, others, noisy, repeated } = await quietRounds(() => round(WATCHED[kind]))
    const words: Record<Doing, string> = { submitting: `${CLIENTS} sending reports`, reading: `${CLIENTS} reading scorecards`, export: 'a file being made' }
    const people = pause > 0 ? `, people looking at each answer for about ${pause / 1_000} s` : ''
    const measured = {
      ...(noisy ? { noisy: true } : {}), others: others === null ? null : rounded(others), repeated, memoryMb: site.processes.server.map(memoryOf), network: size, webs, workers, shares,
      pause: pause / 1_000, on: site.on,
    }
    let errors = 0
    for (const name of doings) {
      const ratios = counted.map(({ alone, together }) => rounded(rank(together[name].took, 0.95) / rank(alone[name].took, 0.95)))
      const [own, yardstick] = (['together', 'alone'] as const).map((how) => sideOf(counted.map((one) => one[how][name]), [warmUp, ...uncounted].map((one) => one[how][name])))
      const its = own!.errors + yardstick!.errors
      const ratio = rounded(median(ratios))
      errors += its
      tell({
        scenario: 'mixed', figure: `${words[name]} beside the two others${people}: p95 beside the same alone`, value: ratio, unit: 'times alone',
        // A crowd takes all there is, so what one of the three gains the others lose: it is judged by what all get done.
        target: pause > 0 ? TARGET : null, pass: its > 0 ? false : pause > 0 ? ratio <= TARGET : null,
        errors: its, ratios, own, yardstick, cores: { alone: counted.map(({ cores }) => cores[name]), together: counted.map(({ cores }) => cores.together) }, ...measured,
      })
    }
    if (pause > 0) return
    const done = counted.map((one) => rounded(doneTogether(one)))
    tell({
      scenario: 'mixed', figure: 'what the three get done at once, those who ask again at once: shares of what each gets done alone, added up', value: rounded(median(done)), unit: 'of what taking turns gives',
      target: AS_TURNS, pass: errors === 0 && median(done) >= AS_TURNS, errors, ratios: done, ...measured,
    })
  }
})

/**
 * What the three get done together, each as a share of what it gets done alone, added up: 1 is what taking turns would give, one of
 * them at a time. Less is work lost to their getting in each other's way.
 */
function doneTogether({ alone, together }: Round): number {
  const perSecond = ({ took, ms }: Load) => (took.length * 1_000) / ms
  return doings.reduce((sum, name) => sum + perSecond(together[name]) / perSecond(alone[name]), 0)
}

/** @param besides what was asked too and is in no time: its errors count */
function sideOf(loads: readonly Load[], besides: readonly Load[]) {
  const took = loads.flatMap((one) => one.took)
  const all = [...loads, ...besides]
  const firstError = all.find((one) => one.firstError)?.firstError
  return {
    ...spreadOf(took), requests: took.length, errors: all.reduce((sum, one) => sum + one.errors, 0), ...(firstError ? { firstError } : {}),
    aSecond: rounded((took.length * 1_000) / loads.reduce((sum, one) => sum + one.ms, 0)),
  }
}
