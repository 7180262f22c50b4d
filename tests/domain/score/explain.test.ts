import { expect, test } from 'vitest'
import { explainScore } from '@/lib/domain/score/explain'
import { no, notApplicable, one, score, section, standard, steps, yes, yesNo } from './build'

const content = standard(
  [
    section(
      'A',
      [
        steps('a', [8, 10], { weightMilli: 1500 }),
        yesNo('plus', 9, { bonus: true }),
        yesNo('gate', 0, { gate: 'zeroes_section' }),
      ],
      { weightMilli: 600 },
    ),
    section('B', [steps('b', [-2, 10]), yesNo('c')], {
      weightMilli: 400,
      passMark: { level: 500, effect: 'marks_section_failed' },
    }),
    section('C', [yesNo('d')], { weightMilli: 200 }),
  ],
  { method: 'weighted_sections' },
)
const answers = { a: one('p8'), plus: yes, gate: no, b: one('p-2'), c: notApplicable, d: notApplicable }

test('each line shows points times weight, and what is out of the sum has no figures', () => {
  const { sections } = explainScore(content, score(content, answers))
  expect(sections[0]?.lines[0]).toMatchObject({
    pointsMilli: 8000,
    weightMilli: 1500,
    earned: 12_000_000,
    bestMilli: 10_000,
    possible: 15_000_000,
  })
  expect(sections[0]?.lines[1]).toMatchObject({ pointsMilli: 9000, bestMilli: null, earned: 9_000_000 })
  expect(sections[1]?.lines[1]).toMatchObject({ pointsMilli: null, bestMilli: null, status: 'not_applicable' })
})

test('sections say what bonus gave, where they were cut, and whether their weight counts', () => {
  const { sections } = explainScore(content, score(content, answers))
  expect(
    sections.map(({ bonusEarned, bounding, weightCounts, passMarkLevel }) => ({
      bonusEarned,
      bounding,
      weightCounts,
      passMarkLevel,
    })),
  ).toEqual([
    { bonusEarned: 9_000_000, bounding: 'lowered_to_100', weightCounts: true, passMarkLevel: null },
    { bonusEarned: 0, bounding: 'raised_to_0', weightCounts: true, passMarkLevel: 500 },
    { bonusEarned: 0, bounding: null, weightCounts: false, passMarkLevel: null },
  ])
})

test('the total follows its method, and the gates lead to the official score', () => {
  expect(explainScore(content, score(content, answers))).toMatchObject({
    service: {
      method: 'weighted_sections',
      terms: [
        { sectionKey: 'A', weightMilli: 600, sectionScore: 100_000_000 },
        { sectionKey: 'B', weightMilli: 400, sectionScore: 0 },
      ],
      weightSum: 1000,
      score: 60_000_000,
    },
    gates: [{ kind: 'criterion', key: 'gate', effect: 'zeroes_section' }],
    official: 0,
  })
  const pooled = { ...content, method: 'pooled' as const }
  expect(explainScore(pooled, score(pooled, answers)).service).toEqual({
    method: 'pooled',
    earned: 19_000_000,
    possible: 25_000_000,
    bonusEarned: 9_000_000,
    bounding: null,
    score: 76_000_000,
  })
})
