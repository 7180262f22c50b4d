import { NextIntlClientProvider, type Messages } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { SectionPhone } from '@/components/standards/preview/section-phone'
import { languages, localeOf, type Language } from '@/lib/domain/language'
import { blankSection, blankStandard } from '@/lib/domain/standard/blank'
import { criterionTypes, type StandardContent } from '@/lib/domain/standard/content'
import { newCriterion } from '@/lib/domain/standard/edit/new-criterion'
import { phoneWordsOf, type PhoneWords } from '@/components/standards/preview/phone-words'
import { templates } from '@/lib/domain/templates/catalogue'

let keys = 0
const every: StandardContent = {
  ...blankStandard('en'),
  sections: [
    {
      ...blankSection('hall', { en: 'Hall', ru: 'Зал', lt: 'Salė' }),
      criteria: criterionTypes.map((type) => ({ ...newCriterion(type, type, null, () => `k${(keys += 1)}`), prompt: { en: `Asked by ${type}`, ru: `Вопрос ${type}`, lt: `Klausimas ${type}` } })),
    },
  ],
}

const read = async (language: Language, name: string) => [name, ((await import(`@/lib/i18n/messages/${language}/${name}.json`)) as { default: unknown }).default] as const
const words = Object.fromEntries(
  await Promise.all(languages.map(async (one) => [one, phoneWordsOf(Object.fromEntries(await Promise.all(['terms', 'standard-editor'].map((name) => read(one, name)))))] as const)),
) as PhoneWords

async function drawn(language: Language, content: StandardContent, reader = language) {
  const messages = Object.fromEntries(await Promise.all(['ui', 'standard-templates'].map((name) => read(reader, name)))) as unknown as Messages
  const missing = vi.fn()
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale={localeOf(reader)} messages={messages} timeZone="UTC" onError={missing}>
      <SectionPhone content={content} language={language} words={words} />
    </NextIntlClientProvider>,
  )
  expect(missing.mock.calls).toEqual([])
  return html
}

test.each(languages)('in %s every type of question is on the phone as the shopper meets it', async (language) => {
  const html = await drawn(language, every)
  const asked = { en: 'Asked by', ru: 'Вопрос', lt: 'Klausimas' }[language]
  const questions = html.split('class="grid gap-3 p-4"').slice(1)
  expect(questions).toHaveLength(criterionTypes.length)
  criterionTypes.forEach((type, at) => expect(questions[at]).toContain(`${asked} ${type}`))
  const of = (type: (typeof criterionTypes)[number]) => questions[criterionTypes.indexOf(type)]!
  // Eleven answers in the order of the figures, and both ends in words.
  expect([...of('recommendation').matchAll(/role="radio"[^>]*>(\d+)</g)].map(([, figure]) => Number(figure))).toEqual(Array.from({ length: 11 }, (_, at) => at))
  expect(of('recommendation')).toMatch(/0: [^<]{4,}<.*10: [^<]{4,}</s)
  for (const type of ['photo', 'sound', 'place'] as const) expect(of(type)).toMatch(/border-dashed[^>]*>[^<]{4,}</)
  expect(of('yes_no')).toMatch(/role="radiogroup"/)
  expect(of('choice_many')).toMatch(/role="checkbox"/)
})

test.each(templates)('the template $key is drawn in its first section in every language', async ({ content }) => {
  for (const language of languages) {
    const html = await drawn(language, content)
    for (const { prompt } of content.sections[0]!.criteria) expect(html).toContain(prompt[language]!.replaceAll('&', '&amp;').replaceAll("'", '&#x27;').replaceAll('"', '&quot;'))
  }
})

test('the phone speaks the language that is previewed, whatever its author reads', async () => {
  const html = await drawn('lt', every, 'en')
  expect(html).toContain('Netaikoma')
  expect(html).not.toMatch(/Not applicable|Could not check|not at all likely/)
  expect(html).toContain('Section 1 of 1')
})
