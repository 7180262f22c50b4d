import type { StandardContent } from '../standard/content'
import { startingZone } from './builders'
import { closing } from './public-office/closing'
import { complaints } from './public-office/complaints'
import { fairness } from './public-office/fairness'
import { greeting } from './public-office/greeting'
import { guidance } from './public-office/guidance'
import { impression } from './public-office/impression'
import { needs } from './public-office/needs'
import { premises } from './public-office/premises'
import { scenarios } from './public-office/scenarios'
import { waiting } from './public-office/waiting'

/** Advice at the counter of a public authority; nothing is lodged, paid or signed. */
export const publicOffice: StandardContent = {
  baseLanguage: 'en',
  method: 'weighted_sections',
  statedTotalMilli: 1000,
  zone: startingZone(75, 90),
  goal: null,
  sections: [greeting, waiting, needs, guidance, fairness, premises, closing, complaints, impression],
  scenarios,
}
