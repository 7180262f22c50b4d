import { renderToStaticMarkup } from 'react-dom/server'
import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { AttentionClause } from '@/components/scorecards/finding'
import type { Speech } from '@/components/scorecards/speech'
import { localeOf, type Language } from '@/lib/domain/language'
import type { WaveState } from '@/lib/domain/scorecard/subject'
import { wordsOf } from '@/lib/i18n/words'
import { asksClause } from '@/lib/jobs/exports/paper-words'
import { speechIn } from '@/lib/jobs/exports/speech'

const waveIn = (state: WaveState) => ({ id: 'w', name: 'Spring', startsOn: '2026-04-01', endsOn: '2026-06-30', state, minimumVisits: 3 })
const asks = (state: WaveState | null, overdue: number) => ({ wave: state && waveIn(state), lower: null, critical: null, overdue })

async function onPage(language: Language, state: WaveState | null, overdue: number): Promise<string> {
  const [locale, messages] = [localeOf(language), (await wordsOf(language)) as Record<string, Record<string, unknown>>]
  const speech = { locale, t: createTranslator({ locale, messages, namespace: 'scorecards' }) } as unknown as Speech
  const html = renderToStaticMarkup(<AttentionClause {...asks(state, overdue)} hrefs={{ lower: '#', critical: '#', overdue: '#' }} speech={speech} />)
  return html.replace(/<[^>]+>/g, '').trim()
}
const onPaper = async (language: Language, state: WaveState | null, overdue: number) => asksClause(asks(state, overdue), await speechIn(language, 'en'))

test.each<[Language, string, string, string]>([
  ['en', '7 actions overdue.', '7 actions overdue today.', 'No action overdue today.'],
  ['ru', '7 мер просрочено.', '7 мер просрочено на сегодня.', 'Просроченных на сегодня мер нет.'],
  ['lt', '7 veiksmai vėluoja.', '7 veiksmai šiandien vėluoja.', 'Šiandien vėluojančių veiksmų nėra.'],
])('overdue actions are today’s: beside the figures of a wave that is over the sentence says so in %s, on the page and on paper', async (language, now, today, none) => {
  for (const tell of [onPage, onPaper]) {
    for (const state of ['open', 'provisional', null] as const) expect(await tell(language, state, 7)).toBe(now)
    for (const state of ['closed', 'imported'] as const) expect(await tell(language, state, 7)).toBe(today)
    expect(await tell(language, 'closed', 0)).toBe(none)
  }
})
