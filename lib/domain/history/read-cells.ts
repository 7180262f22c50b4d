import { divideHalfUp, type Millionths } from '../exact'
import type { Channel } from '../visit/state'
import type { Day } from '../visit/days'

/** How the file writes its numbers and dates; guessed once for the whole file and changeable. */
export type Scale = 'percent' | 'fraction'
export type DayOrder = 'day_first' | 'month_first'
/** What lines without a period of their own are gathered into. */
export type Gathering = 'month' | 'quarter' | 'year'

const HUNDRED = 100_000_000

/**
 * "87.5", "87,5", "87,5 %" and under `fraction` "0.875" as millionths of a percent, rounded half-up beyond six places; a written percent
 * sign is a percentage whatever the scale. Null: no number from 0 to 100.
 */
export function readScore(text: string, scale: Scale): Millionths | null {
  const found = /^(\d{1,3})(?:[.,](\d{1,30}))?\s*(%?)$/.exec(text.trim())
  if (!found) return null
  const [, whole = '', decimals = '', percent] = found
  const factor = scale === 'fraction' && percent === '' ? 100n : 1n
  const units = BigInt(whole + decimals) * factor * 1_000_000n
  const score = Number(divideHalfUp(units, 10n ** BigInt(decimals.length)))
  return score > HUNDRED ? null : score
}

/** A file whose scores all lie from 0 to 1, some of them between, writes fractions: spreadsheets keep percentages so. */
export function guessScale(cells: Iterable<string>): Scale {
  let between = false
  for (const cell of cells) {
    const text = cell.trim()
    if (text === '') continue
    if (!/^(?:0(?:[.,]\d+)?|1(?:[.,]0+)?)$/.test(text)) return 'percent'
    if (/[1-9]/.test(text.slice(1))) between = true
  }
  return between ? 'fraction' : 'percent'
}

/** The longest date with its time and zone written out; what is longer is none and is not looked into. */
const LONGEST_DAY = 40

/** "2024-03-01", "2024/03/01", "1.3.2024", "01/03/2024" and "01-03-2024", each with or without a time of day; null: no day there is. */
export function readAuditDay(text: string, order: DayOrder): Day | null {
  const trimmed = text.trim()
  if (trimmed.length > LONGEST_DAY) return null
  const [bare = ''] = /^[\d./-]+(?=$|(?:T|\s+)\d{1,2}:\d{2})/.exec(trimmed) ?? []
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(bare)
  const local = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(bare)
  if (!iso && !local) return null
  const [year, month, day] = iso ? [iso[1]!, iso[2]!, iso[3]!] : order === 'day_first' ? [local![3]!, local![2]!, local![1]!] : [local![3]!, local![1]!, local![2]!]
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = Date.parse(`${written}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== written ? null : written
}

/** Days stand first unless some date can only be read with its month first and none only the other way. */
export function guessDayOrder(cells: Iterable<string>): DayOrder {
  let [day, month] = [false, false]
  for (const cell of cells) {
    const local = /^(\d{1,2})[./-](\d{1,2})[./-]\d{4}/.exec(cell.trim())
    if (!local) continue
    if (Number(local[1]) > 12) day = true
    if (Number(local[2]) > 12) month = true
  }
  return month && !day ? 'month_first' : 'day_first'
}

const channelWords: Record<string, Channel> = {
  on_site: 'on_site', 'on site': 'on_site', visit: 'on_site', site: 'on_site', branch: 'on_site', визит: 'on_site', 'на месте': 'on_site', филиал: 'on_site', vietoje: 'on_site', vizitas: 'on_site', apsilankymas: 'on_site',
  telephone: 'telephone', phone: 'telephone', call: 'telephone', телефон: 'telephone', звонок: 'telephone', telefonas: 'telephone', telefonu: 'telephone', skambutis: 'telephone',
  written: 'written', 'e-mail': 'written', email: 'written', mail: 'written', chat: 'written', чат: 'written', почта: 'written', письмо: 'written', rastu: 'written', raštu: 'written', pokalbis: 'written', 'el. paštas': 'written', 'pokalbis ar el. paštas': 'written',
  web: 'web', website: 'web', online: 'web', сайт: 'web', интернет: 'web', internetas: 'web', svetainė: 'web', internetu: 'web',
}
export const readChannel = (text: string): Channel | null => channelWords[text.trim().toLowerCase()] ?? null

export const MOST_VISITS_A_LINE = 10_000
/** "12" as 12; null: no whole number from 1 to 10,000. Spreadsheets may write "12.0". */
export function readVisits(text: string): number | null {
  const found = /^(\d{1,5})(?:[.,]0+)?$/.exec(text.trim())
  const count = found ? Number(found[1]) : 0
  return count >= 1 && count <= MOST_VISITS_A_LINE ? count : null
}

/** The period a day falls into, with a name that reads alike in every language. */
export function gatheredIn(day: Day, by: Gathering): { name: string; startsOn: Day; endsOn: Day } {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))]
  const first = by === 'year' ? 1 : by === 'quarter' ? Math.floor((month - 1) / 3) * 3 + 1 : month
  const last = by === 'year' ? 12 : by === 'quarter' ? first + 2 : month
  const two = (number: number) => String(number).padStart(2, '0')
  const name = by === 'year' ? year : by === 'quarter' ? `${year} Q${(first + 2) / 3}` : `${year}-${two(month)}`
  const endsOn = new Date(Date.UTC(Number(year), last, 0)).toISOString().slice(0, 10)
  return { name, startsOn: `${year}-${two(first)}-01`, endsOn }
}
