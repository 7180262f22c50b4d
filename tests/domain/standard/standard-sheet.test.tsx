import { type Messages, NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { StandardSheet } from '@/components/standards/standard-sheet'
import { languages, localeOf, type Language } from '@/lib/domain/language'
import { blankSection, blankStandard } from '@/lib/domain/standard/blank'
import type { Criterion, StandardContent } from '@/lib/domain/standard/content'
import { newCriterion } from '@/lib/domain/standard/edit/new-criterion'

let keys = 0
const asked = (type: Criterion['type'], over: Partial<Criterion> = {}) => ({ ...newCriterion(type, type, null, () => `k${(keys += 1)}`), prompt: { en: `Asked by ${type}` }, notApplicable: 'not_allowed', couldNotCheck: false, comment: { when: 'never' }, ...over }) as Criterion
const turned = asked('yes_no', { key: 'turned', weightMilli: 3_000, options: [{ key: 'yes', label: { en: 'Yes' }, pointsMilli: 0, pass: false }, { key: 'no', label: { en: 'No' }, pointsMilli: 1_000, pass: true }] } as Partial<Criterion>)
const many = asked('choice_many', {
  capMilli: 1_500, notApplicable: 'zero', couldNotCheck: true, required: false, comment: { when: 'always' },
  options: [{ key: 'a', label: { en: 'Smile' }, pointsMilli: 1_000, pass: true }, { key: 'b', label: { en: 'None' }, pointsMilli: 0, pass: false, exclusive: true }],
} as Partial<Criterion>)
const content: StandardContent = {
  ...blankStandard('en'),
  zone: { acceptable: 800, desired: 900, origin: 'management', setOn: '2026-03-05', author: 'Ops' },
  goal: { kpi: { en: 'Repeat rate' }, present: '20', target: '30', by: '2026-12-31', scoreTarget: 855 },
  sections: [{ ...blankSection('hall', { en: 'Hall' }), criteria: [asked('yes_no'), turned, many] }],
  scenarios: [{ key: 's', kind: 'routine', name: { en: 'A coffee' }, persona: {}, task: { en: 'Buy one' }, purchase: {}, purchaseLimitMinor: 1_250, minimumStayMinutes: 15, forbidden: {} }],
}

async function drawn(language: Language) {
  const read = async (name: string) => [name, ((await import(`@/lib/i18n/messages/${language}/${name}.json`)) as { default: unknown }).default] as const
  const messages = Object.fromEntries(await Promise.all(['standards', 'terms', 'standard-conditions'].map(read))) as unknown as Messages
  const missing = vi.fn()
  const html = renderToStaticMarkup(<NextIntlClientProvider locale={localeOf(language)} messages={messages} timeZone="UTC" onError={missing}><StandardSheet content={content} language={language} currency="EUR" /></NextIntlClientProvider>)
  expect(missing.mock.calls).toEqual([])
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
}

test('whoever reads a standard sees every rule of a criterion, and where the zone, the goal and a scenario are set', async () => {
  const text = await drawn('en')
  const [, plain = '', reversed = '', several = ''] = text.split(/Asked by \w+/)
  // Nothing is listed where "yes" is good; where "no" is, it says so.
  expect(plain).not.toMatch(/pass|fail|Comment|Not applicable/)
  expect(reversed).toMatch(/Yes 0 fail No 1 pass.*weight 3/)
  for (const said of ['None (excludes the others) 0 fail', 'together at most 1.5', 'Not applicable: Counts as zero', '“Could not check” allowed', 'May be left open', 'Comment: Always']) expect(several).toContain(said)
  for (const said of ['(Management, 5 Mar 2026, Ops)', 'Score aimed at 85.5', 'Spend at most €12.50 · Stay at least 15 minutes']) expect(text).toContain(said)
})

test.each(languages)('all of it has words in %s', async (language) => {
  expect(await drawn(language)).not.toMatch(/\b(standards|terms)\.[a-z]+/)
})
