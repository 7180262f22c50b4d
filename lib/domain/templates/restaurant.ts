import type { StandardContent } from '../standard/content'
import { startingZone } from './builders'
import { appearance } from './restaurant/appearance'
import { complaints } from './restaurant/complaints'
import { consultation } from './restaurant/consultation'
import { food } from './restaurant/food'
import { greeting } from './restaurant/greeting'
import { impression } from './restaurant/impression'
import { needs } from './restaurant/needs'
import { pace } from './restaurant/pace'
import { payment } from './restaurant/payment'
import { scenarios } from './restaurant/scenarios'

/** A restaurant with service at the table, from the booking to the door. */
export const restaurant: StandardContent = {
  baseLanguage: 'en',
  method: 'weighted_sections',
  statedTotalMilli: 1000,
  zone: startingZone(80, 91),
  goal: null,
  sections: [greeting, needs, consultation, pace, food, appearance, payment, complaints, impression],
  scenarios,
}
