import { NextIntlClientProvider, type Messages } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FormPreview } from '@/components/standards/xlsform/form-preview'
import { localeOf, type Language } from '@/lib/domain/language'
import { section, standard, yesNo } from '../../score/build'

const content = standard([section('hall', [yesNo('clean', 1, { prompt: { en: 'Was it clean?', ru: 'Было чисто?' } })])])

async function drawn(reader: Language, spoken: Language[]) {
  const read = async (name: string) => [name, ((await import(`@/lib/i18n/messages/${reader}/${name}.json`)) as { default: unknown }).default] as const
  const messages = Object.fromEntries(await Promise.all(['ui', 'xlsform', 'standards', 'terms', 'standard-conditions'].map(read))) as unknown as Messages
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={localeOf(reader)} messages={messages} timeZone="UTC">
      <FormPreview content={content} spoken={spoken} />
    </NextIntlClientProvider>,
  )
}

test.each<[Language, Language[], string]>([
  ['ru', ['en', 'ru'], 'Было чисто?'],
  ['en', ['en', 'ru'], 'Was it clean?'],
  ['lt', ['en', 'ru'], 'Was it clean?'],
  ['ru', ['en'], 'Was it clean?'],
])('a reader of %s sees a form in %s first in their own language, else in its base language', async (reader, spoken, prompt) => {
  const shown = await drawn(reader, spoken)
  expect(['Было чисто?', 'Was it clean?'].filter((one) => shown.includes(one))).toEqual([prompt])
})
