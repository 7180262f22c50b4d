import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readHours, type Week } from '@/lib/domain/branch/import/read-hours'
import { OpeningHoursInput } from '@/lib/domain/branch/opening-hours.schema'
import { sayHours } from '@/lib/domain/branch/say-hours'
import { weekdays } from '@/lib/domain/visit/days'

/** A week in short: each day's spans, "-" where closed. */
const inShort = (text: string) => {
  const read = readHours(text)
  return 'week' in read ? weekdays.map((day) => (read.week[day] ?? []).map((span) => span.join('-')).join('+') || '-').join(' ') : `${read.error.code} ${read.error.value}`
}
const usual = `${Array(5).fill('08:00-20:00').join(' ')} 09:00-18:00 -`

describe('opening hours as people write them', () => {
  test.each([
    ['Mon-Fri 08:00-20:00; Sat 09:00-18:00; Sun closed', usual],
    ['Mon–Fri 8–20, Sat 9–18', usual],
    ['Monday to Friday 8am-8pm; Saturday 9am - 6pm; Sunday: closed', usual],
    ['Mon - Fri: 8.00 - 20.00 | Sat: 9.00 - 18.00', usual],
    ['Пн-Пт 08:00-20:00; Сб 09:00-18:00; Вс выходной', usual],
    ['с понедельника по пятницу с 8 до 20, суббота с 9 до 18, воскресенье не работает', usual],
    ['будни 8:00–20:00, сб. 9:00–18:00', usual],
    ['I–V 8–20; VI 9–18; VII nedirba', usual],
    ['Pirmadienis-Penktadienis nuo 8 iki 20, Šeštadienis 9-18, Sekmadienis uždaryta', usual],
    ['Pr-Pn 8-20 val., Št 9-18 val.', usual],
    ['08:00-20:00', Array(7).fill('08:00-20:00').join(' ')],
    ['daily 10-22', Array(7).fill('10:00-22:00').join(' ')],
    ['24/7', Array(7).fill('00:00-24:00').join(' ')],
    ['Круглосуточно', Array(7).fill('00:00-24:00').join(' ')],
    ['Mon, Wed 9-12, 13-18; Sat-Sun 10-00:00', '09:00-12:00+13:00-18:00 - 09:00-12:00+13:00-18:00 - - 10:00-24:00 10:00-24:00'],
    ['Sat-Mon 10-12', '10:00-12:00 - - - - 10:00-12:00 10:00-12:00'],
  ])('%s', (text, week) => expect(inShort(text)).toBe(week))

  test.each([
    ['Mon-Fri 8-25', 'hours_time_wrong 8-25'],
    ['Mon-Fri 8:70-20', 'hours_time_wrong 8:70-20'],
    ['Mon 8', 'hours_time_wrong 8'],
    ['Mon 18:00-02:00', 'hours_reversed 18:00-02:00'],
    ['Mon 8-12, 11-20', 'hours_overlap 11-20'],
    ['Mon 8-12, closed', 'hours_overlap closed'],
    ['Mon-Fry 8-20', 'hours_day_unknown Mon-Fry'],
    ['Someday 8-20', 'hours_day_unknown Someday'],
    ['Mon-Fri 8-20; Fri 9-18', 'hours_day_twice Fri'],
    ['Mon-Fri 8-20; Sat', 'hours_without_time Sat'],
    ['8-20pm', 'hours_time_wrong 8-20pm'],
  ])('%s is refused: %s', (text, error) => expect(inShort(text)).toBe(error))

  test.each([
    ['9-18', { sat: [['09:00', '18:00']] }],
    ['9-12 13-18', { sat: [['09:00', '12:00'], ['13:00', '18:00']] }],
    ['closed', { sat: [] }],
    ['—', { sat: [] }],
    ['24h', { sat: [['00:00', '24:00']] }],
  ])('in a column of Saturdays: %s', (text, week) => expect(readHours(text, 'sat')).toEqual({ week }))

  test('whatever is read fits a branch, and nothing makes it hang or throw', () => {
    const piece = fc.constantFrom('Mon', 'Пн', 'Sk', '-', '–', ';', ',', ' ', '8', '08:00', '20:00', '24:00', '8-20', '25-26', 'closed', '24/7', 'с ', 'iki', 'am', '.', '😀', 'daily')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const read = readHours(pieces.join(''))
        if ('week' in read) expect(OpeningHoursInput.parse({ week: read.week, holidays: {} }).week).toEqual(read.week)
        // Days that stood close together are named with a blank between them.
        else expect(read.error.value.replaceAll(' ', '').length).toBeLessThanOrEqual(pieces.join('').length)
      }),
      { numRuns: 3_000 },
    )
  })
})

test.each(['en', 'ru', 'lt'])('hours said in %s are read back the same', (language) => {
  const closed = { en: 'closed', ru: 'выходной', lt: 'nedirba' }[language]!
  const week: Week = { mon: [['08:00', '12:00'], ['13:00', '20:00']], tue: [['08:00', '20:00']], wed: [['08:00', '20:00']], sat: [['00:00', '24:00']] }
  const said = sayHours(week, language, closed)
  expect(readHours(said)).toEqual({ week: Object.fromEntries(weekdays.map((day) => [day, week[day] ?? []])) })
  if (language === 'en') expect(said).toBe('Mon 08:00–12:00, 13:00–20:00; Tue–Wed 08:00–20:00; Thu–Fri closed; Sat 00:00–24:00; Sun closed')
  expect(sayHours({}, language, closed)).toBe('')
})
