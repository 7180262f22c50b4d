import type { StandardContent } from '../standard/content'
import { startingZone } from './builders'
import { appearance } from './clinic/appearance'
import { appointment } from './clinic/appointment'
import { closing } from './clinic/closing'
import { complaints } from './clinic/complaints'
import { confidentiality } from './clinic/confidentiality'
import { consultation } from './clinic/consultation'
import { greeting } from './clinic/greeting'
import { impression } from './clinic/impression'
import { needs } from './clinic/needs'
import { scenarios } from './clinic/scenarios'

/** An outpatient clinic: how a patient is received, informed and kept safe; never the medicine itself. */
export const clinic: StandardContent = {
  baseLanguage: 'en',
  method: 'pooled',
  statedTotalMilli: 100_000,
  zone: startingZone(80, 92),
  goal: null,
  sections: [appointment, greeting, confidentiality, needs, consultation, appearance, closing, complaints, impression],
  scenarios,
}
