import { expect, test } from 'vitest'
import { countedFact, isEmpty, visitsTold, type VisitsTold } from '@/lib/domain/scorecard/visits-told'
import { languages, type Language } from '@/lib/domain/language'
import { periodClause } from '@/lib/jobs/exports/paper-words'
import { speechIn } from '@/lib/jobs/exports/speech'

const of = (n: number, published: number, past?: number) => ({ reading: { n }, counts: { published, ...(past ? { past } : {}) } })

test.each<[string, ReturnType<typeof of>, number | null, VisitsTold]>([
  ['all count and none is to come', of(68, 68), null, { kind: 'visits', count: 68 }],
  ['all planned are published', of(68, 68), 68, { kind: 'visits', count: 68 }],
  ['some published do not count', of(17, 19), null, { kind: 'published', counted: 17, published: 19 }],
  ['nothing is to come, and some do not count', of(2, 3), 3, { kind: 'published', counted: 2, published: 3 }],
  ['some are to come', of(65, 68), 109, { kind: 'planned', counted: 65, published: 68, planned: 109 }],
  ['past audits among them', of(824, 347, 488), null, { kind: 'visits', count: 824 }],
  ['past audits alone', of(1, 0, 1), null, { kind: 'visits', count: 1 }],
  ['a closed wave counts what it was closed with', of(12, 11), null, { kind: 'visits', count: 12 }],
])('%s', (_, told, planned, visits) => {
  expect(visitsTold(told, planned)).toEqual(visits)
})

test('what stands under it adds up', () => {
  expect(countedFact(of(824, 347, 488))).toEqual({ published: 347, past: 488, counted: 824, all: 'no' })
  expect(countedFact(of(3, 3))).toEqual({ published: 3, past: 0, counted: 3, all: 'yes' })
  expect(countedFact(of(0, 0))).toEqual({ published: 0, past: 0, counted: 0, all: 'none' })
  expect([isEmpty({ published: 0 }), isEmpty({ published: 0, past: 1 }), isEmpty({ published: 1 })]).toEqual([true, false, false])
})

test('a part of the visits reads as none to come', async () => {
  const { t } = await speechIn('en', 'en')
  expect(t('facts.visits', countedFact(of(824, 347, 488)))).toBe('347 visits published and 488 visits of past audits imported, 824 of them counted')
  expect(t('facts.visits', countedFact(of(1, 0, 1)))).toBe('no visit published and 1 visit of past audits imported, all counted')
  expect(t('facts.visits', countedFact(of(3, 3)))).toBe('3 visits published, all counted')
  expect(t('facts.visits', countedFact(of(0, 0)))).toBe('no visit published')
})

// Five lines of a file, one of them the mean of two visits: a line is an audit, and what is summed are visits.
test.each<[Language, string, string, string]>([
  ['en', 'no visit published and 6 visits of past audits imported, all counted', 'imported audit, mean of 2 visits', 'imported audit'],
  ['ru', 'опубликованных визитов нет, из файлов — 6 визитов прошлых аудитов; учтены все', 'аудит из файла, среднее 2 визитов', 'аудит из файла'],
  ['lt', 'paskelbtų vizitų nėra, iš failų – 6 ankstesnių auditų vizitai; įskaityti visi', 'auditas iš failo, 2 vizitų vidurkis', 'auditas iš failo'],
])('a mean of several visits is one audit and so many visits, in %s', async (language, six, two, one) => {
  const { t } = await speechIn(language, 'en')
  expect(t('facts.visits', countedFact(of(6, 0, 6)))).toBe(six)
  expect([t('visits.past', { count: 2 }), t('visits.past', { count: 1 })]).toEqual([two, one])
})

test.each(languages)('the sentence names what counts first, in %s', async (language) => {
  const speech = await speechIn(language, 'en')
  const subject = { wave: { name: 'Q3', state: 'provisional' }, period: { kind: 'wave' } } as never
  const said = (told: VisitsTold) => periodClause(subject, told, speech)
  expect(said({ kind: 'planned', counted: 65, published: 68, planned: 109 })).toMatch(/65.*68.*109/)
  expect(said({ kind: 'published', counted: 2, published: 3 })).toMatch(/2.*3/)
  expect(said({ kind: 'visits', count: 17 })).toMatch(/17/)
})
