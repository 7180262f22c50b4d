import type { Tenths } from '@/lib/domain/exact'
import type { Answers } from '@/lib/domain/report/answer'
import type { VisitContext } from '@/lib/domain/report/context'
import type { CriterionScore, ScoreResult, SectionScore } from '@/lib/domain/score/result'
import type { Section, StandardContent } from '@/lib/domain/standard/content'
import { earns } from './attainable'
import { completenessOf, lineOf, linesIn, ratioAnswered, scoreOf, sectionScore, type Line } from './exact-share'
import { find, isOpen, type Finding } from './finding'
import { fraction, least, nearestHalfUp, times, total, whole, zero, type Fraction } from './fraction'
import { partOfVisit } from './part-of-visit'

/** Everything of a score that two implementations must agree on; the keys of the winning options are left out. */
export type OracleResult = Omit<ScoreResult, 'rulesVersion' | 'criteria'> & { criteria: Omit<CriterionScore, 'by'>[] }

/** The whole score, recomputed from its lines in exact fractions for every single question asked of it. */
export function oracleScore(
  content: StandardContent,
  answers: Answers,
  context: VisitContext,
  completenessTenths: Tenths,
): OracleResult {
  const present = partOfVisit(content, answers, context)
  const sections = present.map(({ section }) => section)
  const findings = present.flatMap(({ section, criteria }) => criteria.map((one) => find(one, section, answers)))
  const earning = findings.filter(({ criterion }) => earns(criterion))
  const settled = earning.filter(({ status }) => status === 'scored' || status === 'not_applicable_zero')
  const open = earning.filter(isOpen)

  const lines = settled.map((finding) => lineOf(finding, finding.earned))
  const service = percent(scoreOf(content, sections, lines))

  const passMarks = sections.map((section) => passMarkOf(section, lines))
  const failedGates = findings.flatMap(({ criterion, section, passed }) =>
    criterion.gate !== null && !criterion.bonus && passed === false
      ? [{ criterion, section, effect: criterion.gate }]
      : [],
  )
  const criticalFailures: ScoreResult['criticalFailures'] = [
    ...failedGates.map(({ criterion, effect }) => ({ kind: 'criterion' as const, key: criterion.key, effect })),
    ...sections.flatMap((section, index) =>
      passMarks[index] === 'failed' && section.passMark?.effect === 'fails_visit'
        ? [{ kind: 'section' as const, key: section.key, effect: 'fails_visit' as const }]
        : [],
    ),
  ]
  const zeroing = failedGates.filter(({ effect }) => effect === 'zeroes_section')
  const linesAfterGates = lines.map((line) =>
    zeroing.some(({ section }) => section === line.section) ? { ...line, earned: zero } : line,
  )
  const visitZeroed = failedGates.some(({ effect }) => effect === 'zeroes_visit')
  const official = service !== null && visitZeroed ? 0 : percent(scoreOf(content, sections, linesAfterGates))

  const completeness = percent(completenessOf(content, sections, earning))
  const openGate = findings.some((finding) => finding.criterion.gate && !finding.criterion.bonus && isOpen(finding))
  const incomplete = openGate || (completeness !== null && shown(completeness) < completenessTenths)

  const filled = (pick: (finding: Finding) => Fraction) =>
    percent(scoreOf(content, sections, [...lines, ...open.map((finding) => lineOf(finding, pick(finding)))]))
  const low = filled(({ criterion, worst }) => (criterion.bonus ? least(zero, worst) : worst))
  const high = filled(({ best }) => best)

  const lossOf = (finding: Finding): number => {
    if (!settled.includes(finding) || finding.status !== 'scored' || finding.criterion.bonus) return 0
    const mended = lines.map((line) => (line.key === finding.criterion.key ? { ...line, earned: finding.best } : line))
    return Math.max(0, (percent(scoreOf(content, sections, mended)) ?? 0) - (service ?? 0))
  }

  const serviceTenths = service === null ? null : shown(service)
  return {
    method: content.method,
    service,
    official,
    serviceTenths,
    officialTenths: official === null ? null : shown(official),
    outcome: outcomeOf(content, criticalFailures.length > 0, incomplete, serviceTenths),
    criticalFailures,
    completeness,
    incomplete,
    bounds: low === null || high === null ? null : { low, high },
    sections: sections.map((section, index): SectionScore => {
      const own = linesIn(section, lines)
      return {
        sectionKey: section.key,
        weightMilli: section.weightMilli,
        earned: millionths(total(own.map(({ earned }) => earned))),
        possible: millionths(total(own.map(({ possible }) => possible))),
        service: percent(sectionScore(section, lines)),
        official: percent(sectionScore(section, linesAfterGates)),
        zeroedBy: zeroing.filter((gate) => gate.section === section).map(({ criterion }) => criterion.key),
        passMark: passMarks[index] ?? null,
        completeness: percent(ratioAnswered(earning.filter((finding) => finding.section === section))),
      }
    }),
    criteria: findings.map((finding) => {
      const line = lines.find(({ key }) => key === finding.criterion.key)
      return {
        criterionKey: finding.criterion.key,
        sectionKey: finding.section.key,
        status: earns(finding.criterion) ? finding.status : 'unscored',
        // Gates look at the mark; the result shows it for scored criteria alone.
        passed: earns(finding.criterion) || finding.criterion.gate !== null ? finding.passed : null,
        bonus: finding.criterion.bonus,
        earned: millionths(line?.earned ?? zero),
        possible: millionths(line?.possible ?? zero),
        loss: lossOf(finding),
      }
    }),
  }
}

const percent = (share: Fraction | null) => (share === null ? null : nearestHalfUp(times(share, fraction(100_000_000))))
const millionths = (points: Fraction) => whole(times(points, fraction(1_000_000)))
/** Tenths of a percent as displayed, from the stored millionths. */
const shown = (stored: number) => nearestHalfUp(fraction(stored, 100_000))
function passMarkOf(section: Section, lines: Line[]): 'passed' | 'failed' | null {
  const score = percent(sectionScore(section, lines))
  if (section.passMark === null || score === null) return null
  return shown(score) < section.passMark.level ? 'failed' : 'passed'
}

function outcomeOf(
  content: StandardContent,
  gated: boolean,
  incomplete: boolean,
  tenths: Tenths | null,
): ScoreResult['outcome'] {
  if (gated) return 'gated'
  if (incomplete) return 'incomplete'
  if (tenths === null) return 'no_score'
  if (content.zone === null) return 'unzoned'
  if (tenths < content.zone.acceptable) return 'below'
  return tenths < content.zone.desired ? 'inside' : 'above'
}
