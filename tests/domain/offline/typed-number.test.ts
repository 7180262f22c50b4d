import { expect, test } from 'vitest'
import { shownNumber, type Typed } from '@/components/field/report/numbers'

const write = (minor: number) => (minor / 100).toFixed(2)

test.each<[string, Typed | null, number | null, string]>([
  ['what the report holds', null, 1_250, '12.50'],
  ['nothing', null, null, ''],
  ['their own letters while they are what the report holds', { text: '12,5', value: 1_250 }, 1_250, '12,5'],
  ['what cannot be read, to be mended', { text: '12,', value: null }, null, '12,'],
  ['another phone’s sum once that one is the report’s', { text: '12,5', value: 1_250 }, 1_300, '13.00'],
  ['another phone’s sum over what could not be read', { text: 'twelve', value: null }, 1_300, '13.00'],
  ['nothing once another phone took the sum away', { text: '12,5', value: 1_250 }, null, ''],
])('a sum’s field shows %s', (_, typed, held, text) => expect(shownNumber(typed, held, write)).toBe(text))
