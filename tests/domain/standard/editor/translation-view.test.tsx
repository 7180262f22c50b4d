import { NextIntlClientProvider, type Messages } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { EditorContext, type Editor } from '@/components/standards/editor/editor-context'
import { isShown, nextMissing, openSight, shownGroups } from '@/components/standards/editor/translate/shown-texts'
import { TranslationView } from '@/components/standards/editor/translate/translation-view'
import { languages, localeOf, type Language } from '@/lib/domain/language'
import { blankSection, blankStandard } from '@/lib/domain/standard/blank'
import { criterionTypes, type StandardContent } from '@/lib/domain/standard/content'
import { newCriterion } from '@/lib/domain/standard/edit/new-criterion'
import { setText } from '@/lib/domain/standard/edit/translate'
import type { VersionBefore } from '@/lib/domain/standard/translated-from'
import { missingIn, textGroups, textsOf } from '@/lib/domain/standard/translations'

let keys = 0
const fresh = () => `k${(keys += 1)}`
const every: StandardContent = {
  ...blankStandard('en'),
  goal: { kpi: { en: 'Customers who return' }, present: '', target: '', by: '', scoreTarget: null },
  sections: [
    {
      ...blankSection('hall', { en: 'Hall' }),
      groups: [{ key: 'g', title: { en: 'At the door' } }],
      criteria: criterionTypes.map((type) => ({ ...newCriterion(type, type, null, fresh), prompt: { en: `Asked by ${type}` } })),
    },
  ],
  scenarios: [{ key: 's', kind: 'routine', name: { en: 'A coffee' }, persona: {}, task: { en: 'Buy a coffee' }, purchase: {}, purchaseLimitMinor: null, minimumStayMinutes: null, forbidden: {} }],
}
const groups = textGroups(every)
const none: ReadonlySet<string> = new Set()

const words = async (language: Language) => {
  const read = async (name: string) => [name, ((await import(`@/lib/i18n/messages/${language}/${name}.json`)) as { default: unknown }).default] as const
  return Object.fromEntries(await Promise.all(['ui', 'terms', 'standard-editor', 'standard-compare', 'standard-translate'].map(read))) as unknown as Messages
}
const nothing = () => undefined
const editor: Editor = {
  edit: nothing, rename: nothing, undo: nothing, changeCriterion: nothing, changeSection: nothing, select: nothing, withCare: nothing, branchAttributes: [], recordsPeople: false, before: null,
  language: 'en', base: 'en', currency: 'EUR', photos: '',
}
async function drawn(reader: Language, content: StandardContent, more: { language?: Language | null; onlyMissing?: boolean } = {}, before: VersionBefore | null = null) {
  const missing = vi.fn()
  const translating = { open: true, language: 'lt' as Language | null, onlyMissing: false, show: nothing, choose: nothing, only: nothing, close: nothing, ...more }
  const shown = renderToStaticMarkup(
    <NextIntlClientProvider locale={localeOf(reader)} messages={await words(reader)} timeZone="UTC" onError={missing}>
      <EditorContext value={{ ...editor, before }}>
        <TranslationView name="Café" content={content} translating={translating} onGo={nothing} />
      </EditorContext>
    </NextIntlClientProvider>,
  )
  expect(missing.mock.calls).toEqual([])
  return shown
}

test.each(languages)('the view has its words in %s, the base at the left and a field at the right', async (reader) => {
  const shown = await drawn(reader, every)
  expect(shown).toContain('<p id="translate-criterion:yes_no:prompt:-source" lang="en" dir="auto"')
  expect(shown).toMatch(/<textarea[^>]+id="translate-criterion:yes_no:prompt:"[^>]+lang="lt"/)
  expect(await drawn(reader, every, { language: null })).not.toContain('<textarea')
})

test('the whole says how many of how many are missing; what nobody has written is not asked for, yes and no only where they are missing', async () => {
  const missing = missingIn(textsOf(groups), 'lt')
  // The goal, a section, its group, twelve questions, a scenario's name and task: 17; "yes" and "no" are there in Lithuanian.
  expect(missing).toBe(17)
  const shown = await drawn('en', every)
  expect(shown).toContain('Lietuvių: 17 of 19 texts are missing.')
  expect(shown).not.toContain('translate-criterion:yes_no:guidance:')
  expect(shown).not.toContain('translate-option:yes_no')
})

test('only what is missing, and what is filled in stays until the view is opened anew', () => {
  const seat = { of: 'goal' } as const
  const sight = { language: 'lt', onlyMissing: true } as const
  const opened = openSight(groups, sight, none)
  const after = textGroups(setText(every, seat, 'lt', 'Grįžtantys klientai'))
  const goal = textsOf(after)[0]!
  expect([isShown(goal, opened, none), isShown(goal, openSight(after, sight, none), none)]).toEqual([true, false])
  expect(shownGroups(after, openSight(after, sight, none), none).map(({ id }) => id)).toEqual(['section:hall', 'scenarios'])
  // What is outdated is left to do as well.
  expect(isShown(goal, openSight(after, sight, new Set([goal.id])), none)).toBe(true)
})

test('walking to the next missing text goes through all of them, round the end, and back the same way', () => {
  const next = (language: Language, from: string | null, step: 1 | -1, old = none) => nextMissing(groups, { language, old, from, step })
  const walk = (step: 1 | -1) => {
    const seen: string[] = []
    for (let at = next('lt', null, step); at && !seen.includes(at.id); at = next('lt', at.id, step)) seen.push(at.id)
    return seen
  }
  expect(walk(1)).toHaveLength(17)
  expect(walk(-1)).toEqual(walk(1).toReversed())
  expect(next('en', null, 1)).toBeNull()
  expect(next('en', null, 1, new Set(['goal:::']))?.kind).toBe('goal')
})

test.each(languages)('a translation whose original has changed is counted and marked in %s, with what changed', async (reader) => {
  const translated = setText(setText(every, { of: 'goal' }, 'lt', 'Grįžtantys klientai'), { of: 'section', key: 'hall', field: 'title' }, 'lt', 'Salė')
  const changed = setText(translated, { of: 'goal' }, 'en', 'Guests who return')
  const before = { content: translated, leftBehind: [] }
  const shown = await drawn(reader, changed, {}, before)
  const said = { en: 'The original of 1 text has changed since it was translated.', ru: 'У 1 текста оригинал изменился после перевода.', lt: '1 teksto originalas pasikeitė po vertimo.' }
  expect(shown).toContain(said[reader])
  expect(shown).toMatch(/<del[^>]*><span[^>]*>[^<]*<\/span>Customers<\/del><ins[^>]*><span[^>]*>[^<]*<\/span>Guests<\/ins>/)
  expect(shown.match(/ id="translate-goal:::-changed"/g)).toHaveLength(1)
  expect(await drawn(reader, translated, {}, before)).not.toContain(said[reader])
})
