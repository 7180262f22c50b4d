import { type Messages, NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { EditorBar } from '@/components/standards/editor/editor-bar'
import type { SaveStatus } from '@/components/standards/editor/draft-saver'
import { languages, localeOf, type Language } from '@/lib/domain/language'

vi.mock('next/navigation', () => ({ usePathname: () => '/acme/standards', useRouter: () => ({}) }))

const nothing = () => undefined
async function bar(status: SaveStatus, language: Language) {
  const read = async (name: string) => [name, ((await import(`@/lib/i18n/messages/${language}/${name}.json`)) as { default: unknown }).default] as const
  const messages = Object.fromEntries(await Promise.all(['standard-editor', 'ui'].map(read))) as unknown as Messages & { 'standard-editor': Record<string, string> }
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale={localeOf(language)} messages={messages} timeZone="UTC">
      <EditorBar
        name="Café" number={2} home="/acme/standards" standardId="s" timeZone="Europe/Vilnius" status={status} own={null} blocked={0} canUndo canRedo={false} onUndo={nothing} onRedo={nothing} onKeys={nothing}
        onDryRun={null} onPublish={nothing} onTryAgain={nothing} onDecide={nothing} onShowUnsaved={nothing}
      />
    </NextIntlClientProvider>,
  )
  const { keptHere, keptNowhere, noDraftAnyMore } = messages['standard-editor']
  return { html, words: { keptHere: keptHere!, keptNowhere: keptNowhere!, noDraftAnyMore: noDraftAnyMore! }, note: /data-save-note[^>]*>([^<]*)</.exec(html)?.[1] }
}

const behind = (kept: boolean): SaveStatus[] => [
  { kind: 'failed', message: null, fields: {}, kept },
  { kind: 'failed', message: 'Sign in again.', fields: {}, kept },
  { kind: 'failed', message: 'It does not fit.', fields: { name: 'Too long.' }, kept },
  { kind: 'partly', at: '2026-11-22T10:00:00Z', kept },
]

test.each(languages)('in %s what is not saved is said in the open to be kept here, or not to be, as it is', async (language) => {
  for (const kept of [true, false])
    for (const status of behind(kept)) {
      const { html, words, note } = await bar(status, language)
      expect(note).toContain(kept ? words.keptHere : words.keptNowhere)
      expect(note).not.toContain(kept ? words.keptNowhere : words.keptHere)
      if (status.kind === 'failed' && status.message === 'Sign in again.') expect(note).toContain(status.message)
      expect(/role="status"[^]*?class="sr-only">([^<]*)</.exec(html)?.[1]).toBe(note)
    }
  expect((await bar({ kind: 'saved', at: '2026-11-22T10:00:00Z' }, language)).note).toBeUndefined()
})

test.each(languages)('in %s a draft that is none any more is named as that, not as somebody’s change', async (language) => {
  const { html, words } = await bar({ kind: 'conflict', by: null, closed: { became: 'published', goesOn: 'standard' } }, language)
  expect(html).toContain(words.noDraftAnyMore)
})
