import type { StandardContent } from '../standard/content'
import { startingZone } from './builders'
import { appearance } from './car-service/appearance'
import { appointment } from './car-service/appointment'
import { complaints } from './car-service/complaints'
import { consultation } from './car-service/consultation'
import { greeting } from './car-service/greeting'
import { handover } from './car-service/handover'
import { impression } from './car-service/impression'
import { needs } from './car-service/needs'
import { scenarios } from './car-service/scenarios'
import { work } from './car-service/work'

/** A garage from the call to the key returned: one hundred points in one pool, two fifths for advice and work. */
export const carService: StandardContent = {
  baseLanguage: 'en',
  method: 'pooled',
  statedTotalMilli: 100_000,
  zone: startingZone(78, 91),
  goal: null,
  sections: [appointment, greeting, needs, consultation, work, appearance, handover, complaints, impression],
  scenarios,
}
