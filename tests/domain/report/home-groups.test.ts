import { expect, test } from 'vitest'
import { placeText } from '@/components/field/format'
import { groupsOf, type HomeLine } from '@/components/field/visit-groups'

const aVisit = (visitId: string, windowStart: string, windowEnd: string, stage = 'ahead', timeZone = 'Europe/Vilnius') =>
  ({ org: 'rasa', organization: 'Rasa', visit: { visitId, windowStart, windowEnd, stage, timeZone, receipts: [] } }) as unknown as HomeLine
const shown = (visits: HomeLine[], now: string) => Object.fromEntries(groupsOf(visits, new Date(now)).map(({ key, lines }) => [key, lines.map(({ visit }) => visit.visitId)]))

test('what is open this day is not told to be later, though something else comes first', () => {
  const visits = [aVisit('tomorrow', '2026-11-23T10:00', '2026-11-23T20:00'), aVisit('evening', '2026-11-22T10:00', '2026-11-22T20:00'), aVisit('first', '2026-11-22T10:00', '2026-11-22T18:00')]
  expect(shown(visits, '2026-11-22T15:44:00Z')).toMatchObject({ next: ['first'], today: ['evening'], later: ['tomorrow'] })
})

test('what was not made in its time neither comes next nor can be made any more; what was begun is still to be told', () => {
  const visits = [aVisit('over', '2026-11-22T08:00', '2026-11-22T20:00'), aVisit('late', '2026-11-22T08:00', '2026-11-22T23:00'), aVisit('begun', '2026-11-22T08:00', '2026-11-22T19:00', 'under_way')]
  expect(shown(visits, '2026-11-22T20:03:00Z')).toMatchObject({ next: ['begun'], today: ['late'], past: ['over'] })
  expect(shown(visits, '2026-11-22T17:59:00Z')).toMatchObject({ today: ['over', 'late'], past: [] })
  expect(shown(visits.slice(0, 1), '2026-11-22T20:03:00Z')).toMatchObject({ next: [], past: ['over'] })
})

test('the day is the branch’s', () => {
  const visits = [aVisit('first', '2026-11-20T10:00', '2026-11-23T08:00'), aVisit('there', '2026-11-23T08:00', '2026-11-23T20:00')]
  expect(shown(visits, '2026-11-22T22:30:00Z').today).toEqual(['there'])
  expect(shown(visits, '2026-11-22T21:30:00Z').later).toEqual(['there'])
})

test.each([
  ['Gedimino 9, Vilnius, Lithuania', 'Vilnius', 'Gedimino 9, Vilnius, Lithuania'],
  ['Gedimino 9, LT-01103 Vilnius', 'Vilnius', 'Gedimino 9, LT-01103 Vilnius'],
  ['Romeo 3', 'Rome', 'Romeo 3, Rome'],
  ['Vilniaus g. 3', 'Kaunas', 'Vilniaus g. 3, Kaunas'],
  ['', 'Kaunas', 'Kaunas'],
  ['Gedimino 9', '', 'Gedimino 9'],
])('%j in %j stands as %j', (address, town, text) => expect(placeText(address, town)).toBe(text))
