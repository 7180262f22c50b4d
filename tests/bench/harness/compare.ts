import { sleep } from '../../../scripts/lib/processes.mjs'
import { load, type Ask, type Load } from './load'
import { processorTimes, type Used } from './processor'
import { median, rank, rounded, spreadOf, type Spread } from './spread'

const ROUNDS = 5
/** So many rounds are made again when others used the machine; after that the quietest count and the figure is called noisy. */
const REPEATS = 5
/** No round is made again after so long: on a machine this busy the next will be no quieter. */
const REPEATING_MS = 120_000
/** Of the whole machine, all its cores together. */
const OTHERS_AT_MOST = 0.1
const WARM_UP = 3
const ROUND_MS = 2_000
const FEWEST = 8
const MOST = 60

export type Processes = { server: readonly number[]; postgres: readonly number[] }
export type Compared = {
  /** Median of the rounds' ratios, of the share that was asked for. */
  ratio: number
  ratios: number[]
  scenario: Side
  yardstick: Side
  /** Share of the machine that others used in the rounds that count, the worst of them; null where the system does not tell. */
  others: number | null
  noisy: boolean
  repeated: number
}
/** Milliseconds, and milliseconds of processor a request. */
export type Side = Spread & { requests: number; errors: number; firstError?: string; cpu: { server: number; postgres: number } | null }

type Half = Load & { cpu: { server: number; postgres: number } | null }
type Round = { scenario: Half; yardstick: Half; others: number | null }
type Asked = { clients?: number; share?: 0.5 | 0.95; processes: Processes; /** Requests of a side in a round; else so many as take about two seconds. */ requests?: number }

/**
 * The scenario and its yardstick in turn, each round first one and then the other, so that both meet the same machine; at least
 * five rounds, and the median of what each round says.
 */
export async function compare(scenario: Ask, yardstick: Ask, { clients = 1, share = 0.5, processes, requests }: Asked): Promise<Compared> {
  const warm = await load(scenario, { clients, requests: WARM_UP * clients })
  await load(yardstick, { clients, requests: WARM_UP * clients })
  const each = requests ?? requestsFor(warm, clients)
  const rounds: Round[] = []
  const quiet = () => rounds.filter(({ others }) => others === null || others <= OTHERS_AT_MOST)
  const began = Date.now()
  const mayRepeat = () => rounds.length < ROUNDS + REPEATS && Date.now() - began < REPEATING_MS
  while (rounds.length < ROUNDS || (quiet().length < ROUNDS && mayRepeat())) {
    if (rounds.length > quiet().length) await sleep(1_000)
    rounds.push(await round(scenario, yardstick, { clients, requests: each, processes, scenarioFirst: rounds.length % 2 === 0 }))
  }
  const counted = rounds.toSorted((one, other) => (one.others ?? 0) - (other.others ?? 0)).slice(0, ROUNDS)
  const ratios = counted.map(({ scenario: mine, yardstick: its }) => rounded(rank(mine.took, share) / rank(its.took, share)))
  return {
    ratio: rounded(median(ratios)), ratios,
    scenario: sideOf(counted.map((one) => one.scenario)), yardstick: sideOf(counted.map((one) => one.yardstick)),
    others: counted.at(-1)!.others === null ? null : rounded(counted.at(-1)!.others!),
    noisy: quiet().length < ROUNDS, repeated: rounds.length - ROUNDS,
  }
}

function requestsFor({ took }: Load, clients: number): number {
  if (took.length === 0) return FEWEST * clients
  return Math.min(MOST * clients, Math.max(FEWEST * clients, Math.ceil((ROUND_MS * clients) / rank(took, 0.5))))
}

async function round(scenario: Ask, yardstick: Ask, { scenarioFirst, ...asked }: { clients: number; requests: number; processes: Processes; scenarioFirst: boolean }): Promise<Round> {
  const groups = { own: [process.pid, ...asked.processes.server, ...asked.processes.postgres] }
  const before = processorTimes(groups)
  const [first, second] = scenarioFirst ? [scenario, yardstick] : [yardstick, scenario]
  const [one, other] = [await half(first, asked), await half(second, asked)]
  const after = processorTimes(groups)
  return { scenario: scenarioFirst ? one : other, yardstick: scenarioFirst ? other : one, others: othersBetween(before, after) }
}

async function half(ask: Ask, { clients, requests, processes }: { clients: number; requests: number; processes: Processes }): Promise<Half> {
  const before = processorTimes(processes)
  const done = await load(ask, { clients, requests })
  const after = processorTimes(processes)
  const spent = (name: keyof Processes) => ((after!.groups[name] ?? 0) - (before!.groups[name] ?? 0)) / requests
  return { ...done, cpu: before && after ? { server: spent('server'), postgres: spent('postgres') } : null }
}

/** The share of the machine used by whoever is not in the group `own`. */
export function othersBetween(before: Used | null, after: Used | null): number | null {
  if (!before || !after) return null
  const own = after.groups.own! - before.groups.own!
  const all = after.machine.all - before.machine.all
  return all === 0 ? 0 : Math.max(0, (after.machine.busy - before.machine.busy - own) / all)
}

function sideOf(halves: readonly Half[]): Side {
  const took = halves.flatMap((half) => half.took)
  const firstError = halves.find((half) => half.firstError)?.firstError
  const cpu = halves.flatMap((half) => (half.cpu ? [half.cpu] : []))
  const mean = (of: 'server' | 'postgres') => rounded(cpu.reduce((sum, one) => sum + one[of], 0) / cpu.length)
  return {
    ...spreadOf(took), requests: took.length, errors: halves.reduce((sum, half) => sum + half.errors, 0), ...(firstError ? { firstError } : {}),
    cpu: cpu.length > 0 ? { server: mean('server'), postgres: mean('postgres') } : null,
  }
}
