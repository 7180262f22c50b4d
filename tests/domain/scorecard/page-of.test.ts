import { expect, test } from 'vitest'
import { pageOf } from '@/lib/domain/scorecard/page-of'

test.each([
  [0, 1, [1, 1, 1, 0]],
  [5, 1, [1, 3, 1, 2]],
  [5, 3, [3, 3, 5, 5]],
  [5, 99, [3, 3, 5, 5]],
  [5, -1, [1, 3, 1, 2]],
])('of %i, page %i', (count, asked, [page, pages, from, to]) => expect(pageOf(count, asked, 2)).toEqual({ page, pages, from, to }))
