import { expect, test } from 'vitest'
import { changedFields } from '@/lib/domain/changed-fields'

test('what changed is told by what values say, not by the order their keys came back in', () => {
  const before = { name: { en: 'Tea', lt: 'Arbata' }, days: 3, limit: null as number | null, hours: [1, 2], more: 'x' }
  expect(changedFields({ name: { lt: 'Arbata', en: 'Tea' }, days: 3, limit: null, hours: [1, 2] }, before)).toEqual([])
  expect(changedFields({ name: { en: 'Tea' } as typeof before.name, days: 4, limit: 0, hours: [2, 1] }, before)).toEqual(['name', 'days', 'limit', 'hours'])
})
