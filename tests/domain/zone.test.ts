import { describe, expect, it } from 'vitest'
import { placeInZone, readZone, zoneOfVisit, type Interval, type ZoneReading } from '@/lib/domain/zone'

const zone = { acceptable: 800, desired: 900 }

describe('a score against its zone of tolerance', () => {
  it.each([
    [0, 'below'],
    [799, 'below'],
    [800, 'inside'], // 79.96 is displayed as 80.0, and the displayed figure counts
    [899, 'inside'],
    [900, 'above'],
    [1000, 'above'],
  ] as const)('%i tenths is %s', (score, place) => {
    expect(placeInZone(score, zone)).toBe(place)
  })

  it.each<[string, number, Interval | null, ZoneReading]>([
    ['a mean without an interval', 799, null, { place: 'below', certain: false }],
    ['one in the middle of its zone', 850, null, { place: 'inside', certain: false }],
    ['wholly below', 712, { low: 650, high: 799 }, { place: 'below', certain: true }],
    ['reaches acceptable', 728, { low: 660, high: 800 }, { place: 'below', certain: false }],
    ['wholly inside', 842, { low: 819, high: 865 }, { place: 'inside', certain: true }],
    ['ends touch neither level', 850, { low: 800, high: 899 }, { place: 'inside', certain: true }],
    ['dips under acceptable', 830, { low: 799, high: 865 }, { place: 'inside', certain: false }],
    ['reaches desired', 862, { low: 830, high: 900 }, { place: 'inside', certain: false }],
    ['crosses both levels', 850, { low: 700, high: 1000 }, { place: 'inside', certain: false }],
    ['wholly above', 951, { low: 900, high: 1000 }, { place: 'above', certain: true }],
    ['above, may be inside', 913, { low: 899, high: 930 }, { place: 'above', certain: false }],
  ])('%s', (_, score, interval, reading) => {
    expect(readZone(score, interval, zone)).toEqual(reading)
  })

  it('knows one visit for certain', () => {
    expect([799, 850, 900].map((score) => zoneOfVisit(score, zone))).toEqual((['below', 'inside', 'above'] as const).map((place) => ({ place, certain: true })))
  })

  it('has nothing inside when both levels are one', () => {
    const line = { acceptable: 850, desired: 850 }
    expect(placeInZone(849, line)).toBe('below')
    expect(placeInZone(850, line)).toBe('above')
  })
})
