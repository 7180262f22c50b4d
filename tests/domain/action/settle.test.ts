import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settle, type Finding } from '@/lib/domain/action/settle'

/** "F" failed, "P" passed, one visit a month from January on. */
const visits = (marks: string): Finding[] =>
  [...marks].map((mark, month) => ({ visitId: `v${month}`, on: `2026-${String(month + 1).padStart(2, '0')}-10`, failed: mark === 'F' }))
const never = null
const untouched = { doneOn: null, reopened: false }
const done = (month: number, reopened = false) => ({ doneOn: `2026-${String(month).padStart(2, '0')}-20`, reopened })

describe('where an action stands', () => {
  it.each([
    ['nothing failed, nothing opened', 'PPP', never, null],
    ['nothing seen at all', '', never, null],
    ['the first fail opens', 'PF', never, { state: 'open', holding: 0 }],
    ['a further fail continues', 'FF', untouched, { state: 'open', holding: 0 }],
    ['passes do not close what nobody has done', 'FPPP', untouched, { state: 'open', holding: 0 }],
    ['done, not visited since', 'F', done(1), { state: 'done', holding: 0 }],
    ['a visit before it was done says nothing about the repair', 'FF', done(2), { state: 'done', holding: 0 }],
    ['a fail on the day it was done was before the repair', 'FF', { doneOn: '2026-02-10', reopened: false }, { state: 'done', holding: 0 }],
    ['a pass after done: holding 1', 'FP', done(1), { state: 'holding', holding: 1 }],
    ['two passes: holding 2', 'FPP', done(1), { state: 'holding', holding: 2 }],
    ['three in a row: confirmed', 'FPPP', done(1), { state: 'confirmed', holding: 3 }],
    ['more than three stay confirmed', 'FPPPPP', done(1), { state: 'confirmed', holding: 3 }],
    ['a fail after done reopens', 'FF', done(1), { state: 'reopened', holding: 0 }],
    ['a fail after two passes reopens', 'FPPF', done(1), { state: 'reopened', holding: 0 }],
    ['a fail after confirmation reopens', 'FPPPF', done(1), { state: 'reopened', holding: 0 }],
    ['a pass after reopening waits for somebody to say done', 'FFP', done(1), { state: 'reopened', holding: 0 }],
    ['done again after reopening counts from there', 'FFP', done(2), { state: 'holding', holding: 1 }],
    ['reopened by hand stays until done again', 'FPPP', done(1, true), { state: 'reopened', holding: 0 }],
    ['every fail withdrawn: dropped', 'PP', untouched, { state: 'dropped', holding: 0 }],
    ['every report gone: dropped, even when done', '', done(1), { state: 'dropped', holding: 0 }],
  ] as const)('%s', (_, marks, handled, expected) => {
    expect(settle(visits(marks), handled)).toEqual(expected)
  })

  it('does not depend on the order in which visits were published', () => {
    const some = fc.array(fc.record({ visitId: fc.uuid(), on: fc.constantFrom('2026-01-05', '2026-02-05', '2026-03-05', '2026-04-05'), failed: fc.boolean() }))
    fc.assert(
      fc.property(some, fc.constantFrom(null, '2026-02-05', '2026-03-01'), fc.infiniteStream(fc.nat()), (findings, doneOn, chance) => {
        const shuffled = [...findings].sort(() => ((chance.next().value ?? 0) % 2 === 0 ? 1 : -1))
        expect(settle(shuffled, { doneOn, reopened: false })).toEqual(settle(findings, { doneOn, reopened: false }))
      }),
      { numRuns: 1_000 },
    )
  })
})
