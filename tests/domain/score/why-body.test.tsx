import { NextIntlClientProvider, type Messages } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { whyName } from '@/components/score/score-figure'
import { scoreWords, type ScoreTable } from '@/components/score/score-words'
import { explainedReading, WhyBody } from '@/components/score/why-body'
import { languages, localeOf, type Language } from '@/lib/domain/language'
import { forReaders } from '@/lib/domain/report/published'
import { reportSheet } from '@/lib/domain/report/sheet'
import type { WhyReport } from '@/lib/domain/report/why-report'
import type { Reading } from '@/lib/domain/scorecard/reading'
import type { WhyInterval } from '@/lib/domain/scorecard/why-interval'
import type { WhyArea, WhyBranch, WhySubject, WhyTold } from '@/lib/domain/scorecard/why-mean'
import type { WhyView } from '@/lib/domain/scorecard/why-view'
import { no, notApplicable, notChecked, one, score, section, standard, steps, yes, yesNo, zone } from './build'

vi.mock('next/navigation', () => ({ usePathname: () => '/acme/scorecards', useRouter: () => ({}) }))

const content = standard(
  [
    section('hall', [steps('a', [1, 3], { weightMilli: 1500 }), yesNo('plus', 1, { bonus: true }), yesNo('gate', 1, { gate: 'zeroes_section' })]),
    section('desk', [yesNo('b'), yesNo('c', 1, { notApplicable: 'zero' }), yesNo('d'), yesNo('e')]),
  ],
  { zone: { ...zone(800, 900), origin: 'management', setOn: '2026-01-01', author: 'Ops' } },
)
const answers = { a: one('p1'), plus: yes, gate: no, b: yes, c: notApplicable, d: notChecked, e: { ...no, comment: 'Nobody came' } }
const sheetOf = (method: 'pooled' | 'weighted_sections') => {
  const made = { ...content, method }
  return forReaders(reportSheet(made, answers, score(made, answers), 'en'))
}
const report: WhyReport = {
  kind: 'report', from: 'published', visitId: null, reportNumber: 'AB12CD34', branch: 'Bridge Street', on: '2026-08-05', dayPart: 'midday', standard: 'Café', version: 3, wave: 'Q3',
  scoring: 'pending', excludedReason: '', sheet: sheetOf('pooled'), photos: [{ id: 'f1', criterionKey: 'e', width: 800, height: 600 }], section: null,
  recalculated: { recalculated: { on: '2026-09-02', service: 40_000_000, official: 0, reason: 'A weight was wrong', revision: 1 }, scoredUnder: 4, version: 3 }, scoredUnder: 4, other: null,
  restated: [{ at: '2026-09-01T07:45:00.000Z', timeZone: 'Europe/Vilnius', cause: 'recalculated', reason: 'Dispute upheld', old: 50_000_000, new: 60_000_000, revisions: { old: 1, new: 3 } }],
}
const reading: Reading = { score: 842, interval: { low: 800, high: 884 }, zone: { acceptable: 800, desired: 900 }, goal: null, n: 4, official: 660, criticalFailures: 1, noSpread: false, state: 'ok' }
const subject: WhySubject = { standard: 'Café', standardId: 's', standardParam: 's.on_site', periodParam: '12m', channel: 'on_site', version: 3, wave: null, period: 'months', section: null }
const spread = { visits: 58, branches: 3, df: 55, points: 5.123 }
const ends = { t: 2.004, half: 4.2, low: 800, high: 1000 }
const intervals: WhyInterval[] = [
  { kind: 'branch', spread, n: 4, ...ends }, { kind: 'all_visited', spread, branches: 3, inverse: 1.35, ...ends }, { kind: 'two_stage', spread, branches: 3, inScope: 4, inverse: 1.35, between: 4, ...ends },
  ...([
    { kind: 'too_few', n: 2, minimum: 3 }, { kind: 'little_data', visits: 7, branches: 3, df: 4, needed: 20 }, { kind: 'little_data_of_others' }, { kind: 'one_branch', inScope: 5 }, { kind: 'no_spread' }, { kind: 'as_closed' },
  ] as const).map((why) => ({ kind: 'no_interval' as const, why })),
  { kind: 'withheld' }, { kind: 'none' },
]
const visit = { reportNumber: 'AB12CD34', on: '2026-08-05', dayPart: 'midday', wave: 'Q3', score: 61_052_632, official: 0, criticalFailures: 1, published: true }
const branch: WhyBranch = {
  kind: 'branch', id: 'b1', name: 'Bridge Street', within: { id: 'r1', name: 'North' }, subject, reading, interval: intervals[0]!, closed: {
    today: 850, worked: 'closed', more: 3,
    restated: [
      { branch: 'Bridge Street', reportNumber: 'AB12CD34', at: '2026-09-01T07:45:00.000Z', timeZone: 'Europe/Vilnius', cause: 'corrected', reason: 'Found wrong', old: null, new: 1_000_000, published: true, undoneAt: null, recalculationId: null, many: null },
      { branch: 'Bridge Street', reportNumber: 'AB12CD35', at: '2026-08-30T11:05:00.000Z', timeZone: 'Europe/Vilnius', cause: 'recalculated', reason: 'Counts twice', old: 1, new: 2, published: true, undoneAt: '2026-08-31T09:00:00.000Z', recalculationId: 'm1', many: { key: 'k1', deed: 'applied', number: 4, count: 50 } },
    ],
  },
  total: { n: 54, sum: 4_610_000_000, mean: 85_370_370, officialSum: 4_500_000_000, officialMean: 83_333_333 }, imported: null, subtotal: { n: 49, sum: 4_000_000_000 },
  counts: { published: 56, scored: 54, incomplete: 1, excluded: 1, criticalFailures: 1 }, page: 1, pages: 2,
  visits: (['counts', 'excluded', 'incomplete', 'no_score'] as const).map((standing, at) => ({ ...visit, reportNumber: `AB12CD3${at}`, standing, ...(standing === 'no_score' ? { score: null, official: null } : {}) })),
}
const area: WhyArea = {
  kind: 'area', id: null, name: '', subject: { ...subject, wave: { name: 'Q3', state: 'open' }, period: 'wave', section: { key: 'hall', title: 'Hall' } }, reading, interval: intervals[1]!, closed: null, page: 2, pages: 3,
  total: { branches: 3, inScope: 4, visits: 58, added: 232_037_037, mean: 77_345_679, officialAdded: 200_000_000, officialMean: 66_666_667 }, others: { branches: 2, added: 100 },
  branches: [{ id: 'b1', name: 'Bridge Street', region: 'North', n: 3, sum: 260_000_000, mean: 86_666_667, officialMean: 56_666_667, criticalFailures: 1 }],
  regions: [{ id: 'r1', name: 'North', reading, branches: 2 }],
}
const closedArea: WhyArea = {
  ...area, subject: { ...area.subject, section: null, wave: { name: 'Q3', state: 'closed' } },
  closed: { ...branch.closed!, today: reading.score, worked: 'same', restated: branch.closed!.restated.map((line) => ({ ...line, published: false, recalculationId: null })) },
}
const told: WhyTold = { kind: 'told', of: 'network', name: '', subject, reading, own: [{ id: 'b1', name: 'Bridge Street' }] }
const nothing = { ...area, total: { ...area.total, mean: null, officialMean: null, officialAdded: null }, branches: [], regions: [], others: { branches: 0, added: null }, reading: { ...reading, score: null, official: null, interval: null } }

const words = async (language: Language) => {
  const read = async (name: string) => [name, ((await import(`@/lib/i18n/messages/${language}/${name}.json`)) as { default: unknown }).default] as const
  return Object.fromEntries(await Promise.all(['ui', 'terms', 'reports', 'why'].map(read))) as unknown as Messages
}
async function drawn(why: WhyView, language: Language = 'en') {
  const missing = vi.fn()
  const messages = await words(language)
  const said = scoreWords(localeOf(language), (messages as unknown as { ui: { score: ScoreTable } }).ui.score)
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale={localeOf(language)} messages={messages} timeZone="UTC" onError={missing}>
      <WhyBody why={why} org="acme" words={said} open={false} />
    </NextIntlClientProvider>,
  )
  expect(missing.mock.calls).toEqual([])
  return { markup, text: markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '), title: whyName(explainedReading(why), said) }
}

const all: WhyView[] = [
  report, { ...report, sheet: sheetOf('weighted_sections') }, { ...report, section: 'hall' }, { ...report, from: 'review', visitId: 'v1', version: null, scoring: 'excluded', excludedReason: 'Wrong branch' },
  { ...report, other: { kind: 'revision', revision: 1, at: '2026-08-20T07:45:00.000Z', timeZone: 'Europe/Vilnius', version: 3 } }, { ...report, other: { kind: 'preview', recalculationId: 'm1', version: 4 } },
  ...intervals.map((interval) => ({ ...branch, interval })), { ...branch, within: null, closed: null, pages: 1, subject: area.subject }, area, closedArea, { ...area, id: 'r1', name: 'North', others: { branches: 1, added: null } }, nothing, told,
  { ...told, of: 'region', name: 'North', subject: area.subject },
]
test.each(languages)('every explanation has its words in %s', async (language) => {
  for (const why of all) expect((await drawn(why, language)).text).not.toMatch(/\b(why|reports|terms|ui)\.[a-z]+\./)
})

test('a visit goes down to its answers: lines, rules, photo, both sums, zone and the fewest fixes', async () => {
  const { markup, text, title } = await drawn(report)
  expect(title).toBe('Why 11.8 official, 41.2 before 1 critical failure?')
  // 1.5 + 1 bonus + 0 of 4.5 + 1, and 1 + 0 + 0 of 3; after the gate the first section has earned nothing.
  for (const said of ['1 × 1.5 = 1.5 of 4.5', '+1 bonus', 'Zeroes its section: failed', 'Not applicable counts as 0', 'Could not check: it leaves the sum', 'Nobody came', '3.5 ÷ 8.5 = 41.176471%, rounded 41.2', '1 ÷ 8.5 = 11.764706%, rounded 11.8'])
    expect(text).toContain(said)
  expect(markup).toContain('href="/acme/reports/AB12CD34#criterion-e"')
  expect(markup).toContain('/api/v1/orgs/acme/published/f1?size=thumbnail')
})

test('figures that count no longer open what made them, and such an explanation says what it is', async () => {
  const { markup } = await drawn(report)
  for (const revision of [1, 3]) expect(markup).toContain(`href="/acme/reports/AB12CD34/why?revision=${revision}"`)
  expect((await drawn({ ...report, restated: report.restated.map((line) => ({ ...line, revisions: { old: null, new: null } })) })).markup).not.toContain('revision=3')
  const earlier = await drawn({ ...report, other: { kind: 'revision', revision: 1, at: '2026-08-20T07:45:00.000Z', timeZone: 'Europe/Vilnius', version: 3 } })
  expect(earlier.text).toContain('Not the score that counts now: revision 1')
  expect(earlier.markup).toContain('href="/acme/reports/AB12CD34/why"')
})

test('a mean shows its rows, its sum, and links on to why of each', async () => {
  const { markup, text, title } = await drawn(area)
  expect(title).toBe('Why 66.0 official, 84.2 before 1 critical failure in 4 visits?')
  expect(text).toContain('232.037037 ÷ 3 = 77.345679, rounded 77.3')
  expect(text).toContain('260 ÷ 3 = 86.666667')
  expect(markup).toContain('href="/acme/scorecards/why?of=branch&amp;id=b1&amp;standard=s.on_site&amp;period=12m&amp;section=hall"')
  expect(markup).toContain('aria-label="Why 56.7 official, 86.7 before 1 critical failure?"')
  expect((await drawn(branch)).markup).toContain('href="/acme/reports/AB12CD30/why"')
  expect((await drawn(told)).markup).not.toContain('77.3')
})

const linksOf = (markup: string) => [...markup.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'))
test('each restatement leads to what it tells of: the report’s trace and figures, the visits it moved, the recalculation where the reader has its page', async () => {
  const seen = await drawn(branch)
  expect(linksOf(seen.markup)).toEqual(expect.arrayContaining(['/acme/reports/AB12CD34#trace', '/acme/reports/AB12CD34/why', '/acme/scorecards/branches/b1?standard=s.on_site&period=12m#visits', '/acme/standards/s/recalculations/m1']))
  expect(seen.markup).toContain('aria-label="Why – → 1.0?"')
  expect(seen.text).toContain('Scored anew by version 4: 50 visits · undone on 31 Aug 2026, 12:00')
  // Of what was withdrawn no figure is explained any more, and nobody is sent to a page that is not theirs.
  const kept = await drawn(closedArea)
  expect(kept.text).toContain('The wave was closed with 84.2. By today’s reports it is the same figure.')
  expect(linksOf(kept.markup)).toEqual(expect.arrayContaining(['/acme/reports/AB12CD34#trace', '/acme/scorecards?standard=s.on_site&period=12m&restated=k1#restated', '/acme/scorecards?standard=s.on_site&period=12m#restated']))
  for (const hidden of ['/recalculations/', '/reports/AB12CD34/why']) expect(kept.markup).not.toContain(hidden)
})
