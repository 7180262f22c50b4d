import { type Messages, NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { EditorContext, type Editor } from '@/components/standards/editor/editor-context'
import { Outline } from '@/components/standards/editor/outline'
import type { OutlineVerbs } from '@/components/standards/editor/use-outline-verbs'
import { PhonePreview } from '@/components/standards/preview/phone-preview'
import { StandardSheet } from '@/components/standards/standard-sheet'
import { blankSection, blankStandard } from '@/lib/domain/standard/blank'
import type { StandardContent } from '@/lib/domain/standard/content'
import { newCriterion } from '@/lib/domain/standard/edit/new-criterion'

vi.mock('next/navigation', () => ({ usePathname: () => '/acme/standards', useRouter: () => ({}) }))

const asked = (key: string, groupKey: string | null) => ({ ...newCriterion(key, 'yes_no', groupKey, () => 'k'), prompt: { en: `Asked ${key}` } })
const content: StandardContent = {
  ...blankStandard('en'),
  sections: [{ ...blankSection('hall', { en: 'Hall' }), groups: [{ key: 'g', title: { en: 'Each member of staff' } }], criteria: [asked('before', null), asked('badge', 'g'), asked('after', null), asked('last', null)] }],
}
async function drawn(children: ReactNode) {
  const read = async (name: string) => [name, ((await import(`@/lib/i18n/messages/en/${name}.json`)) as { default: unknown }).default] as const
  const messages = Object.fromEntries(await Promise.all(['standards', 'terms', 'standard-editor', 'standard-translate', 'standard-conditions', 'ui'].map(read))) as unknown as Messages
  return renderToStaticMarkup(<NextIntlClientProvider locale="en-GB" messages={messages} timeZone="UTC">{children}</NextIntlClientProvider>)
}

test.each([
  ['to be read', <StandardSheet key="s" content={content} language="en" />],
  ['as on the phone', <PhonePreview key="p" section={content.sections[0]!} criterion={null} language="en" base="en" photos="" />],
])('%s a group is framed and named from its first question to its last, and what follows stands outside', async (_, screen) => {
  const html = await drawn(screen)
  const [outside = '', ...rest] = html.split('<div role="group" aria-label="Each member of staff" class="border-l-2')
  expect(rest).toHaveLength(1)
  expect(outside).toContain('Asked before')
  expect(outside).not.toContain('Asked badge')
  const frame = rest[0]!
  // The frame closes before the next question begins.
  let open = 1
  const end = [...frame.matchAll(/<(\/?)div\b/g)].find(([, closes]) => (open += closes ? -1 : 1) === 0)!.index
  expect(frame.slice(0, end)).toContain('Asked badge')
  expect(frame.slice(0, end)).not.toContain('Asked after')
  expect(frame.slice(end)).toMatch(/Asked after[^]*Asked last/)
})

test('in the outline the line stands beside the rows of a group alone', async () => {
  const nothing = () => undefined
  const editor = { edit: nothing, select: nothing, language: 'en', base: 'en' } as unknown as Editor
  const html = await drawn(<EditorContext value={editor}><Outline content={content} selection="standard" verbs={{} as OutlineVerbs} onTranslate={nothing} /></EditorContext>)
  const lines = [...html.matchAll(/<li data-row="([^"]*)" class="([^"]*)"/g)].map(([, id, look]) => [id, look!.includes('border-l-2')])
  expect(lines).toEqual([['section:hall', false], ['criterion:before', false], ['group:hall:g', false], ['criterion:badge', true], ['criterion:after', false], ['criterion:last', false]])
})
