import type { StandardContent } from '../standard/content'
import { appearance } from './bank-branch/appearance'
import { closing } from './bank-branch/closing'
import { complaints } from './bank-branch/complaints'
import { confidentiality } from './bank-branch/confidentiality'
import { consultation } from './bank-branch/consultation'
import { greeting } from './bank-branch/greeting'
import { impression } from './bank-branch/impression'
import { needs } from './bank-branch/needs'
import { scenarios } from './bank-branch/scenarios'
import { speed } from './bank-branch/speed'
import { startingZone } from './builders'

/** Advice in a retail bank branch; the shopper never applies, signs or opens anything. */
export const bankBranch: StandardContent = {
  baseLanguage: 'en',
  method: 'weighted_sections',
  statedTotalMilli: 1000,
  zone: startingZone(80, 90),
  goal: null,
  sections: [greeting, speed, needs, consultation, confidentiality, appearance, closing, complaints, impression],
  scenarios,
}
