import { expect, test } from 'vitest'
import { firstDayOf } from '@/lib/domain/standard/dry-run/period'

test.each([
  ['3m', '2026-11-22', '2026-08-22'],
  ['12m', '2026-01-31', '2025-01-31'],
  ['3m', '2026-05-31', '2026-02-28'],
  ['6m', '2028-08-31', '2028-02-29'],
  ['3m', '2026-02-10', '2025-11-10'],
  ['all', '2026-11-22', null],
] as const)('%s before %s begins on %s', (period, today, first) => expect(firstDayOf(period, today)).toBe(first))
