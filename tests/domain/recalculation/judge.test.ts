import { describe, expect, it } from 'vitest'
import { type Before, isSeen, judge } from '@/lib/domain/recalculation/judge'
import { readUnder } from '@/lib/domain/recalculation/read-under'
import { reportSheet } from '@/lib/domain/report/sheet'
import { rescore } from '@/lib/domain/score/rescore'
import { scoreReport } from '@/lib/domain/score/score-report'
import type { StandardContent } from '@/lib/domain/standard/content'
import { blankSection, blankStandard } from '@/lib/domain/standard/blank'
import { emptyAnswer, type Answers } from '@/lib/domain/report/answer'
import { aYesNo } from '../../support/standard'

const context = { scenarioKind: 'routine' as const, branchAttributes: {} }
const settings = { completeness: 800 }
const content = (weights: Record<string, number>, over: Partial<StandardContent> = {}): StandardContent => ({
  ...blankStandard('en'),
  sections: [{ ...blankSection('greeting', { en: 'Greeting' }), criteria: Object.entries(weights).map(([key, weight]) => aYesNo(key, { weightMilli: weight * 1_000 })) }],
  ...over,
})
const said = (key: string) => ({ ...emptyAnswer, state: 'answered' as const, value: { type: 'option' as const, key } })
const answers: Answers = { a: said('yes'), b: said('no'), c: said('yes'), d: said('yes') }
const own = content({ a: 1, b: 1, c: 1, d: 1 })
const result = scoreReport(own, answers, context, settings)
const past = { content: own, answers, asked: new Set(result.criteria.map(({ criterionKey }) => criterionKey)), context }
const before: Before = { service: result.service, official: result.official, outcome: result.outcome, scoring: 'scored', incomplete: result.incomplete }
const under = (target: StandardContent, was: Before = before) => judge(past, was, target, settings)

describe('a published visit under another version', () => {
  it('takes the new weights with its own answers', () => {
    expect(before.service).toBe(75_000_000)
    expect(under(content({ a: 1, b: 5, c: 1, d: 1 }))).toMatchObject({ stays: null, figures: { service: 37_500_000, official: 37_500_000, scoring: 'scored' } })
  })

  it('stays when what it answers is under the level of completeness, and moves when it just reaches it', () => {
    expect(under(content({ a: 1, b: 1, c: 1, d: 1, e: 1 }))).toMatchObject({ stays: null, figures: { service: 75_000_000 } })
    expect(under(content({ a: 1, b: 1, c: 1, d: 1, e: 2 }))).toEqual({ stays: 'covered_too_little', figures: { service: 75_000_000, official: 75_000_000, outcome: 'unzoned', scoring: 'scored' }, result: null })
  })

  it('stays when the new version has a gate nobody asked about, and when it would have no score', () => {
    const gated = content({ a: 1, b: 1, c: 1, d: 1 })
    gated.sections[0]!.criteria.push(aYesNo('licence', { weightMilli: 0, gate: 'fails_visit' }))
    expect(under(gated).stays).toBe('gate_not_asked')
    expect(under(content({ e: 1 })).stays).toBe('no_score')
    expect(under(content({ a: 0, b: 0 })).stays).toBe('no_score')
  })

  it('keeps what was decided by hand; a visit excluded stays so', () => {
    expect(under(content({ a: 3, b: 1, c: 1, d: 1 }), { ...before, scoring: 'excluded' }).figures.scoring).toBe('excluded')
    expect(under(content({ a: 3, b: 1, c: 1, d: 1 }), { ...before, scoring: 'pending', incomplete: true }).figures.scoring).toBe('scored')
  })

  it('is news when the displayed tenth or the word changes or it leaves the means, and not below that', () => {
    const figures = { service: 75_000_000, official: 75_000_000, outcome: 'inside' as const, scoring: 'scored' as const }
    expect(isSeen(figures, { ...figures, service: 75_040_000, official: 75_040_000 })).toBe(false)
    expect(isSeen(figures, { ...figures, service: 75_050_000 })).toBe(true)
    expect(isSeen(figures, { ...figures, outcome: 'below' })).toBe(true)
    expect(isSeen(figures, { ...figures, official: null })).toBe(true)
    expect(isSeen(figures, { ...figures, scoring: 'pending' })).toBe(true)
  })
})

describe('a report read under another version', () => {
  const other = content({ a: 5, b: 1, d: 1 })
  other.sections[0]!.criteria[0] = { ...other.sections[0]!.criteria[0]!, prompt: { en: 'Other words' } }
  const rescored = rescore(past, other, settings)
  const read = readUnder(own, other, rescored.result, past.asked)

  it('has the other weights, the words that were asked, and what is no longer asked as recorded alone', () => {
    const sheet = reportSheet(read.content, answers, read.result, 'en')
    const lines = sheet.sections.flatMap(({ criteria }) => criteria)
    expect(sheet.serviceTenths).toBe(857)
    expect(lines.map(({ key, prompt, line }) => [key, prompt, line.status, line.weightMilli])).toEqual([
      ['a', 'Was a done?', 'scored', 5_000], ['b', 'Was b done?', 'scored', 1_000], ['d', 'Was d done?', 'scored', 1_000], ['c', 'Was c done?', 'unscored', 0],
    ])
  })

  it('keeps a section of its own for answers whose section is gone, outside every sum', () => {
    const [section] = own.sections
    const two = { ...own, sections: [{ ...section!, criteria: section!.criteria.slice(0, 2) }, { ...section!, key: 'farewell', title: { en: 'Farewell' }, weightMilli: 7, criteria: section!.criteria.slice(2) }] }
    const one = content({ a: 1, b: 1 })
    const { result: fresh } = rescore({ ...past, content: two }, one, settings)
    const apart = readUnder(two, one, fresh, past.asked)
    const shown = reportSheet(apart.content, answers, apart.result, 'en')
    expect(shown.sections.map(({ title, criteria, score }) => [title, criteria.length, score.service])).toEqual([['Greeting', 2, 50_000_000], ['Farewell', 2, null]])
    expect(shown.total).toMatchObject({ possible: 2_000_000, score: 50_000_000 })
  })
})
