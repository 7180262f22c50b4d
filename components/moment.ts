/** How a day with its hour is said: in the organisation's zone (or the reader's own) and with the zone's name, so that two pages never seem to differ. */
export const momentIn = (timeZone: string) =>
  ({ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short', timeZone }) as const
