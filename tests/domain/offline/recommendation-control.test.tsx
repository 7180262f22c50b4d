import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { RecommendationControl } from '@/components/field/report/recommendation-control'
import { ReportContext, type ReportWorld } from '@/components/field/report/report-context'
import { sayFrom } from '@/components/field/say'
import { type Answer, emptyAnswer } from '@/lib/domain/report/answer'
import { languages, type Language } from '@/lib/domain/language'

async function shown(language: Language, likely: Answer | null) {
  const { default: words } = (await import(`@/lib/i18n/messages/${language}/checklist.json`)) as { default: Parameters<typeof sayFrom>[0] }
  const store = { subscribe: () => () => undefined, read: () => ({ answers: likely ? { likely } : {} }) }
  const world = { store, say: sayFrom(words, language) } as unknown as ReportWorld
  return renderToStaticMarkup(
    <ReportContext value={world}>
      <RecommendationControl criterionKey="likely" labelledBy="asked" />
    </ReportContext>,
  )
}

test.each(languages)('eleven marks of one group, nought to ten, whose ends say what they mean in %s', async (language) => {
  const page = await shown(language, null)
  const names = [...page.matchAll(/aria-label="([^"]*)"/g)].map(([, name]) => name)
  const ends = { en: ['0: not at all likely', '10: extremely likely'], ru: ['0: точно не порекомендую', '10: точно порекомендую'], lt: ['0: tikrai nerekomenduočiau', '10: tikrai rekomenduočiau'] }[language]
  expect(names).toEqual([ends[0], '1', '2', '3', '4', '5', '6', '7', '8', '9', ends[1]])
  expect(new Set([...page.matchAll(/ name="([^"]*)"/g)].map(([, group]) => group)).size).toBe(1)
  expect(page).not.toContain('checked')
})

test('what was answered is marked, and nought is an answer', async () => {
  const page = await shown('en', { ...emptyAnswer, state: 'answered', value: { type: 'recommendation', likelihood: 0 } })
  expect(page.match(/<input[^>]*checked[^>]*>/g)).toHaveLength(1)
  expect(page).toMatch(/<input[^>]*aria-label="0: not at all likely"[^>]*checked|<input[^>]*checked[^>]*aria-label="0: not at all likely"/)
})
