import type { StandardContent } from '../standard/content'
import { startingZone } from './builders'
import { appearance } from './pharmacy/appearance'
import { complaints } from './pharmacy/complaints'
import { confidentiality } from './pharmacy/confidentiality'
import { consultation } from './pharmacy/consultation'
import { greeting } from './pharmacy/greeting'
import { impression } from './pharmacy/impression'
import { needs } from './pharmacy/needs'
import { payment } from './pharmacy/payment'
import { scenarios } from './pharmacy/scenarios'
import { speed } from './pharmacy/speed'

/** A community pharmacy: one hundred points in one pool, a third of them for advice. */
export const pharmacy: StandardContent = {
  baseLanguage: 'en',
  method: 'pooled',
  statedTotalMilli: 100_000,
  zone: startingZone(80, 92),
  goal: null,
  sections: [greeting, needs, consultation, confidentiality, speed, appearance, payment, complaints, impression],
  scenarios,
}
