import { describe, expect, it } from 'vitest'
import { gatheredIn, guessDayOrder, guessScale, readAuditDay, readChannel, readScore, readVisits } from '@/lib/domain/history/read-cells'

describe('a score', () => {
  it.each([
    ['87.5', 'percent', 87_500_000], ['87,5', 'percent', 87_500_000], ['87,5 %', 'percent', 87_500_000], ['100%', 'percent', 100_000_000], ['0', 'percent', 0],
    ['0.875', 'fraction', 87_500_000], ['1', 'fraction', 100_000_000], ['87.5%', 'fraction', 87_500_000], ['0,3333333333', 'fraction', 33_333_333],
    ['66.6666665', 'percent', 66_666_667], ['66.66666649', 'percent', 66_666_666], ['0.8749999999999999', 'fraction', 87_500_000],
    ['100.1', 'percent', null], ['1.01', 'fraction', null], ['-3', 'percent', null], ['87.5.1', 'percent', null], ['n/a', 'percent', null], ['', 'percent', null], ['8 7', 'percent', null],
  ] as const)('%s as %s is %s', (text, scale, score) => expect(readScore(text, scale)).toBe(score))

  it.each([
    [['0.5', '', '1'], 'fraction'], [['0', '1', '1'], 'percent'], [['0.5', '87'], 'percent'], [['50%', '0.5'], 'percent'], [[], 'percent'], [['1,0', '0,25'], 'fraction'],
  ] as const)('%j is written as %s', (cells, scale) => expect(guessScale(cells)).toBe(scale))
})

describe('a date', () => {
  it.each([
    ['2024-03-01', 'day_first', '2024-03-01'], ['2024/3/1', 'day_first', '2024-03-01'], ['1.3.2024', 'day_first', '2024-03-01'], ['01/03/2024', 'day_first', '2024-03-01'],
    ['03/01/2024', 'month_first', '2024-03-01'], ['01-03-2024 14:30', 'day_first', '2024-03-01'], ['2024-03-01T09:15:00Z', 'day_first', '2024-03-01'],
    ['29.02.2023', 'day_first', null], ['13/13/2024', 'day_first', null], ['1.3.24', 'day_first', null], ['March 2024', 'day_first', null], ['', 'day_first', null],
    ['2024-03-01   9:15', 'day_first', '2024-03-01'], ['2024-03-01 noon', 'day_first', null], [`2024-03-01T09:15 ${'x'.repeat(40)}`, 'day_first', null],
  ] as const)('%s with the %s is %s', (text, order, day) => expect(readAuditDay(text, order)).toBe(day))

  it('of a cell of Ts is refused as soon as it is seen to be long', () => {
    const cell = `${'T'.repeat(2_000_000)}x`
    const started = performance.now()
    expect([readAuditDay(cell, 'day_first'), readAuditDay(`1${' '.repeat(2_000_000)}x`, 'day_first')]).toEqual([null, null])
    expect(performance.now() - started).toBeLessThan(1_000)
  })

  it.each([
    [['03/25/2024', '01/02/2024'], 'month_first'], [['25/03/2024', '01/02/2024'], 'day_first'], [['25/03/2024', '03/25/2024'], 'day_first'], [['2024-03-25'], 'day_first'],
  ] as const)('%j comes %s', (cells, order) => expect(guessDayOrder(cells)).toBe(order))
})

it.each([
  ['2024-02-29', 'month', '2024-02', '2024-02-01', '2024-02-29'], ['2024-05-09', 'quarter', '2024 Q2', '2024-04-01', '2024-06-30'],
  ['2024-12-31', 'quarter', '2024 Q4', '2024-10-01', '2024-12-31'], ['2023-07-01', 'year', '2023', '2023-01-01', '2023-12-31'],
] as const)('%s belongs to the %s %s', (day, by, name, startsOn, endsOn) => expect(gatheredIn(day, by)).toEqual({ name, startsOn, endsOn }))

it.each([['12', 12], ['12.0', 12], ['1', 1], ['0', null], ['10001', null], ['2.5', null], ['two', null]])('%s visits are %s', (text, count) => expect(readVisits(text)).toBe(count))
it.each([['Phone', 'telephone'], ['визит', 'on_site'], ['el. paštas', 'written'], ['online', 'web'], ['pigeon', null]])('the channel %s is %s', (text, channel) => expect(readChannel(text)).toBe(channel))
