import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editorStart, reduceEditor, type Document, type EditorAction, type EditorState } from '@/components/standards/editor/editor-state'
import { languages } from '@/lib/domain/language'
import { criteriaOf, criterionTypes, type StandardContent } from '@/lib/domain/standard/content'
import { duplicateCriterion, insertCriterion, removeCriterion, seatAfter, updateCriterion, updateSection } from '@/lib/domain/standard/edit/criteria'
import { stepCriterion } from '@/lib/domain/standard/edit/move-criterion'
import { newCriterion, withType } from '@/lib/domain/standard/edit/new-criterion'
import { dropInOutline, outlineRows } from '@/lib/domain/standard/edit/outline'
import { addGroup, addSection, removeGroup, removeSection, stepSection } from '@/lib/domain/standard/edit/sections'
import { removeLanguage, setText } from '@/lib/domain/standard/edit/translate'
import { lintStandard } from '@/lib/domain/standard/lint/lint-standard'
import { textGroups, textsOf } from '@/lib/domain/standard/translations'
import { arbitraryContent } from '../../score/arbitrary-standard'

/** One kind of edit, made with two numbers of chance: which part, and which of its ways. */
type Edit = (content: StandardContent, part: number, way: number) => StandardContent
const pick = <One>(all: readonly One[], part: number): One | undefined => all[part % Math.max(1, all.length)]
const criterionOf = (content: StandardContent, part: number) => pick(criteriaOf(content), part)?.key ?? ''
const sectionOf = (content: StandardContent, part: number) => pick(content.sections, part)?.key ?? ''

const edits: Record<string, Edit> = {
  prompt: (content, part, way) => updateCriterion(content, criterionOf(content, part), (one) => ({ ...one, prompt: { ...one.prompt, en: `word ${way}` } })),
  weight: (content, part, way) => updateCriterion(content, criterionOf(content, part), (one) => ({ ...one, weightMilli: way })),
  rules: (content, part, way) =>
    updateCriterion(content, criterionOf(content, part), (one) => ({ ...one, bonus: way % 2 === 0, gate: way % 3 === 0 ? 'fails_visit' : null, photo: { when: 'one_in', k: 2 + (way % 9) } })),
  type: (content, part, way) => updateCriterion(content, criterionOf(content, part), (one) => withType(one, pick(criterionTypes, way) ?? 'text', () => `o${way}`)),
  add: (content, part, way) => {
    const seat = seatAfter(content, { criterionKey: criterionOf(content, part) })
    return seat ? insertCriterion(content, newCriterion(`new${way}`, 'yes_no', seat.groupKey, () => 'o'), seat) : content
  },
  duplicate: (content, part, way) => duplicateCriterion(content, criterionOf(content, part), `copy${way}`),
  remove: (content, part) => removeCriterion(content, criterionOf(content, part)),
  step: (content, part, way) => stepCriterion(content, criterionOf(content, part), way % 2 === 0 ? 1 : -1),
  drop: (content, part, way) => dropInOutline(content, outlineRows(content), `criterion:${criterionOf(content, part)}`, pick(outlineRows(content), way)?.id ?? ''),
  section: (content, part, way) => updateSection(content, sectionOf(content, part), (one) => ({ ...one, title: { en: `part ${way}` }, zone: null })),
  addSection: (content, part, way) => addSection(content, `section${way}`, sectionOf(content, part)),
  removeSection: (content, part) => removeSection(content, sectionOf(content, part)),
  stepSection: (content, part, way) => stepSection(content, sectionOf(content, part), way % 2 === 0 ? 1 : -1),
  addGroup: (content, part, way) => addGroup(content, sectionOf(content, part), `group${way}`),
  removeGroup: (content, part, way) => removeGroup(content, sectionOf(content, part), pick(pick(content.sections, part)?.groups ?? [], way)?.key ?? ''),
  whole: (content, _, way) => ({ ...content, method: way % 2 === 0 ? 'pooled' : 'weighted_sections', statedTotalMilli: way }),
  goal: (content, _, way) => ({ ...content, goal: way % 3 === 0 ? null : { kpi: { en: `goal ${way}` }, present: '', target: '', by: '', scoreTarget: null } }),
  scenario: (content, _, way) => ({
    ...content,
    scenarios:
      way % 3 === 0
        ? content.scenarios.slice(1)
        : [...content.scenarios, { key: `s${way}`, kind: 'routine', name: {}, persona: {}, task: {}, purchase: {}, purchaseLimitMinor: null, minimumStayMinutes: null, forbidden: {} }],
  }),
  translate: (content, part, way) => {
    const text = pick(textsOf(textGroups(content)), part)
    return text ? setText(content, text.seat, pick(languages, way) ?? 'en', `text ${way}`) : content
  },
  removeLanguage: (content, part) => removeLanguage(content, pick(languages, part) ?? 'ru'),
  fix: (content, part) => {
    const fix = pick(lintStandard(content).flatMap((finding) => finding.fix ?? []), part)
    return fix ? fix.edit(content, () => `fresh${part}`) : content
  },
}

const anEdit = fc.record({ kind: fc.constantFrom(...Object.keys(edits)), part: fc.nat(40), way: fc.nat(40), merge: fc.boolean(), pause: fc.nat(3_000), rename: fc.nat(9) })
type Made = typeof anEdit extends fc.Arbitrary<infer One> ? One : never
const actionOf = ({ kind, part, way, merge, rename }: Made, at: number): EditorAction => ({
  type: 'edit',
  at,
  merge: merge ? `${kind}:${part}` : undefined,
  change: (document) => {
    if (rename === 0) return { ...document, name: `name ${way}` }
    const content = edits[kind]?.(document.content, part, way) ?? document.content
    return content === document.content ? document : { ...document, content }
  },
})
const start = arbitraryContent.map((content) => editorStart({ name: 'Café', content }, 'standard'))
const run = (state: EditorState, all: readonly Made[]) => {
  let at = 0
  return all.reduce((now, one) => reduceEditor(now, actionOf(one, (at += one.pause))), state)
}
const all = (state: EditorState, type: 'undo' | 'redo') => {
  let now = state
  for (let steps = 0; steps < 500; steps += 1) now = reduceEditor(now, { type })
  return now
}

test('whatever was edited: undone to the start it is the start, redone to the end it is the end', () => {
  fc.assert(
    fc.property(start, fc.array(anEdit, { minLength: 1, maxLength: 60, size: 'max' }), (begun, made) => {
      const ended = run(begun, made)
      const back = all(ended, 'undo')
      expect(back.document).toBe(begun.document)
      expect(all(back, 'redo').document).toBe(ended.document)
      expect(back.past).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test('to and fro at any point: each step back and on again is where one was, and an edit made there is what comes next', () => {
  fc.assert(
    fc.property(start, fc.array(anEdit, { minLength: 2, maxLength: 25, size: 'max' }), fc.nat(30), anEdit, (begun, made, back, another) => {
      let state = run(begun, made)
      const seen: Document[] = [state.document]
      for (let steps = back % (state.past.length + 1); steps > 0; steps -= 1) seen.push((state = reduceEditor(state, { type: 'undo' })).document)
      const there = state
      for (const document of seen.toReversed().slice(1)) expect((state = reduceEditor(state, { type: 'redo' })).document).toBe(document)
      const edited = run(there, [{ ...another, merge: true }])
      if (edited === there) return
      expect(edited.future).toEqual([])
      expect(reduceEditor(edited, { type: 'undo' }).document).toBe(there.document)
    }),
    { numRuns: 100 },
  )
})

test('two hundred steps are kept, the oldest go first', () => {
  const begun = editorStart({ name: '0', content: { ...firstContent } }, 'standard')
  const rename = (to: number): EditorAction => ({ type: 'edit', at: to, change: (document) => ({ ...document, name: String(to) }) })
  const ended = Array.from({ length: 250 }, (_, index) => rename(index + 1)).reduce(reduceEditor, begun)
  expect([ended.past.length, all(ended, 'undo').document.name]).toEqual([200, '50'])
})
const [firstContent] = fc.sample(arbitraryContent, 1) as [StandardContent]
