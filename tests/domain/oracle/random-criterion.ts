import type { Condition, Clause } from '@/lib/domain/standard/condition'
import { gates, type Band, type Criterion, type Option } from '@/lib/domain/standard/content'
import { blankCriterion } from './blank-standard'
import type { Chance } from './seeded-chance'

/** How one standard leans; each is drawn once per standard, so that whole standards are of a kind. */
export type Leaning = {
  points: 'small' | 'decimal' | 'binary' | 'percent' | 'harsh'
  weights: 'equal' | 'decimal' | 'rough'
  gatePercent: number
  bonusPercent: number
  conditionPercent: number
}

/** In thousandths. "Binary" and "percent" make exact halves of the last stored and the displayed digit likely. */
function pointsMilli(chance: Chance, { points }: Leaning): number {
  switch (points) {
    case 'small':
      return chance.one([0, 1, 1, 2, 3, 5, 10]) * 1000
    case 'decimal':
      return chance.below(12_000) - 2_000
    case 'binary':
      return chance.one([5120, 2560, 10 * chance.below(513), 10 * chance.below(513)])
    case 'percent':
      return chance.one([100_000, 79_950, 79_960, 79_949, 80_000, 49_950, 10 * chance.below(10_001)])
    case 'harsh':
      return (chance.below(12) - 8) * 1000
  }
}

const earning = ['yes_no', 'choice_one', 'choice_many', 'scale', 'number', 'duration', 'recommendation'] as const
const recorded = ['time', 'text', 'photo', 'sound', 'place'] as const

const weightMilli = (chance: Chance, { weights }: Leaning) =>
  chance.in100(6)
    ? 0
    : {
        equal: 1000,
        decimal: chance.one([250, 500, 1500, 2000, 150]),
        rough: 1 + chance.below(chance.one([9_999, 9_999, 999_999])),
      }[weights]

function options(chance: Chance, leaning: Leaning, least: number, most: number): Option[] {
  const all = chance.several(least, most, (index): Option => ({
    key: `o${index}`,
    label: {},
    pointsMilli: pointsMilli(chance, leaning),
    pass: chance.in100(50),
  }))
  if (chance.in100(70)) return all
  // The author's default: the best passes, the rest fail.
  const best = Math.max(...all.map((each) => each.pointsMilli))
  return all.map((each) => ({ ...each, pass: each.pointsMilli === best }))
}

const yesNo = (chance: Chance, leaning: Leaning): Option[] => {
  const reversed = chance.in100(10)
  const [worthIt, worthless] = [Math.max(1000, pointsMilli(chance, leaning)), chance.in100(85) ? 0 : -1000]
  return [
    { key: 'yes', label: {}, pointsMilli: reversed ? worthless : worthIt, pass: !reversed },
    { key: 'no', label: {}, pointsMilli: reversed ? worthIt : worthless, pass: reversed },
  ]
}

/** Cuts in rising order; now and then a gap, an open end, an overlap or nothing at all. */
function bands(chance: Chance, leaning: Leaning): Band[] {
  const cuts = chance.several(0, 4, () => chance.below(60)).sort((a, b) => a - b)
  const [openBelow, openAbove] = [chance.in100(60), chance.in100(60)]
  const ends = [...(openBelow ? [null] : []), ...cuts, ...(openAbove ? [null] : [])]
  return ends.slice(1).flatMap((to, index): Band[] =>
    chance.in100(12)
      ? []
      : [
          {
            key: `b${index}`,
            from: ends[index] ?? null,
            to: to !== null && chance.in100(8) ? to + 3 : to,
            pointsMilli: pointsMilli(chance, leaning),
            pass: chance.in100(50),
          },
        ],
  )
}

/** Clauses look back only, at criteria of a type whose answers can be compared. */
function condition(chance: Chance, earlier: Criterion[]): Condition {
  const clause = (): Clause => {
    const is = chance.one(['equal', 'not_equal'])
    const about = earlier[chance.below(Math.max(1, earlier.length))]
    if (about && chance.in100(65)) {
      if (about.type === 'number' || about.type === 'duration') {
        const order = chance.one(['equal', 'not_equal', 'at_least', 'at_most', 'at_least', 'at_most'])
        return { about: 'answer', criterionKey: about.key, is: order, value: chance.below(60) }
      }
      if (about.type === 'recommendation') return { about: 'answer', criterionKey: about.key, is: chance.one([is, 'at_least', 'at_most']), value: chance.below(11) * 1_000 }
      if ('options' in about) {
        const step = about.type === 'scale' && chance.in100(50) ? chance.one(['at_least', 'at_most']) : is
        return { about: 'answer', criterionKey: about.key, is: step, value: about.options[chance.below(3)]?.key ?? 'o0' }
      }
    }
    return chance.in100(50)
      ? {
          about: 'branch',
          attribute: chance.one(['format', 'size', 'unknown']),
          is,
          value: chance.one(['mall', 'street']),
        }
      : { about: 'scenario', is, value: chance.one(['routine', 'complaint', 'return']) }
  }
  return { match: chance.one(['all', 'any']), clauses: chance.several(1, 3, clause) }
}

export function randomCriterion(chance: Chance, leaning: Leaning, key: string, earlier: Criterion[]): Criterion {
  const bonus = chance.in100(leaning.bonusPercent)
  const base = {
    ...blankCriterion,
    key,
    weightMilli: weightMilli(chance, leaning),
    bonus,
    notApplicable: chance.one(['exclude', 'exclude', 'zero', 'not_allowed']),
    couldNotCheck: chance.in100(80),
    required: chance.in100(80),
    // On a bonus too: such a gate is none.
    gate: chance.in100(leaning.gatePercent) ? chance.one(gates) : null,
    condition: chance.in100(leaning.conditionPercent) ? condition(chance, earlier) : null,
  } as const
  const type = chance.one(chance.in100(12) ? recorded : earning)
  switch (type) {
    case 'yes_no':
      return { ...base, type, options: yesNo(chance, leaning) }
    case 'choice_one':
    case 'scale':
      return { ...base, type, options: options(chance, leaning, 1, 5) }
    case 'choice_many': {
      const exclusive = chance.in100(40) ? chance.below(4) : -1
      return {
        ...base,
        type,
        options: options(chance, leaning, 1, 5).map((each, index) =>
          index === exclusive ? { ...each, exclusive: true } : each,
        ),
        capMilli: chance.in100(50) ? Math.max(0, pointsMilli(chance, leaning)) : null,
      }
    }
    case 'number':
      return { ...base, type, unit: {}, decimals: 3, bands: bands(chance, leaning) }
    case 'duration':
      return { ...base, type, bands: bands(chance, leaning) }
    // Every fifth of the edges of a number, in thousandths; one in three is recorded and no more.
    case 'recommendation':
      return { ...base, type, bands: chance.in100(33) ? [] : bands(chance, leaning).map((band) => ({ ...band, from: band.from && band.from * 200, to: band.to && band.to * 200 })) }
    default:
      return { ...base, type }
  }
}
