import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceMetres, distanceTo, isFar, type Place, type PlaceAsked, placeFault } from '@/lib/domain/report/place'

const vilnius = { latitude: 54.6872, longitude: 25.2797 }
const kaunas = { latitude: 54.8985, longitude: 23.9036 }
const at = '2026-11-21T10:00:00.000Z'
const there: Place = { ...vilnius, accuracyMetres: 15, at }
const asked = (over: Partial<PlaceAsked> = {}): PlaceAsked => ({ branch: vilnius, rule: 'required_near', metres: 300, ...over })
/** A degree of latitude on the mean sphere. */
const DEGREE = (6_371_008.8 * Math.PI) / 180
const north = (metres: number, accuracyMetres = 0): Place => ({ latitude: vilnius.latitude + metres / DEGREE, longitude: vilnius.longitude, accuracyMetres, at })

test.each([
  ['the same place', vilnius, vilnius, 0, 0.001],
  ['Vilnius to Kaunas', vilnius, kaunas, 91_200, 400],
  ['a quarter of the equator', { latitude: 0, longitude: 0 }, { latitude: 0, longitude: 90 }, 10_007_557, 10],
  ['pole to pole', { latitude: 90, longitude: 0 }, { latitude: -90, longitude: 0 }, 20_015_115, 10],
  ['over the date line', { latitude: 0, longitude: 179.999 }, { latitude: 0, longitude: -179.999 }, 222.4, 0.1],
])('%s', (_, one, other, metres, within) => expect(Math.abs(distanceMetres(one, other) - metres)).toBeLessThan(within))

const anywhere = fc.record({ latitude: fc.double({ min: -90, max: 90, noNaN: true }), longitude: fc.double({ min: -180, max: 180, noNaN: true }) })

test('a distance is the same both ways, never negative and never more than half the way around', () => {
  fc.assert(fc.property(anywhere, anywhere, (one, other) => {
    const metres = distanceMetres(one, other)
    expect(metres).toBeGreaterThanOrEqual(0)
    expect(metres).toBeLessThanOrEqual(20_015_116)
    expect(Math.abs(metres - distanceMetres(other, one))).toBeLessThan(1)
  }))
})

test('a way round is never shorter', () => {
  fc.assert(fc.property(anywhere, anywhere, anywhere, (one, via, other) => {
    expect(distanceMetres(one, other)).toBeLessThanOrEqual(distanceMetres(one, via) + distanceMetres(via, other) + 1)
  }))
})

test.each([
  ['at the door', there, false],
  ['just inside', north(299), false],
  ['just outside', north(301), true],
  ['outside, but the phone is not that exact', north(900, 650), false],
  ['outside by more than the phone is inexact', north(900, 550), true],
  ['nothing recorded', null, false],
])('%s is far: %s', (_, place, far) => expect(isFar(place, asked())).toBe(far))

test('without the branch’s coordinates nothing is near or far', () => {
  expect(isFar({ ...kaunas, accuracyMetres: 5, at }, asked({ branch: null }))).toBe(false)
  expect(distanceTo(null, there)).toBeNull()
  expect(distanceTo(vilnius, null)).toBeNull()
  expect(distanceTo(vilnius, there)).toBe(0)
})

test.each([
  ['the campaign only records', asked({ rule: 'record' }), north(5_000), null],
  ['the campaign only records, nothing recorded', asked({ rule: 'record' }), null, null],
  ['required and near', asked(), north(100), null],
  ['required and far', asked(), north(5_000, 20), 'far'],
  ['required and not recorded', asked(), undefined, 'missing'],
  ['required, but nobody knows where the branch is', asked({ branch: null }), null, null],
  ['not asked at all: a telephone visit', null, null, null],
  ['a phone that kept the visit from before there was a rule', undefined, null, null],
] as const)('%s', (_, rule, place, fault) => expect(placeFault(place, rule)).toBe(fault))

test('a less exact phone is never blocked where a more exact one is not', () => {
  const metres = fc.double({ min: 0, max: 50_000, noNaN: true })
  fc.assert(fc.property(metres, metres, metres, (away, accuracy, more) => {
    if (placeFault(north(away, accuracy), asked()) === null) expect(placeFault(north(away, accuracy + more), asked())).toBeNull()
  }))
})
