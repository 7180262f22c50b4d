import { localeOf } from '../language'
import { weekdays } from '../visit/days'
import type { Spans } from './opening-hours.schema'
import type { Week } from './import/read-hours'

const someMonday = Date.UTC(2026, 0, 5)

/** "Mon–Fri 08:00–20:00; Sat 09:00–18:00; Sun closed" in the reader's language; days not stated are closed, no day stated is ''. */
export function sayHours(week: Week, locale: string, closed: string): string {
  if (!weekdays.some((day) => week[day])) return ''
  const format = new Intl.DateTimeFormat(localeOf(locale), { weekday: 'short', timeZone: 'UTC' })
  const name = (index: number) => format.format(new Date(someMonday + index * 86_400_000))
  const told = weekdays.map((day) => spansText(week[day] ?? [], closed))
  const groups: { first: number; last: number; text: string }[] = []
  told.forEach((text, index) => {
    const group = groups.at(-1)
    if (group?.text === text) group.last = index
    else groups.push({ first: index, last: index, text })
  })
  return groups.map(({ first, last, text }) => `${first === last ? name(first) : `${name(first)}–${name(last)}`} ${text}`).join('; ')
}

const spansText = (spans: Spans, closed: string) => (spans.length === 0 ? closed : spans.map(([from, to]) => `${from}–${to}`).join(', '))
