import { rightNow } from '@/lib/offline/clock'
import { momentText } from './format'
import type { Reading } from './reading'

/** `at`: ISO. */
export const isLate = (at: string): boolean => rightNow() > Date.parse(at)

/** Until when a report is asked for, or was: nobody is left to find out from the date that it is late. `at`: ISO. */
export const dueText = ({ say, language }: Reading, at: string, timeZone: string): string =>
  say(isLate(at) ? 'dueWas' : 'dueAt', { at: momentText(language, at, timeZone) })
