import fc from 'fast-check'
import { expect, test } from 'vitest'
import { missingInReport } from '@/lib/domain/report/missing'
import { asContent } from '@/lib/domain/report/shopper-rules'
import { toShopperForm } from '@/lib/domain/report/to-shopper-form'
import type { AskRule } from '@/lib/domain/standard/content'
import { visibleCriteria } from '@/lib/domain/standard/visible'
import { templates } from '@/lib/domain/templates/catalogue'
import { arbitraryVisit } from '../score/arbitrary-standard'

const context = { scenarioKind: 'complaint' as const, branchAttributes: { drive_through: 'yes', secret_rent: '9000' } }
const REPORT = '0190b5c2-0000-7000-8000-000000000001'

const asking: fc.Arbitrary<AskRule> = fc.oneof(
  fc.constantFrom<AskRule>({ when: 'never' }, { when: 'always' }, { when: 'on_fail' }, { when: 'on_fail' }),
  fc.integer({ min: 2, max: 5 }).map((k): AskRule => ({ when: 'one_in', k })),
)

const secrets = /weight|points?|pass|gate|zone|band|bonus|method|score|chain|owner|goal|acceptable|desired|total|effect/i

const keysOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.flatMap(keysOf)
  : value !== null && typeof value === 'object' ? Object.entries(value).flatMap(([key, one]) => [key, ...keysOf(one)])
  : []

test.each(templates)('$key: the form holds no figure a shopper may not know', ({ content }) => {
  const form = toShopperForm(content, context, REPORT, 'en')
  expect(keysOf(form).filter((key) => secrets.test(key))).toEqual([])
  expect(JSON.stringify(form)).not.toMatch(/fails_visit|zeroes_|Milli|secret_rent/)
  expect(form.sections.length).toBeGreaterThan(0)
})

test('the phone finds visible and missing exactly as the server does', () => {
  const keys = (...[content, answers, context]: Parameters<typeof visibleCriteria>) => visibleCriteria(content, answers, context).map(({ key }) => key)
  fc.assert(
    fc.property(arbitraryVisit, asking, asking, ({ content, answers, context }, photo, comment) => {
      const asked = { ...content, sections: content.sections.map((section) => ({ ...section, criteria: section.criteria.map((one) => ({ ...one, photo, comment })) })) }
      const form = toShopperForm(asked, context, REPORT, 'lt')
      const onPhone = asContent(form)
      expect(keys(onPhone, answers, form.context)).toEqual(keys(asked, answers, context))
      expect(missingInReport(onPhone, answers, form.context, REPORT)).toEqual(missingInReport(asked, answers, context, REPORT))
    }),
    { numRuns: 2_000 },
  )
})

test.each(['en', 'ru', 'lt'] as const)('every question is there in %s', (language) => {
  for (const { content } of templates)
    for (const { criteria } of toShopperForm(content, context, REPORT, language).sections)
      for (const { prompt } of criteria) expect(prompt).not.toBe('')
})
