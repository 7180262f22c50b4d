import { expect, it } from 'vitest'
import { languages } from '@/lib/domain/language'
import { isProvisional } from '@/lib/domain/scorecard/subject'
import { visitsTold } from '@/lib/domain/scorecard/visits-told'
import { factsOf, periodClause, scoreClause, waveNamed } from '@/lib/jobs/exports/paper-words'
import { speechIn, wordsIn } from '@/lib/jobs/exports/speech'
import { wordsOf } from '@/lib/i18n/words'
import { blanksOf } from '../support/icu'

const spoken = ['scorecards', 'trends', 'compare', 'terms', 'standard-card', 'actions', 'export-paper', 'export', 'reports'] as const

function* messagesOf(tree: Record<string, unknown>, at = ''): Generator<[string, string]> {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') yield [`${at}${key}`, value]
    else yield* messagesOf(value as Record<string, unknown>, `${at}${key}.`)
  }
}

it.each(languages)('every message a paper may say comes out as words in %s, whatever stands in it as a link or in bold', async (language) => {
  const messages = (await wordsOf(language)) as Record<string, Record<string, unknown>>
  const say = await wordsIn(language)
  for (const namespace of spoken)
    for (const [key, message] of messagesOf(messages[namespace]!)) {
      const { names, tags } = blanksOf(message)
      expect([...tags].filter((tag) => names.has(tag)), `${namespace}.${key}`).toEqual([])
      const said = say(namespace)(key, Object.fromEntries([...names].map((name) => [name, 7])))
      expect(said, `${namespace}.${key}`).not.toMatch(/=>|<\w+>|function/)
    }
})

it.each(languages)('the goal of a standard stands with the figure it is for in %s', async (language) => {
  const speech = await speechIn(language, 'en')
  const reading = { score: 822, n: 12, branches: 3, interval: null, goal: 860, zone: null, official: null, criticalFailures: 0, noSpread: false, state: 'ok' as const }
  const goal = { scoreTarget: 860, by: null, kpi: { en: 'calls answered' }, present: '41', target: '55' }
  const told = factsOf({ reading: reading as never, counts: { published: 12, scored: 12, incomplete: 0, excluded: 0, criticalFailures: 0 } as never, goal: goal as never, mixed: null }, speech).join(' ')
  expect(told).toContain('41')
  expect(told).toContain('55')
  expect(told).not.toContain('=>')
})

it('past audits and visits that do not count are told within the clause of their figure', async () => {
  const speech = await speechIn('en', 'en')
  const reading = { score: 822, n: 2, branches: 1, interval: { low: 801, high: 843 }, goal: 860, zone: null, official: null, criticalFailures: 0, noSpread: false, state: 'ok' as const, imported: 1 }
  expect(scoreClause(reading as never, speech)).toBe('82.2 (80.1–84.3; visits imported: 1 of 2), without a zone to judge by, goal 86.')
  expect(visitsTold({ reading, counts: { published: 3 } }, null)).toEqual({ kind: 'published', counted: 2, published: 3 })
  expect(visitsTold({ reading, counts: { published: 2 } }, null)).toEqual({ kind: 'visits', count: 2 })
})

it.each([
  ['en', 'Wave Q3, closed, no visits:', 'no score, goal 86.'],
  ['ru', 'Волна Q3, закрыта, визитов нет:', 'оценки нет, цель 86.'],
  ['lt', 'Banga Q3, uždaryta, vizitų nėra:', 'balo nėra, tikslas 86.'],
] as const)('where nothing counts no score is said, and nothing judged, in %s', async (language, period, score) => {
  const speech = await speechIn(language, 'en')
  const reading = { score: null, n: 0, branches: 0, interval: null, goal: 860, zone: { acceptable: 800, desired: 900 }, official: null, criticalFailures: 0, noSpread: false, state: 'no_score' as const }
  expect(periodClause({ wave: { name: 'Q3', state: 'closed' }, period: { kind: 'wave' } } as never, visitsTold({ reading, counts: { published: 0 } }, null), speech)).toBe(period)
  expect(scoreClause(reading as never, speech)).toBe(score)
  expect(scoreClause({ ...reading, goal: null } as never, speech)).toBe(`${score.split(',')[0]}.`)
})

it('a period of past audits that has ended is called imported, never provisional', async () => {
  const speech = await speechIn('en', 'en')
  const wave = { name: '2024', state: 'imported' as const }
  expect(waveNamed(wave, speech)).toBe('2024, imported')
  expect(waveNamed({ name: 'Q3', state: 'provisional' }, speech)).toBe('Q3, provisional')
  expect(periodClause({ wave, period: { kind: 'wave' } } as never, { kind: 'visits', count: 4 }, speech)).toBe('Wave 2024, imported, 4 visits:')
  expect([isProvisional(wave), isProvisional({ state: 'open' }), isProvisional(null)]).toEqual([false, true, false])
})
