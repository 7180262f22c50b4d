import { expect, test } from 'vitest'
import { blankSection, blankStandard } from '@/lib/domain/standard/blank'
import type { StandardContent } from '@/lib/domain/standard/content'
import { moveCriterion, stepCriterion } from '@/lib/domain/standard/edit/move-criterion'
import { movedRow, standingOf } from '@/lib/domain/standard/edit/moved-row'
import { newCriterion } from '@/lib/domain/standard/edit/new-criterion'
import { dropInOutline, outlineRows } from '@/lib/domain/standard/edit/outline'
import { addSection, stepSection } from '@/lib/domain/standard/edit/sections'

const criterion = (key: string, groupKey: string | null = null) => newCriterion(key, 'yes_no', groupKey, () => 'k')
const content: StandardContent = {
  ...blankStandard('en'),
  sections: [
    { ...blankSection('hall', { en: 'Hall' }), groups: [{ key: 'g', title: { en: 'Staff' } }], criteria: [criterion('a'), criterion('b'), criterion('c', 'g'), criterion('d')] },
    { ...blankSection('desk', { en: 'Desk' }), criteria: [criterion('e')] },
  ],
}
const stands = (after: StandardContent, likely: string) => {
  const id = movedRow(content, after, likely)
  return id === null ? null : { id, ...standingOf(after, id) }
}

test('a step by key is told as where the chosen row then stands, past a neighbour, into a group, over a border', () => {
  expect(stands(stepCriterion(content, 'a', 1), 'criterion:a')).toEqual({ id: 'criterion:a', of: 'criterion', section: 0, number: 2, count: 4, groupKey: null })
  expect(stands(stepCriterion(content, 'b', -1), 'criterion:b')).toMatchObject({ id: 'criterion:b', number: 1 })
  expect(stands(stepCriterion(content, 'b', 1), 'criterion:b')).toMatchObject({ id: 'criterion:b', number: 2, groupKey: 'g' })
  expect(stands(stepCriterion(content, 'd', 1), 'criterion:d')).toMatchObject({ id: 'criterion:d', section: 1, number: 1, count: 2 })
  expect(stands(stepSection(content, 'desk', -1), 'section:desk')).toEqual({ id: 'section:desk', of: 'section', section: 0, number: 1, count: 2 })
})

test('a drag is told of the row that was dragged, whatever is chosen', () => {
  const dropped = dropInOutline(content, outlineRows(content), 'criterion:a', 'criterion:e')
  expect(movedRow(content, dropped, 'criterion:d')).toBe('criterion:a')
  expect(movedRow(content, moveCriterion(content, 'e', { sectionKey: 'hall', groupKey: null, index: 0 }), 'standard')).toBe('criterion:e')
})

test('nothing is told where nothing moved, where rows came or went, and of words', () => {
  expect(movedRow(content, content, 'criterion:a')).toBeNull()
  expect(movedRow(content, stepCriterion(content, 'e', 1), 'criterion:e')).toBeNull()
  expect(movedRow(content, addSection(content, 'new'), 'criterion:a')).toBeNull()
  const [hall, desk] = content.sections
  expect(movedRow(content, { ...content, sections: [{ ...hall!, title: { en: 'Foyer' } }, desk!] }, 'section:hall')).toBeNull()
  expect(movedRow(content, { ...content, sections: [{ ...hall!, criteria: hall!.criteria.toReversed() }, desk!] }, 'criterion:a')).toBeNull()
})
