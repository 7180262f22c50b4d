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
  const messages = Object.fromEntries(await Promise.all(['standard-editor', 'ui'].map(read))) as unknown as Messages & { 'standard-editor': { keptHere: string } }
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale={localeOf(language)} messages={messages} timeZone="UTC">
      <EditorBar
        name="Café" number={2} home="/acme/standards" standardId="s" status={status} own={null} blocked={0} canUndo canRedo={false} onUndo={nothing} onRedo={nothing} onKeys={nothing}
        onDryRun={null} onPublish={nothing} onTryAgain={nothing} onDecide={nothing} onShowUnsaved={nothing}
      />
    </NextIntlClientProvider>,
  )
  return { html, kept: messages['standard-editor'].keptHere, note: /data-save-note[^>]*>([^<]*)</.exec(html)?.[1] }
}

test.each(languages)('in %s what is not saved is said in the open to be kept here, not in a hover title alone', async (language) => {
  for (const status of [{ kind: 'failed', message: null, fields: {} }, { kind: 'failed', message: 'Sign in again.', fields: {} }] as const) {
    const { html, kept, note } = await bar(status, language)
    expect(note).toContain(kept)
    if (status.message) expect(note).toContain(status.message)
    expect(/role="status"[^]*?class="sr-only">([^<]*)</.exec(html)?.[1]).toBe(note)
  }
  expect((await bar({ kind: 'partly', at: '2026-11-22T10:00:00Z' }, language)).note).toBeTruthy()
  expect((await bar({ kind: 'saved', at: '2026-11-22T10:00:00Z' }, language)).note).toBeUndefined()
})
