import { weekdays, type Weekday } from '../../visit/days'
import type { Spans } from '../opening-hours.schema'
import { dayNamed } from './day-words'

export type Week = Partial<Record<Weekday, Spans>>
export type HoursError = { code: 'hours_time_wrong' | 'hours_reversed' | 'hours_overlap' | 'hours_day_unknown' | 'hours_day_twice' | 'hours_without_time' | 'hours_without_day'; value: string }
type Token = { kind: 'days'; days: Weekday[] } | { kind: 'spans'; spans: Spans } | { kind: 'closed' }

const clock = String.raw`(\d{1,2})(?:[:.h](\d{2}))?\s*([ap]m)?\s*(?:h|ч|val)?\.?`
const until = String.raw`\s*(?:-|–|—|−|to|till|until|до|iki)\s*`
const span = new RegExp(`(?:from |с |со |nuo )?${clock}${until}${clock}(?![\\p{L}\\d:])`, 'uy')
const between = /[\s,;|()]+/uy
const wholeDay = /24\s*\/\s*7|24\s*(?:h|hours|ч|час\p{L}*|val)\.?(?![\p{L}\d\s]*\d)|круглосуточно|around the clock|vis[aą] par[aą]/uy
const always = /daily|every ?day|all days|ежедневно|каждый день|kasdien|kiekvien[aą] dien[aą]/uy
const workdays = /weekdays|(?:по )?будн\p{L}+|рабочие дни|darbo dien\p{L}+/uy
const weekend = /weekends?|по выходным|savaitgali\p{L}+/uy
const closed = /closed|off|выходн\p{L}+|закрыт\p{L}*|не работает|nedirb\p{L}+|u[zž]daryt\p{L}*|poilsio dien\p{L}+/uy
const dayOrDays = /(?:с |со |nuo |from )?(\p{L}+)\.?(?:\s*(?:-|–|—|−|to |по |iki |through )\s*(\p{L}+)\.?)?\s*:?/uy
const anything = /[^\s,;|]+/uy
const MOST_SPANS = 6
const allDay: Spans = [['00:00', '24:00']]

/**
 * Opening hours as people write them: "Mon-Fri 08:00-20:00; Sat 09:00-18:00; Sun closed", in three languages, days before their
 * times; times alone hold for every day. Days it does not name are closed. With `only`, a cell of that one weekday.
 */
export function readHours(text: string, only?: Weekday): { week: Week } | { error: HoursError } {
  const week: Week = {}
  let group: Weekday[] = only ? [only] : []
  let named = ''
  let told = false
  const lower = text.toLowerCase()
  if (only && /^[-–—−]$/u.test(lower)) return { week: { [only]: [] } }
  for (let at = 0; at < text.length; ) {
    const gap = matchAt(between, lower, at)
    if (gap) {
      at += gap[0].length
      continue
    }
    const read = tokenAt(lower, at)
    const value = text.slice(at, at + read.length).trim()
    at += read.length
    // In a column of one weekday every word that is no time is a wrong time.
    if ('error' in read) return { error: { code: only && read.error === 'hours_day_unknown' ? 'hours_time_wrong' : read.error, value } }
    const { token } = read
    if (token.kind === 'days') {
      if (only) return { error: { code: 'hours_time_wrong', value } }
      const twice = token.days.some((day) => week[day] !== undefined || (!told && group.includes(day)))
      if (twice) return { error: { code: 'hours_day_twice', value } }
      group = told ? token.days : [...group, ...token.days]
      named = told || !named ? value : `${named} ${value}`
      told = false
      continue
    }
    if (group.length === 0) {
      if (Object.keys(week).length > 0) return { error: { code: 'hours_without_day', value } }
      group = [...weekdays]
    }
    const spans = token.kind === 'closed' ? [] : token.spans
    for (const day of group) {
      const kept = told ? [...(week[day] ?? []), ...spans].sort(([one], [other]) => (one < other ? -1 : 1)) : spans
      if (kept.length > MOST_SPANS || (told && (kept.length < 2 || spans.length === 0 || week[day]!.length === 0)) || overlapping(kept)) return { error: { code: 'hours_overlap', value } }
      week[day] = kept
    }
    told = true
  }
  if (!told) return { error: { code: 'hours_without_time', value: named || text } }
  return { week: only ? week : Object.fromEntries(weekdays.map((day) => [day, week[day] ?? []])) }
}

const overlapping = (spans: Spans): boolean => spans.some(([from], at) => at > 0 && spans[at - 1]![1] > from)

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

type Read = { length: number } & ({ token: Token } | { error: HoursError['code'] })

function tokenAt(text: string, at: number): Read {
  const found = (pattern: RegExp, token: Token): Read | null => {
    const match = matchAt(pattern, text, at)
    return match ? { length: match[0].length, token } : null
  }
  const days = (some: readonly Weekday[]): Token => ({ kind: 'days', days: [...some] })
  return (
    found(wholeDay, { kind: 'spans', spans: allDay }) ?? spanAt(text, at) ??
    found(always, days(weekdays)) ?? found(workdays, days(weekdays.slice(0, 5))) ?? found(weekend, days(weekdays.slice(5))) ??
    found(closed, { kind: 'closed' }) ?? daysAt(text, at) ?? { length: matchAt(anything, text, at)?.[0].length ?? 1, error: 'hours_time_wrong' }
  )
}

function spanAt(text: string, at: number): Read | null {
  const match = matchAt(span, text, at)
  if (!match) return null
  const [whole, hour = '', minute, half, endHour = '', endMinute, endHalf] = match
  const length = whole.length
  const [from, to] = [timeOf(hour, minute, half), timeOf(endHour, endMinute, endHalf)]
  if (!from || !to || from === '24:00') return { length, error: 'hours_time_wrong' }
  const end = to === '00:00' ? '24:00' : to
  return from < end ? { length, token: { kind: 'spans', spans: [[from, end]] } } : { length, error: 'hours_reversed' }
}

function timeOf(hour: string, minute = '00', half?: string): string | null {
  const written = Number(hour)
  if (half && (written < 1 || written > 12)) return null
  const hours = half ? (written % 12) + (half === 'pm' ? 12 : 0) : written
  const time = `${String(hours).padStart(2, '0')}:${minute}`
  return hours > 24 || Number(minute) > 59 || (hours === 24 && minute !== '00') ? null : time
}

function daysAt(text: string, at: number): Read | null {
  const match = matchAt(dayOrDays, text, at)
  if (!match) return null
  const [whole, first = '', last] = match
  const [from, to] = [dayNamed(first), last ? dayNamed(last) : null]
  if (!from || (last && !to)) return { length: whole.length, error: 'hours_day_unknown' }
  const [start, end] = [weekdays.indexOf(from), weekdays.indexOf(to ?? from)]
  // "Sat-Mon" goes over the end of the week.
  const count = ((end - start + 7) % 7) + 1
  return { length: whole.length, token: { kind: 'days', days: Array.from({ length: count }, (_, step) => weekdays[(start + step) % 7]!) } }
}
