import type { StandardContent } from '../standard/content'
import { startingZone } from './builders'
import { answer } from './telephone-line/answer'
import { closing } from './telephone-line/closing'
import { complaints } from './telephone-line/complaints'
import { greeting } from './telephone-line/greeting'
import { hold } from './telephone-line/hold'
import { impression } from './telephone-line/impression'
import { needs } from './telephone-line/needs'
import { privacy } from './telephone-line/privacy'
import { reaching } from './telephone-line/reaching'
import { scenarios } from './telephone-line/scenarios'

/** A customer line of any trade, heard from the ringing tone to the promised call back; nothing is photographed. */
export const telephoneLine: StandardContent = {
  baseLanguage: 'en',
  method: 'pooled',
  statedTotalMilli: 120_000,
  zone: startingZone(78, 90),
  goal: null,
  sections: [reaching, greeting, needs, privacy, answer, hold, closing, complaints, impression],
  scenarios,
}
