import { minutesOnPhone, timeOnPhone } from '../../templates/minutes'
import type { StandardContent } from '../content'
import { lintFinding, type LintFinding } from './finding'

/** Longer than this nobody answers with the same care at the end as at the beginning (DOMAIN.md §3). */
export const PHONE_MINUTES = 45

/** The whole takes too long on a phone; every line of the sum is stated, so the figure can be added up. */
export function lintPhoneMinutes(content: StandardContent): LintFinding[] {
  const minutes = minutesOnPhone(content)
  if (minutes <= PHONE_MINUTES) return []
  const parts = timeOnPhone(content)
  const criteria = parts.reduce((sum, part) => (part.of === 'answer' ? sum + part.count : sum), 0)
  return [lintFinding('phone_too_long', {}, { minutes, limit: PHONE_MINUTES, criteria, parts })]
}
