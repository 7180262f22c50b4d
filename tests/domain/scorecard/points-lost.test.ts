import { expect, test } from 'vitest'
import type { FixLine } from '@/lib/domain/scorecard/area-view'
import { fixTable } from '@/lib/jobs/exports/paper-words'
import { speechIn } from '@/lib/jobs/exports/speech'

const line = (lost: number): FixLine => ({ key: `c${lost}`, name: {}, section: {}, lost, passed: 1, n: 2, affected: 1, branches: 1, rate: null, mixed: false, link: null, owner: '' })

test.each([['en', ['8.0', '8.7', '120.4']], ['ru', ['8,0', '8,7', '120,4']]] as const)('points lost stand under each other with one decimal, in %s', async (language, told) => {
  const table = fixTable([80, 87, 1204].map(line), await speechIn(language, 'en'))
  expect(table).toMatchObject({ kind: 'table', rows: told.map((points) => [expect.any(String), '', points, expect.any(String), '–', '']) })
})
