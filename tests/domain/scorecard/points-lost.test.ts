import { expect, test } from 'vitest'
import type { FixLine } from '@/lib/domain/scorecard/fix-lines'
import { groupFixes } from '@/lib/domain/scorecard/fix-groups'
import { fixTable } from '@/lib/jobs/exports/paper-words'
import { speechIn } from '@/lib/jobs/exports/speech'
import { answerTable } from '@/lib/web/report-files'

const line = (lost: number, over: Partial<FixLine> = {}): FixLine => ({ key: `c${lost}`, name: {}, section: {}, lost, passed: 1, n: 2, affected: 1, branches: 1, rate: null, mixed: false, link: null, owner: '', ...over })
const counts = { published: 4, scored: 4, incomplete: 0, excluded: 0, criticalFailures: 0 }
const tableOf = async (lines: FixLine[], language: 'en' | 'ru' | 'lt') => fixTable({ fixGroups: groupFixes(lines, lines), criteria: lines.length, counts }, await speechIn(language, 'en'))

test.each([['en', ['8.0', '8.7', '120.4']], ['ru', ['8,0', '8,7', '120,4']]] as const)('points lost stand under each other with one decimal, in %s', async (language, told) => {
  const table = await tableOf([80, 87, 1204].map((lost) => line(lost)), language)
  expect(table).toMatchObject({ kind: 'table', rows: [{ group: expect.any(String) }, ...told.map((points) => [expect.any(String), '', points, expect.any(String), '–', expect.any(String)])] })
})

test.each([
  ['en', 'People · Training · 7.0 points lost by 2 criteria', 'cause not named · without an owner · 6.0 points lost by 1 criterion'],
  ['ru', 'Люди · Training · потеряно баллов: 7,0, 2 критерия', 'причина не названа · без ответственного · потеряно баллов: 6,0, 1 критерий'],
  ['lt', 'Žmonės · Training · prarasta taškų: 7,0, 2 kriterijai', 'priežastis nenurodyta · be atsakingo · prarasta taškų: 6,0, 1 kriterijus'],
] as const)('a paper names what to fix in the order of its page, under the causes that cost most, in %s', async (language, first, second) => {
  const people = { link: 'people' as const, owner: 'Training' }
  const table = await tableOf([line(60), line(40, people), line(30, people)], language)
  expect(table).toMatchObject({ kind: 'table', rows: [{ group: first }, ['c40', ...Array(5).fill(expect.any(String))], ['c30', ...Array(5).fill(expect.any(String))], { group: second }, ['c60', ...Array(5).fill(expect.any(String))]] })
})

test.each([
  ['audits came without answers', { criteria: 0, counts: { ...counts, published: 0, past: 12 } }, 'Unknown: the audits behind this figure came without answers.'],
  ['all visits are excluded', { criteria: 0, counts: { ...counts, scored: 0, excluded: 4 } }, 'Nothing to tell yet: no visit counts.'],
  ['nothing was lost', { criteria: 5, counts }, 'No criterion lost points in the visits seen.'],
])('where nothing is to be fixed the paper says why: %s', async (_, view, note) => {
  expect(fixTable({ fixGroups: [], ...view }, await speechIn('en', 'en'))).toMatchObject({ note })
})

test('the losses of a table of answers add up to what their criterion costs: none is rounded', () => {
  const { header, cells } = answerTable({ t: String, terms: String, reports: String }, '.')
  const answer = {
    reportNumber: 'A', branch: 'B', visitedOn: '2026-05-01', section: 'S', criterionKey: 'c', criterion: 'C', said: { kind: 'text', text: 'x' }, passed: false, earned: 0, possible: 1_000_000,
    loss: 1_357_900, inSum: true, comment: '',
  } as const
  expect(cells(answer)[header.indexOf('column.lost')]).toBe(1.3579)
})
