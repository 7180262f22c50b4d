import type { StandardContent } from '../standard/content'
import { appearance } from './airport-counter/appearance'
import { checkin } from './airport-counter/checkin'
import { closing } from './airport-counter/closing'
import { complaints } from './airport-counter/complaints'
import { greeting } from './airport-counter/greeting'
import { impression } from './airport-counter/impression'
import { information } from './airport-counter/information'
import { needs } from './airport-counter/needs'
import { scenarios } from './airport-counter/scenarios'
import { waiting } from './airport-counter/waiting'
import { startingZone } from './builders'

/** Check-in or service desk of an airline; what the shopper came for decides which questions are part of the visit. */
export const airportCounter: StandardContent = {
  baseLanguage: 'en',
  method: 'weighted_sections',
  statedTotalMilli: 1000,
  zone: startingZone(80, 92),
  goal: null,
  sections: [greeting, waiting, needs, checkin, information, appearance, closing, complaints, impression],
  scenarios,
}
