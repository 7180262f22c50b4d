import { expect, test } from 'vitest'
import { editorStart, reduceEditor } from '@/components/standards/editor/editor-state'
import { StandardDraft } from '@/lib/domain/standard/content.schema'
import { findingKey, lintFixes } from '@/lib/domain/standard/lint/finding'
import { lintStandard } from '@/lib/domain/standard/lint/lint-standard'
import { everyRule, everyRuleBefore } from './every-rule'

const lint = (content: typeof everyRule) => lintStandard(content, true, everyRuleBefore)
const findings = lint(everyRule)
const fixable = findings.flatMap((finding) =>
  finding.fix ? [{ ...finding, fix: finding.fix, id: findingKey(finding) }] : [],
)

test('every finding has a key of its own, and every kind of fix is tried here', () => {
  expect(new Set(findings.map(findingKey)).size).toBe(findings.length)
  expect([...new Set(fixable.map(({ fix }) => fix.name))].sort()).toEqual([...lintFixes].sort())
})

test.each(fixable)('$fix.name ends $id, leaves a draft that can be saved, and is one step to undo', ({ fix, id }) => {
  let keys = 0
  const before = structuredClone(everyRule)
  const start = editorStart({ name: 'Hall', content: before }, 'standard')
  const change = (document: { name: string; content: typeof before }) => ({
    ...document,
    content: fix.edit(document.content, () => `fresh${(keys += 1)}`),
  })
  const mended = reduceEditor(start, { type: 'edit', change, at: 0 })
  expect(StandardDraft.safeParse(mended.document.content).error).toBeUndefined()
  expect(lint(mended.document.content).map(findingKey)).not.toContain(id)
  expect(before).toEqual(everyRule)
  const undone = reduceEditor(mended, { type: 'undo' })
  expect(undone.document.content).toBe(before)
  expect(undone.past).toEqual([])
})

const placed = fixable.filter(({ place }) => place.sectionKey ?? place.criterionKey)
test.each(placed)('$fix.name for $id does nothing to a standard that no longer holds its place', ({ fix }) => {
  const empty = { ...everyRule, sections: [] }
  expect(fix.edit(empty, () => 'fresh')).toEqual(empty)
})
