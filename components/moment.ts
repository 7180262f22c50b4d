import type { useFormatter } from 'next-intl'

type Saying = Pick<ReturnType<typeof useFormatter>, 'dateTime'>

/** How a day with its hour is said: in the organisation's zone (or the visit's) and with the zone's name, so that two pages never seem to differ. */
export const momentIn = (timeZone: string) =>
  ({ day: 'numeric', month: 'short', year: 'numeric', ...hourIn(timeZone) }) as const

const hourIn = (timeZone: string) => ({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short', timeZone }) as const

/** Lithuanian data joins a zone's name to the hour with a semicolon, as nobody writes it. */
const plainly = (said: string) => said.replaceAll('; ', ' ')

export const momentText = (format: Saying, at: Date, timeZone: string) => plainly(format.dateTime(at, momentIn(timeZone)))

/** The hour alone, where the day is today's. */
export const hourText = (format: Saying, at: Date, timeZone: string) => plainly(format.dateTime(at, hourIn(timeZone)))
