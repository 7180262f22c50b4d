import { load, type Ask, type Load } from './load'
import { processorTimes, type Used } from './processor'
import { othersDuring, quietRounds } from './rounds'
import { median, rank, rounded, spreadOf, type Spread } from './spread'

const WARM_UP = 3
const ROUND_MS = 2_000
/** Of each client in a round: of a crowd half as many, or its rounds at a slow page would take minutes. */
const FEWEST = { alone: 8, crowd: 4 }
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
export type Turn = { side: 'scenario' | 'yardstick'; requests: number }
type Asked = {
  clients?: number
  share?: 0.5 | 0.95
  processes: Processes
  /** Requests of a side in a round; else so many as take about two seconds. */
  requests?: number
  /** What of a side's requests is compared; else their time at `share`. */
  of?: (load: Load) => number
  /** Makes ready what a side is to use up. Nothing of it is counted. */
  before?: (turn: Turn) => Promise<unknown>
  warmUp?: number
}

/**
 * The scenario and its yardstick in turn, each round first one and then the other, so that both meet the same machine; at least
 * five rounds, and the median of what each round says.
 */
export async function compare(scenario: Ask, yardstick: Ask, { clients = 1, share = 0.5, processes, requests, of = ({ took }) => rank(took, share), before, warmUp = WARM_UP * clients }: Asked): Promise<Compared> {
  await before?.({ side: 'scenario', requests: warmUp })
  const warm = await load(scenario, { clients, requests: warmUp })
  await before?.({ side: 'yardstick', requests: warmUp })
  const warmYardstick = await load(yardstick, { clients, requests: warmUp })
  const each = requests ?? requestsFor(warm, clients)
  const { counted, uncounted, others, noisy, repeated } = await quietRounds((turn) => round(scenario, yardstick, { clients, requests: each, processes, before, scenarioFirst: turn % 2 === 0 }))
  const ratios = counted.map(({ scenario: mine, yardstick: its }) => rounded(of(mine) / of(its)))
  return {
    ratio: rounded(median(ratios)), ratios,
    scenario: sideOf(counted.map((one) => one.scenario), [warm, ...uncounted.map((one) => one.scenario)]),
    yardstick: sideOf(counted.map((one) => one.yardstick), [warmYardstick, ...uncounted.map((one) => one.yardstick)]),
    others: others === null ? null : rounded(others), noisy, repeated,
  }
}

function requestsFor({ took }: Load, clients: number): number {
  const fewest = clients === 1 ? FEWEST.alone : FEWEST.crowd * clients
  if (took.length === 0) return fewest
  return Math.min(MOST * clients, Math.max(fewest, Math.ceil((ROUND_MS * clients) / rank(took, 0.5))))
}

type RoundAsked = { clients: number; requests: number; processes: Processes; before: Asked['before'] }

async function round(scenario: Ask, yardstick: Ask, { scenarioFirst, before, ...asked }: RoundAsked & { scenarioFirst: boolean }): Promise<Round> {
  const sides = [{ side: 'scenario', ask: scenario }, { side: 'yardstick', ask: yardstick }] as const
  const done: Partial<Record<Turn['side'], Half>> = {}
  const halves: [Used | null, Used | null][] = []
  for (const { side, ask } of scenarioFirst ? sides : sides.toReversed()) {
    await before?.({ side, requests: asked.requests })
    const groups = { own: [process.pid, ...asked.processes.server, ...asked.processes.postgres] }
    const start = processorTimes(groups)
    done[side] = await half(ask, asked)
    halves.push([start, processorTimes(groups)])
  }
  return { scenario: done.scenario!, yardstick: done.yardstick!, others: othersDuring(halves) }
}

async function half(ask: Ask, { clients, requests, processes }: { clients: number; requests: number; processes: Processes }): Promise<Half> {
  const before = processorTimes(processes)
  const done = await load(ask, { clients, requests })
  const after = processorTimes(processes)
  const spent = (name: keyof Processes) => ((after!.groups[name] ?? 0) - (before!.groups[name] ?? 0)) / requests
  return { ...done, cpu: before && after ? { server: spent('server'), postgres: spent('postgres') } : null }
}

/** @param besides what was asked too and is in no time: its errors count */
function sideOf(halves: readonly Half[], besides: readonly Load[]): Side {
  const took = halves.flatMap((half) => half.took)
  const all = [...halves, ...besides]
  const firstError = all.find((one) => one.firstError)?.firstError
  const cpu = halves.flatMap((half) => (half.cpu ? [half.cpu] : []))
  const mean = (of: 'server' | 'postgres') => rounded(cpu.reduce((sum, one) => sum + one[of], 0) / cpu.length)
  return {
    ...spreadOf(took), requests: took.length, errors: all.reduce((sum, one) => sum + one.errors, 0), ...(firstError ? { firstError } : {}),
    cpu: cpu.length > 0 ? { server: mean('server'), postgres: mean('postgres') } : null,
  }
}
