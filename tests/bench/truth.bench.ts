import { benjaminiHochberg } from '@/lib/domain/statistics/benjamini-hochberg'
import { branchChanges } from '@/lib/domain/statistics/branch-changes'
import { branchInterval, pooledSpread } from '@/lib/domain/statistics/branch-interval'
import { changeBetween } from '@/lib/domain/statistics/change'
import { FALSE_DISCOVERY_RATE, groupBranches } from '@/lib/domain/statistics/groups'
import { networkInterval } from '@/lib/domain/statistics/network-interval'
import { newcombeChange } from '@/lib/domain/statistics/newcombe'
import { stratifiedPassRate } from '@/lib/domain/statistics/stratified-wilson'
import { tTwoSidedP } from '@/lib/domain/statistics/t-distribution'
import { wilsonPassRate } from '@/lib/domain/statistics/wilson'
import { runAndStop } from '../../scripts/lib/stopping.mjs'
import { print } from './measure'
import { chanceFrom, type SeededChance } from './truth/chance'
import { average, trueMeans, visitAll, visitings, type Visiting } from './truth/networks'

const SEED = 20_261_122
const PERIODS = 3_000
const COVERED = [93, 97] as const
const FLAGGED_AT_MOST = 12

/** An interval beside what is true. */
type Shot = { low: number; high: number; truth: number }
type Aim = (chance: SeededChance, visiting: Visiting) => (Shot | null)[]

/** Networks as they come: 40 branches that differ by 5 points, two to four visits each. */
const BRANCHES = 40
const SPREAD = 5
const VISITS = [2, 4] as const

const aims: Record<string, Aim> = {
  'one branch': (chance, visiting) => {
    const means = trueMeans(chance, BRANCHES, SPREAD)
    const branches = visitAll(chance, visiting, means, [3, 6])
    const spread = pooledSpread(branches)
    return branches.map((branch, place) => shot(branchInterval(branch, spread), means[place]!))
  },
  'network, every branch visited': (chance, visiting) => {
    const means = trueMeans(chance, BRANCHES, SPREAD)
    return [shot(networkInterval({ branches: visitAll(chance, visiting, means, VISITS), branchesInScope: BRANCHES }), average(means))]
  },
  'region of eight, by the spread of the network': (chance, visiting) => {
    const means = trueMeans(chance, BRANCHES, SPREAD)
    const branches = visitAll(chance, visiting, means, VISITS)
    const region = { branches: branches.slice(0, 8), branchesInScope: 8, spread: pooledSpread(branches) }
    return [shot(networkInterval(region), average(means.slice(0, 8)))]
  },
  'network, 25 of 60 branches visited': (chance, visiting) => {
    const means = trueMeans(chance, 60, SPREAD)
    return [shot(networkInterval({ branches: visitAll(chance, visiting, means.slice(0, 25), VISITS), branchesInScope: 60 }), average(means))]
  },
  'change of a network': (chance, visiting) => {
    const before = trueMeans(chance, BRANCHES, SPREAD)
    const after = before.map((mean) => Math.min(97, mean + chance.normal(2, 3)))
    const change = changeBetween({ before: visitAll(chance, visiting, before, VISITS), after: visitAll(chance, visiting, after, VISITS) })
    return [shot(change, average(after) - average(before))]
  },
}

/** The same for pass rates, which know no scatter but their own. */
const rateAims: Record<string, Aim> = {
  'pass rate in one branch': (chance) => {
    const rate = chance.between(0.5, 0.98)
    const n = chance.whole(3, 30)
    return [shot(wilsonPassRate({ n, passes: chance.successes(n, rate) }), 100 * rate)]
  },
  'pass rate over 40 branches': (chance) => {
    const rates = Array.from({ length: BRANCHES }, () => Math.min(0.98, Math.max(0.3, chance.normal(0.8, 0.12))))
    const strata = rates.map((rate, place) => {
      const n = chance.whole(2, 4)
      return { branchId: `b${place}`, n, passes: chance.successes(n, rate) }
    })
    return [shot(stratifiedPassRate(strata), 100 * average(rates))]
  },
  'change of a pass rate in one branch': (chance) => {
    const [before, after] = [chance.between(0.5, 0.95), chance.between(0.5, 0.95)]
    const counted = (rate: number) => {
      const n = chance.whole(6, 30)
      return { n, passes: chance.successes(n, rate) }
    }
    return [shot(newcombeChange(counted(before), counted(after)), 100 * (after - before))]
  },
}

/** How often intervals hold what is true, and how often branches that do not differ are told apart: nothing is asserted, all is printed. */
await runAndStop(async () => {
  print({ seed: SEED, periods: PERIODS })
  for (const [scatter, visiting] of Object.entries(visitings)) {
    for (const [name, aim] of Object.entries(aims)) coverage(`${name}: intervals that hold the truth, % (${scatter})`, aim, visiting)
    flags(scatter, visiting)
    finds(scatter, visiting)
    changes(scatter, visiting)
  }
  for (const [name, aim] of Object.entries(rateAims)) coverage(`${name}: intervals that hold the truth, %`, aim, visitings['normal scatter']!)
})

function coverage(figure: string, aim: Aim, visiting: Visiting): void {
  const chance = chanceFrom(SEED)
  const shots = Array.from({ length: PERIODS }, () => aim(chance, visiting)).flat()
  const made = shots.filter((one) => one !== null)
  const held = made.filter(({ low, high, truth }) => low <= truth && truth <= high).length
  const value = percentOf(held, made.length)
  print({ figure, value, target: COVERED, pass: value >= COVERED[0] && value <= COVERED[1], intervals: made.length, without: shots.length - made.length })
}

/** Branches that are all alike: any that is called lower or higher is called so wrongly. */
function flags(scatter: string, visiting: Visiting): void {
  const chance = chanceFrom(SEED)
  const flagged = Array.from({ length: PERIODS }, () => groupBranches(visitAll(chance, visiting, trueMeans(chance, BRANCHES, 0), [3, 6])))
    .filter(({ branches }) => branches.some(({ group }) => group.startsWith('clearly'))).length
  const value = percentOf(flagged, PERIODS)
  print({ figure: `periods that tell branches apart although none differs, % (${scatter})`, value, target: FLAGGED_AT_MOST, pass: value <= FLAGGED_AT_MOST })
}

/** The other side of it: one branch in ten is truly lower by 12 points. `unguarded`: what the pooled scatter alone would find. */
function finds(scatter: string, visiting: Visiting): void {
  const chance = chanceFrom(SEED)
  const means = Array.from({ length: BRANCHES }, (_, place) => (place % 10 === 0 ? 68 : 80))
  const periods = Array.from({ length: PERIODS }, () => {
    const branches = visitAll(chance, visiting, means, [3, 6])
    const groups = groupBranches(branches).branches
    const alone = benjaminiHochberg(groups.map(({ z }) => tTwoSidedP(z!, pooledSpread(branches).df)))
    return groups.map(({ group, z }, place) => ({ lower: means[place] === 68, guarded: group === 'clearly_lower', unguarded: z! < 0 && alone[place]! <= FALSE_DISCOVERY_RATE }))
  })
  const lower = periods.flat().filter((one) => one.lower)
  const found = (how: 'guarded' | 'unguarded') => percentOf(lower.filter((one) => one[how]).length, lower.length)
  print({ figure: `branches lower by 12 points that are found, % (${scatter})`, value: found('guarded'), unguarded: found('unguarded') })
}

/** Branches that differ, of which none changes: any change found is found wrongly. */
function changes(scatter: string, visiting: Visiting): void {
  const chance = chanceFrom(SEED)
  const all = new Set(Array.from({ length: BRANCHES }, (_, place) => `b${place}`))
  const wrong = Array.from({ length: PERIODS }, () => {
    const means = trueMeans(chance, BRANCHES, SPREAD)
    return branchChanges({ before: visitAll(chance, visiting, means, [3, 6]), after: visitAll(chance, visiting, means, [3, 6]), shown: all })
  }).filter((list) => list.some(({ found }) => found)).length
  print({ figure: `lists that find a change although none happened, % (${scatter})`, value: percentOf(wrong, PERIODS) })
}

function percentOf(part: number, of: number): number {
  return Math.round((1_000 * part) / of) / 10
}

function shot(figure: { kind: string; low?: number; high?: number }, truth: number): Shot | null {
  return figure.kind === 'interval' ? { low: figure.low!, high: figure.high!, truth } : null
}
