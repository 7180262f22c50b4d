import { localeOf } from '@/lib/domain/language'

/** How the phone writes times and money, on the server and in the browser. Wall time is the branch's and is shown as it is. */
const asUtc = (wall: string) => new Date(`${wall.length === 10 ? `${wall}T00:00` : wall}:00Z`)

/** A year is written where it is not this one. */
const yearUnlessNow = (moment: string) => (moment.slice(0, 4) === new Date().toISOString().slice(0, 4) ? {} : ({ year: 'numeric' } as const))

/** "Thu 20 November, 10:00–14:00", or with both days when they differ. */
export function windowText(language: string, start: string, end: string): string {
  const words = new Intl.DateTimeFormat(localeOf(language), { weekday: 'short', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC', ...yearUnlessNow(start) })
  return words.formatRange(asUtc(start), asUtc(end))
}

/** "20 November 2026" */
export const dayText = (language: string, day: string): string =>
  new Intl.DateTimeFormat(localeOf(language), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(asUtc(day.slice(0, 10)))

/** A moment on the branch's clock: "20 Nov, 14:30". */
export const momentText = (language: string, moment: string, timeZone: string): string =>
  new Intl.DateTimeFormat(localeOf(language), { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone, ...yearUnlessNow(moment) }).format(new Date(moment))

/** Where a branch is, its town once: many an address has it already as one of its parts, perhaps beside a postal code. */
export function placeText(address: string, town: string): string {
  const parts = address.split(',').map((part) => part.trim().split(/\s+/).filter((word) => !/\d/.test(word)).join(' ').toLocaleLowerCase())
  return [address, parts.includes(town.trim().toLocaleLowerCase()) ? '' : town].filter(Boolean).join(', ')
}

/** What people call the zone, summer and winter alike: "Eastern European Time". */
export const zoneText = (language: string, timeZone: string, at: string): string =>
  new Intl.DateTimeFormat(localeOf(language), { timeZone, timeZoneName: 'longGeneric' }).formatToParts(asUtc(at)).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone

/** Minor units as an amount: 1550 EUR is "€15.50", 1500 is "€15". */
export function moneyText(language: string, minor: number, currency: string): string {
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat(localeOf(language), { style: 'currency', currency }).resolvedOptions()
  const whole = minor % 100 === 0
  return new Intl.NumberFormat(localeOf(language), {
    style: 'currency', currency, minimumFractionDigits: whole ? 0 : maximumFractionDigits, maximumFractionDigits: whole ? 0 : maximumFractionDigits,
  }).format(minor / 100)
}
