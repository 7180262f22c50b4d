import type { StandardContent } from '../standard/content'
import { startingZone } from './builders'
import { appearance } from './hotel/appearance'
import { booking } from './hotel/booking'
import { breakfast } from './hotel/breakfast'
import { complaints } from './hotel/complaints'
import { departure } from './hotel/departure'
import { greeting } from './hotel/greeting'
import { impression } from './hotel/impression'
import { needs } from './hotel/needs'
import { room } from './hotel/room'
import { scenarios } from './hotel/scenarios'

/** One night in a hotel, from the telephone call to the bill; a fifth of it is the room. */
export const hotel: StandardContent = {
  baseLanguage: 'en',
  method: 'weighted_sections',
  statedTotalMilli: 1000,
  zone: startingZone(80, 91),
  goal: null,
  sections: [booking, greeting, needs, room, breakfast, appearance, departure, complaints, impression],
  scenarios,
}
