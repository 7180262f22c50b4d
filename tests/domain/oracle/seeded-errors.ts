import type { SeededError } from './mutated-engine'

const domain = (file: string) => `lib/domain/${file}.ts`

/** Mistakes a careful author of the engine could make, each a single change of its text. */
export const seededErrors: (SeededError & { name: string })[] = [
  {
    name: 'rounds halves to even',
    file: domain('exact'),
    from: 'const quotient = doubled / (2n * denominator)',
    to: `const up = doubled / (2n * denominator)
  const quotient = doubled % (2n * denominator) === 0n && up % 2n !== 0n ? up - 1n : up`,
  },
  {
    name: 'counts a bonus as possible',
    file: domain('score/assess-criterion'),
    from: 'possible: counts && !criterion.bonus ? best : 0',
    to: 'possible: counts ? best : 0',
  },
  {
    name: 'forgets to bound sections before weighting',
    file: domain('score/mean'),
    from: '(perPoint[index] ?? 0n) * bounded(earned, sums[index]?.possible ?? 0n)',
    to: '(perPoint[index] ?? 0n) * earned',
  },
  {
    name: 'keeps the weight of sections without a score',
    file: domain('score/mean'),
    from: 'const weights = counted.reduce(',
    to: 'const weights = sums.reduce(',
  },
  {
    name: 'reads not applicable under "zero" as excluded',
    file: domain('score/assess-criterion'),
    from: "return criterion.notApplicable === 'zero' ? 'not_applicable_zero' : 'not_applicable'",
    to: "return 'not_applicable'",
  },
  {
    name: 'lets a forbidden not applicable leave without a trace',
    file: domain('score/assess-criterion'),
    from: "if (criterion.notApplicable === 'not_allowed') return 'could_not_check'",
    to: "if (criterion.notApplicable === 'not_allowed') return 'not_applicable'",
  },
  {
    name: 'counts could not check as failed',
    file: domain('score/assess-criterion'),
    from: "const counts = status === 'scored' ||",
    to: "const counts = status === 'scored' || status === 'could_not_check' ||",
  },
  {
    name: 'ignores the cap',
    file: domain('score/earned'),
    from: 'standsAlone || criterion.capMilli === null ? sum : Math.min(sum, criterion.capMilli)',
    to: 'sum',
  },
  {
    name: 'ignores that an exclusive option stands alone',
    file: domain('score/attainable'),
    from: 'together: pointsIn(options.filter(({ exclusive }) => !exclusive))',
    to: 'together: pointsIn(options)',
  },
  {
    name: 'leaves the lower edge out of a band',
    file: domain('score/earned'),
    from: 'number >= from',
    to: 'number > from',
  },
  {
    name: 'keeps the bonus of a zeroed section',
    file: domain('score/score-report'),
    from: 'part.zeroedBy.length > 0 ? () => 0 : earned',
    to: 'part.zeroedBy.length > 0 ? (one) => (one.criterion.bonus ? one.earned : 0) : earned',
  },
  {
    name: 'counts criteria for completeness instead of weighing them',
    file: domain('score/score-report'),
    from: 'mean(answered, applicable).value',
    to: 'mean((one) => (answered(one) > 0 ? 1 : 0), (one) => (applicable(one) > 0 ? 1 : 0)).value',
  },
  {
    name: 'passes a gate nobody could check',
    file: domain('score/score-report'),
    from: 'hasOpenGate(all) || (',
    to: '(',
  },
  {
    name: 'gives a bonus a loss',
    file: domain('score/score-report'),
    from: "one.status !== 'scored' || one.criterion.bonus || missed",
    to: "one.status !== 'scored' || missed",
  },
  {
    name: 'gives an open bonus its least points at the lower bound even above 0',
    file: domain('score/score-report'),
    from: 'one.criterion.bonus ? Math.min(0, one.worst) : one.worst',
    to: 'one.worst',
  },
  {
    name: 'compares the zone with the unrounded score',
    file: domain('score/score-report'),
    from: 'placeInZone(toTenths(official), zone)',
    to: 'placeInZone(official / 100_000, zone)',
  },
  {
    name: 'compares the pass mark with the unrounded score',
    file: domain('score/gates'),
    from: 'toTenths(service) >= passMark.level',
    to: 'service >= passMark.level * 100_000',
  },
  {
    name: 'holds "not equal" true of an answer that is not there',
    file: domain('standard/visible'),
    from: 'return answered !== undefined && compares(answered.criterion, answered.value, clause)',
    to: "return answered === undefined ? clause.is === 'not_equal' : compares(answered.criterion, answered.value, clause)",
  },
  {
    name: 'reads the steps of a scale from the end',
    file: domain('standard/visible'),
    from: 'inOrder(step(given.key), is, step(value))',
    to: 'inOrder(-step(given.key), is, -step(value))',
  },
]
