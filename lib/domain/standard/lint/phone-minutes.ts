import {
  minutesOnPhone,
  secondsPerComment,
  secondsPerPhoto,
  secondsPerType,
  sectionsInLongestScenario,
} from '../../templates/minutes'
import { criterionTypes, type StandardContent } from '../content'
import { lintFinding, type LintFinding } from './finding'

/** Longer than this nobody answers with the same care at the end as at the beginning (DOMAIN.md §3). */
export const PHONE_MINUTES = 45

/** The whole takes too long on a phone; the seconds per type are stated, so the figure can be checked. */
export function lintPhoneMinutes(content: StandardContent): LintFinding[] {
  const minutes = minutesOnPhone(content)
  if (minutes <= PHONE_MINUTES) return []
  const asked = sectionsInLongestScenario(content).flatMap(({ criteria }) => criteria)
  const parts = criterionTypes
    .map((type) => ({ type, count: asked.filter((one) => one.type === type).length, seconds: secondsPerType[type] }))
    .filter(({ count }) => count > 0)
  const data = {
    minutes,
    limit: PHONE_MINUTES,
    criteria: asked.length,
    parts,
    photoSeconds: secondsPerPhoto,
    commentSeconds: secondsPerComment,
  }
  return [lintFinding('phone_too_long', {}, data)]
}
