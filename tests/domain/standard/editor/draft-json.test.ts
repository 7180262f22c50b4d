import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftJson } from '@/components/standards/editor/draft-json'
import { criteriaOf } from '@/lib/domain/standard/content'
import { updateCriterion } from '@/lib/domain/standard/edit/criteria'
import { templates } from '@/lib/domain/templates/catalogue'
import { words, writtenStandard } from '../exchange/arbitrary-written'

test('a draft written piece by piece reads as one written whole, again after an edit', () => {
  fc.assert(
    fc.property(writtenStandard, words, words, (content, name, prompt) => {
      const draft = { name, revision: 3, from: { page: 'p', turn: 1, after: [] }, nothing: undefined, content }
      expect(JSON.parse(draftJson(draft))).toEqual(JSON.parse(JSON.stringify(draft)))
      const [first] = criteriaOf(content)
      const edited = { ...draft, content: first ? updateCriterion(content, first.key, (one) => ({ ...one, prompt: { en: prompt } })) : content }
      expect(JSON.parse(draftJson(edited))).toEqual(JSON.parse(JSON.stringify(edited)))
    }),
    { numRuns: 200 },
  )
})

test('a name that looks like the seam is no seam', () => {
  const { content } = templates[0]!
  const draft = { name: '","content":null}', content }
  expect(JSON.parse(draftJson(draft))).toEqual(draft)
})
