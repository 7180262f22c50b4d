import { createFormatter } from 'next-intl'
import { expect, test } from 'vitest'
import { hourText, momentText } from '@/components/moment'
import { languages, localeOf } from '@/lib/domain/language'

const at = new Date('2026-11-22T22:22:00Z')

test.each(languages)('in %s a moment is said in the zone asked for and names it, with no semicolon before it', (language) => {
  const format = createFormatter({ locale: localeOf(language), timeZone: 'UTC' })
  for (const [zone, hour] of [['UTC', '22:22'], ['Europe/Vilnius', '00:22'], ['Asia/Kolkata', '03:52']] as const) {
    for (const said of [momentText(format, at, zone), hourText(format, at, zone)]) {
      expect(said).toMatch(new RegExp(`${hour} (?:UTC|EET|GMT\\+\\d)`))
      expect(said).not.toContain(';')
    }
    expect(momentText(format, at, zone)).toContain('2026')
  }
})

test('a moment in Lithuanian is written as Lithuanians write it', () => {
  expect(momentText(createFormatter({ locale: localeOf('lt'), timeZone: 'UTC' }), at, 'UTC')).toBe('2026-11-22 22:22 UTC')
})
