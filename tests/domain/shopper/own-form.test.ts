import { expect, test } from 'vitest'
import { OwnForm, withOwnForm } from '@/lib/domain/shopper/own-form.schema'
import { emptyOwnFields } from '@/lib/domain/shopper/shopper.schema'

const sent = { revision: '3', phone: ' +370 600 00000 ', town: 'Kaunas', awayFrom: '', awayTo: '' }

test('what is ticked and what stays makes the availability; the rest of the file is kept', () => {
  const before = { ...emptyOwnFields, languages: ['lt', 'en'] as const, profile: { ...emptyOwnFields.profile, car: true, birthYear: 1990 } }
  const form = OwnForm.parse({ ...sent, weekdays: ['mon', 'sat'], away: ['2026-12-24/2026-12-26'], awayFrom: '2026-12-01', awayTo: '2026-12-02' })
  expect(form.revision).toBe(3)
  expect(withOwnForm(before, form)).toEqual({
    ...before, phone: '+370 600 00000', town: 'Kaunas',
    availability: { weekdays: ['mon', 'sat'], dayParts: [], away: [{ from: '2026-12-01', to: '2026-12-02' }, { from: '2026-12-24', to: '2026-12-26' }] },
  })
})

test('nothing ticked is any time', () => {
  expect(withOwnForm(emptyOwnFields, OwnForm.parse(sent)).availability).toEqual({ weekdays: [], dayParts: [], away: [] })
})

test.each([
  [{ awayFrom: '2026-12-02', awayTo: '2026-12-01' }], [{ awayFrom: '2026-12-02', awayTo: '' }], [{ awayFrom: '', awayTo: '2026-12-02' }],
  [{ away: ['yesterday'] }], [{ weekdays: ['someday'] }], [{ revision: '-1' }], [{ awayFrom: '2026-02-31', awayTo: '2026-03-01' }],
])('%j is refused', (wrong) => expect(OwnForm.safeParse({ ...sent, ...wrong }).success).toBe(false))
