import { emptyAnswer, evidenceOfAnswer } from '@/lib/domain/report/answer'
import { answerTo } from '@/lib/domain/report/answered-value'
import type { Snapshot } from '@/lib/offline/report/snapshot'
import type { ShownSection } from './use-progress'

/** Questions whose answer or photo the server would not take, in the order of the report; `place`: of their section, from 0. */
export function refusedPlaces({ setAside, photos, answers }: Pick<Snapshot, 'setAside' | 'photos' | 'answers'>, sections: readonly Pick<ShownSection, 'criteria'>[]): { place: number; criterionKey: string }[] {
  const refused = (key: string) => Object.hasOwn(setAside, `answer:${key}`) || evidenceOfAnswer(answerTo(answers, key) ?? emptyAnswer).some((id) => typeof photos[id] === 'object')
  return sections.flatMap(({ criteria }, place) => criteria.filter(({ key }) => refused(key)).map(({ key }) => ({ place, criterionKey: key })))
}
