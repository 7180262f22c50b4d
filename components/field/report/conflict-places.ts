import { namedTarget } from '@/lib/domain/report/draft'
import type { Snapshot } from '@/lib/offline/report/snapshot'
import type { ShownSection } from './use-progress'

type Conflicts = Snapshot['conflicts']
export type ConflictPlaces = {
  /** Questions two devices answered, in the order of the report; `place`: of their section, from 0. */
  questions: { place: number; criterionKey: string }[]
  /** What stands at no question on the screen: facts of the visit, and questions that are not asked as answered now. */
  apart: Conflicts
}

/** Where the shopper decides between two answers: at the question itself wherever there is one. */
export function conflictPlaces(conflicts: Conflicts, sections: readonly Pick<ShownSection, 'criteria'>[]): ConflictPlaces {
  const ofQuestions = new Map(conflicts.flatMap(({ target }) => (namedTarget(target).kind === 'fact' ? [] : [[namedTarget(target).key, target] as const])))
  const questions = sections.flatMap(({ criteria }, place) => criteria.filter(({ key }) => ofQuestions.has(key)).map(({ key }) => ({ place, criterionKey: key })))
  const shown = new Set(questions.map(({ criterionKey }) => criterionKey))
  return { questions, apart: conflicts.filter(({ target }) => namedTarget(target).kind === 'fact' || !shown.has(namedTarget(target).key)) }
}
