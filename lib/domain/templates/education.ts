import type { StandardContent } from '../standard/content'
import { startingZone } from './builders'
import { appearance } from './education/appearance'
import { closing } from './education/closing'
import { complaints } from './education/complaints'
import { consultation } from './education/consultation'
import { greeting } from './education/greeting'
import { impression } from './education/impression'
import { lesson } from './education/lesson'
import { needs } from './education/needs'
import { safety } from './education/safety'
import { scenarios } from './education/scenarios'
import { terms } from './education/terms'

/** The front desk and the trial lesson of a school; without a lesson its questions are hidden, not failed. */
export const education: StandardContent = {
  baseLanguage: 'en',
  method: 'weighted_sections',
  statedTotalMilli: 1000,
  zone: startingZone(80, 90),
  goal: null,
  sections: [greeting, needs, consultation, terms, lesson, safety, appearance, closing, complaints, impression],
  scenarios,
}
