import { expect, it } from 'vitest'
import { publishProblems } from '@/lib/domain/standard/publish-check'
import { contentChanges } from '@/lib/domain/standard/revision-kind'
import { templates } from '@/lib/domain/templates/catalogue'
import { cafe } from '@/prisma/seed/plan/companies'
import { cafeRevision } from '@/prisma/seed/plan/second-version'

it('the demo’s second version is one edit of scoring and one of wording, and can be published', () => {
  const before = templates.find(({ key }) => key === cafe.template)!.content
  const after = cafeRevision.edit(before)
  const { criteria, removed } = contentChanges(before, after)
  expect(criteria.filter(({ kind }) => kind !== 'same').map(({ key, kind }) => [key, kind])).toEqual([['greeted_30s', 'wording'], ['wait_for_drink', 'scoring']])
  expect(removed).toEqual([])
  expect(publishProblems(after)).toEqual([])
  // Between its waves: some were made by each version.
  expect(cafeRevision.wave).toBeGreaterThan(0)
  expect(cafeRevision.wave).toBeLessThan(cafe.waves - 1)
})
