import type { StandardContent } from '../standard/content'
import { startingZone } from './builders'
import { appearance } from './cafe/appearance'
import { complaints } from './cafe/complaints'
import { consultation } from './cafe/consultation'
import { greeting } from './cafe/greeting'
import { impression } from './cafe/impression'
import { needs } from './cafe/needs'
import { payment } from './cafe/payment'
import { product } from './cafe/product'
import { scenarios } from './cafe/scenarios'
import { speed } from './cafe/speed'

/** A counter-service café, in the order a guest lives through it. */
export const cafe: StandardContent = {
  baseLanguage: 'en',
  method: 'weighted_sections',
  statedTotalMilli: 1000,
  zone: startingZone(80, 90),
  goal: null,
  sections: [greeting, needs, consultation, speed, product, appearance, payment, complaints, impression],
  scenarios,
}
