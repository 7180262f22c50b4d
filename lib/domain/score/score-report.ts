import { type Millionths, type Tenths, toTenths } from '../exact'
import type { Answers } from '../report/answer'
import { answerTo } from '../report/answered-value'
import type { VisitContext } from '../report/context'
import type { Section, StandardContent, Zone } from '../standard/content'
import { visibleSections } from '../standard/visible'
import { placeInZone } from '../zone'
import { assess, type Assessed } from './assess-criterion'
import { type CriticalFailure, failedGates, hasOpenGate, passMarkOf, zeroingGates } from './gates'
import { meanOf, type Mean, percentOf, type SectionSum } from './mean'
import { type CriterionScore, type Outcome, RULES_VERSION, type ScoreResult, type SectionScore } from './result'

type Part = { section: Section; assessed: Assessed[]; zeroedBy: string[] }
type Figure = (one: Assessed) => number

/**
 * The score of one report with its explanation: DOMAIN.md section 4 as read by decision 2. Exact and pure.
 * `completeness` is the level under which a visit is incomplete (800 is 80.0 %).
 */
export function scoreReport(
  content: StandardContent,
  answers: Answers,
  context: VisitContext,
  settings: { completeness: Tenths },
): ScoreResult {
  const parts = visibleSections(content, answers, context).map(({ section, criteria }): Part => {
    const assessed = criteria.map((criterion) => assess(criterion, answerTo(answers, criterion.key)))
    return { section, assessed, zeroedBy: zeroingGates(assessed) }
  })
  const all = parts.flatMap(({ assessed }) => assessed)
  const mean = (earned: Figure, possible: Figure) =>
    meanOf(
      content.method,
      parts.map((part) => sumOf(part, earned, possible)),
    )

  const serviceMean = mean(earned, possible)
  const service = serviceMean.value
  const sections = parts.map(scoreSection)
  const criticalFailures = [...failedGates(all), ...failedPassMarks(parts, sections)]
  const official = service === null ? null : officialOf(content, parts, criticalFailures)
  const completeness = mean(answered, applicable).value
  const incomplete = hasOpenGate(all) || (completeness !== null && toTenths(completeness) < settings.completeness)
  const low = mean(earnedAtLow, applicable).value
  const high = mean(earnedAtHigh, applicable).value

  return {
    rulesVersion: RULES_VERSION,
    method: content.method,
    service,
    official,
    serviceTenths: service === null ? null : toTenths(service),
    officialTenths: official === null ? null : toTenths(official),
    outcome: outcomeOf(criticalFailures, incomplete, official, content.zone),
    criticalFailures,
    completeness,
    incomplete,
    bounds: low === null || high === null ? null : { low, high },
    sections,
    criteria: parts.flatMap((part, index) => part.assessed.map((one) => scoreCriterion(one, part, index, serviceMean))),
  }
}

const earned: Figure = (one) => one.earned
const possible: Figure = (one) => one.possible
/** Completeness asks about non-bonus criteria that are answered or open; not applicable under "zero" is answered. */
const answered: Figure = (one) => (one.open ? 0 : one.possible)
const applicable: Figure = (one) => (one.open && !one.criterion.bonus ? one.best : one.possible)
const earnedAtLow: Figure = (one) => (!one.open ? one.earned : one.criterion.bonus ? Math.min(0, one.worst) : one.worst)
const earnedAtHigh: Figure = (one) => (one.open ? one.best : one.earned)

/** Summed as big integers: a long section may pass what a float holds exactly. */
const total = (assessed: Assessed[], figure: Figure): bigint =>
  assessed.reduce((sum, one) => sum + BigInt(figure(one)), 0n)

const sumOf = ({ section, assessed }: Part, earnedBy: Figure, possibleBy: Figure): SectionSum => ({
  weightMilli: section.weightMilli,
  earned: total(assessed, earnedBy),
  possible: total(assessed, possibleBy),
})

function scoreSection({ section, assessed, zeroedBy }: Part): SectionScore {
  const sums = { earned: total(assessed, earned), possible: total(assessed, possible) }
  const service = percentOf(sums.earned, sums.possible)
  return {
    sectionKey: section.key,
    weightMilli: section.weightMilli,
    earned: Number(sums.earned),
    possible: Number(sums.possible),
    service,
    official: service !== null && zeroedBy.length > 0 ? 0 : service,
    zeroedBy,
    passMark: passMarkOf(section, service),
    completeness: percentOf(total(assessed, answered), total(assessed, applicable)),
  }
}

const failedPassMarks = (parts: Part[], sections: SectionScore[]): CriticalFailure[] =>
  parts.flatMap(({ section }, index) =>
    sections[index]?.passMark === 'failed' && section.passMark?.effect === 'fails_visit'
      ? [{ kind: 'section' as const, key: section.key, effect: 'fails_visit' as const }]
      : [],
  )

/** A zeroed section keeps its possible points and loses everything earned, bonus and negative alike. */
function officialOf({ method }: StandardContent, parts: Part[], failures: CriticalFailure[]): Millionths | null {
  if (failures.some(({ effect }) => effect === 'zeroes_visit')) return 0
  const afterGates = parts.map((part) => sumOf(part, part.zeroedBy.length > 0 ? () => 0 : earned, possible))
  return meanOf(method, afterGates).value
}

/** Decision 2, reading 12: what weighs most is said first; levels compare the displayed 0.1. */
function outcomeOf(
  failures: CriticalFailure[],
  incomplete: boolean,
  official: Millionths | null,
  zone: Zone | null,
): Outcome {
  if (failures.length > 0) return 'gated'
  if (incomplete) return 'incomplete'
  if (official === null) return 'no_score'
  if (zone === null) return 'unzoned'
  return placeInZone(toTenths(official), zone)
}

function scoreCriterion(one: Assessed, { section }: Part, sectionIndex: number, service: Mean): CriterionScore {
  return {
    criterionKey: one.criterion.key,
    sectionKey: section.key,
    status: one.status,
    passed: one.status === 'scored' || one.criterion.gate ? one.mark : null,
    bonus: one.criterion.bonus,
    earned: one.earned,
    possible: one.possible,
    loss: lossOf(one, sectionIndex, service),
    by: one.by,
  }
}

/** What this answer alone cost the visit: with it at its best, minus as it is (decision 2, reading 11). */
function lossOf(one: Assessed, sectionIndex: number, service: Mean): Millionths {
  const missed = one.best - one.earned
  if (one.status !== 'scored' || one.criterion.bonus || missed <= 0 || service.value === null) return 0
  return Math.max(0, (service.withMore(sectionIndex, BigInt(missed)) ?? 0) - service.value)
}
