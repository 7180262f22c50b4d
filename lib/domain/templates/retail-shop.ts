import type { StandardContent } from '../standard/content'
import { startingZone } from './builders'
import { appearance } from './retail-shop/appearance'
import { complaints } from './retail-shop/complaints'
import { consultation } from './retail-shop/consultation'
import { display } from './retail-shop/display'
import { greeting } from './retail-shop/greeting'
import { impression } from './retail-shop/impression'
import { needs } from './retail-shop/needs'
import { payment } from './retail-shop/payment'
import { scenarios } from './retail-shop/scenarios'

/** A shop where goods are chosen with advice: clothes, shoes, books, electronics, things for the home. */
export const retailShop: StandardContent = {
  baseLanguage: 'en',
  method: 'weighted_sections',
  statedTotalMilli: 1000,
  zone: startingZone(78, 90),
  goal: null,
  sections: [greeting, needs, consultation, display, appearance, payment, complaints, impression],
  scenarios,
}
