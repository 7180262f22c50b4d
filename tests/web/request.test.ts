import { expect, test } from 'vitest'
import { addressSeen } from '@/lib/web/request'

test('what a client writes of itself gives it no new count of attempts', () => {
  expect(addressSeen('1.2.3.4, 203.0.113.7')).toBe('203.0.113.7')
  expect(addressSeen('5.6.7.8, 203.0.113.7')).toBe('203.0.113.7')
  expect(addressSeen('203.0.113.7')).toBe('203.0.113.7')
  expect(addressSeen('')).toBe('direct')
  expect(addressSeen(null)).toBe('direct')
})
