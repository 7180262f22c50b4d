import { withoutKeptBack, type Answer, type Answers, type AnswerState } from '@/lib/domain/report/answer'
import { scoreReport } from '@/lib/domain/score/score-report'
import type { ScoreResult } from '@/lib/domain/score/result'
import { criteriaOf, type Criterion, type StandardContent } from '@/lib/domain/standard/content'
import { chanceFrom, type SeededChance } from '../truth/chance'

/** A report as it could have been sent, with the score the product gives it; visits take one of these each. */
export type Prototype = { answers: Answers; result: ScoreResult; rows: PrototypeRow[] }
export type PrototypeRow = { key: string; section: string; answer: Answer; status: string; passed: boolean | null; bonus: boolean; earned: number; possible: number; loss: number }

const SEED = 20_260_101
/** Enough that no figure shows them: a branch has fewer visits a year. */
export const PROTOTYPES = 400

/** The worst report first, so that a visit can take a better or a worse one by its place. */
export function prototypesOf(content: StandardContent): Prototype[] {
  const chance = chanceFrom(SEED)
  const made = Array.from({ length: PROTOTYPES }, () => prototype(content, chance))
  return made.toSorted((one, other) => (one.result.service ?? 0) - (other.result.service ?? 0))
}

function prototype(content: StandardContent, chance: SeededChance): Prototype {
  const care = chance.between(0.65, 0.98)
  const answers: Answers = Object.fromEntries(criteriaOf(content).map((criterion, place) => [criterion.key, answer(criterion, place, care, chance)]))
  const result = scoreReport(content, answers, { scenarioKind: 'routine', branchAttributes: {} }, { completeness: 800 })
  const rows = result.criteria.map(({ criterionKey, sectionKey, status, passed, bonus, earned, possible, loss }) => ({
    key: criterionKey, section: sectionKey, answer: withoutKeptBack(answers[criterionKey]!), status, passed, bonus, earned, possible, loss,
  }))
  return { answers, result, rows }
}

function answer(criterion: Criterion, place: number, care: number, chance: SeededChance): Answer {
  // Some points are kept less often than others, so that there is something to fix first; the gate fails seldom.
  const rate = criterion.gate ? 0.985 : Math.max(0.3, Math.min(0.995, care - (place % 11 === 5 ? 0.25 : 0) + (place % 4 === 0 ? 0.06 : 0)))
  const kept = chance.share() < rate
  const state = stateOf(criterion, kept, chance)
  const comment = kept || state.state !== 'answered' ? '' : `Point ${place + 1} was not kept: nobody came forward in the first minutes, and it was not made good later.`
  return { ...state, comment, evidence: [], noPhotoReason: null }
}

function stateOf(criterion: Criterion, kept: boolean, chance: SeededChance): AnswerState {
  if (criterion.notApplicable === 'exclude' && chance.share() < 0.08) return { state: 'not_applicable' }
  if (!criterion.gate && chance.share() < 0.006) return { state: 'could_not_check', reason: 'The place was closed off' }
  if (!('options' in criterion)) return { state: 'answered', value: { type: 'text', text: 'A quiet visit at noon; two of three tills were open.' } }
  if (criterion.type === 'choice_many') return { state: 'answered', value: { type: 'options', keys: [] } }
  const fitting = criterion.options.filter(({ pass }) => pass === kept)
  return { state: 'answered', value: { type: 'option', key: fitting[chance.whole(0, fitting.length - 1)]!.key } }
}
