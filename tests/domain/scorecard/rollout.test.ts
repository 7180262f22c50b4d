import { describe, expect, it } from 'vitest'
import { addReached, AskedSteps, readSteps, rolloutView, spanOf, writeStep, type MonthRow } from '@/lib/domain/scorecard/rollout'
import { trendOf } from '@/lib/domain/trend/score-trend'

const id = (last: number) => `01900000-0000-7000-8000-${String(last).padStart(12, '0')}`
const [a, b, c] = [id(1), id(2), id(3)]

describe('what was reached, in an address', () => {
  it('is written short and read back', () => {
    const step = { on: '2026-05-01', branchIds: [a, b] }
    expect(writeStep(step)).toBe(`2026-05-01.${a.replaceAll('-', '')}.${b.replaceAll('-', '')}`)
    expect(readSteps([writeStep(step)])).toEqual([step])
  })

  it('leaves out what cannot be read, and keeps the first day a branch was reached', () => {
    expect(readSteps(['', 'soon', `2026-02-30.${a}`, '2026-05-01', '2026-05-01.xyz'])).toEqual([])
    const steps = readSteps([writeStep({ on: '2026-07-01', branchIds: [b, a] }), writeStep({ on: '2026-05-01', branchIds: [a] })])
    expect(steps).toEqual([{ on: '2026-05-01', branchIds: [a] }, { on: '2026-07-01', branchIds: [b] }])
    expect(addReached(steps, { on: '2026-07-01', branchIds: [c] })).toEqual([{ on: '2026-05-01', branchIds: [a] }, { on: '2026-07-01', branchIds: [b, c] }])
  })

  it('holds so many days and branches and no more', () => {
    const many = (count: number) => [{ on: '2026-05-01', branchIds: Array.from({ length: count }, (_, at) => id(at)) }]
    expect([AskedSteps.safeParse(many(150)).success, AskedSteps.safeParse(many(151)).success]).toEqual([true, false])
  })
})

const scores: Record<string, Record<string, number[]>> = {
  [a]: { '2026-04-01': [60, 64], '2026-05-01': [99], '2026-06-01': [70, 74], '2026-08-01': [99] },
  [b]: { '2026-04-01': [60, 64], '2026-06-01': [60, 64], '2026-08-01': [80, 84] },
  [c]: { '2026-04-01': [60, 64], '2026-06-01': [62, 66], '2026-08-01': [62, 66] },
}
const rows = Object.entries(scores).flatMap(([branchId, months]) =>
  Object.entries(months).map(([month, some]): MonthRow => ({
    branchId, month, versions: [1], scored: some.length,
    sum: some.reduce((sum, score) => sum + BigInt(score) * 1_000_000n, 0n), sumSquares: some.reduce((sum, score) => sum + (BigInt(score) * 1_000_000n) ** 2n, 0n),
  })),
)
const frame = { rows, branchIds: [a, b, c], months: 3, today: '2026-11-15', minimum: 1, trend: trendOf([]) }

describe('before and after', () => {
  it('leaves out the month in which the measure came, unless it began on its first day', () => {
    const middle = rolloutView({ ...frame, steps: [{ on: '2026-05-20', branchIds: [a] }] })
    expect(middle.steps[0]!.lines).toEqual([{ id: a, before: 620, after: 810, visitsBefore: 2, visitsAfter: 3 }])
    const first = rolloutView({ ...frame, months: 6, steps: [{ on: '2026-05-01', branchIds: [a] }] })
    expect(first.steps[0]!.lines[0]).toMatchObject({ visitsBefore: 2, visitsAfter: 4 })
    expect(spanOf([{ on: '2026-05-20', branchIds: [a] }], 3, '2026-11-15')).toEqual({ from: '2026-02-01', to: '2026-09-01' })
  })

  it('counts a branch reached later as waiting until then, and never after', () => {
    const steps = [{ on: '2026-05-01', branchIds: [a] }, { on: '2026-08-01', branchIds: [b] }]
    const view = rolloutView({ ...frame, months: 3, steps })
    // May to July: b and c wait, + 1 on the mean of both; then c alone waits.
    expect(view.steps[0]).toMatchObject({ reached: { branches: 1, before: 620 }, waiting: { branches: 2, before: 620, after: 630, change: 10 } })
    // Every branch behind either side is named with its own figures, and they add up to it.
    const { lines, others, waiting } = view.steps[0]!
    expect([lines.map(({ id }) => id), others.map(({ id }) => id).toSorted()]).toEqual([[a], [b, c].toSorted()])
    expect(others.reduce((sum, { visitsBefore }) => sum + visitsBefore, 0)).toBe(waiting!.visitsBefore)
    expect(Math.round(others.reduce((sum, { before }) => sum + before!, 0) / others.length)).toBe(waiting!.before)
    expect(view.steps[1]).toMatchObject({ reached: { branches: 1, before: 620, after: 820 }, waiting: { branches: 1, change: 0 } })
  })

  it('looks no further than today', () => {
    const view = rolloutView({ ...frame, today: '2026-06-30', steps: [{ on: '2026-05-01', branchIds: [a] }] })
    expect(view.steps[0]!.lines[0]!.visitsAfter).toBe(3)
    expect(rolloutView({ ...frame, today: '2026-04-30', steps: [{ on: '2026-05-01', branchIds: [a] }] }).kind).toBe('nobody_reached')
  })

  it('claims nothing where the measure of the standard itself changed', () => {
    const found = { from: 1, to: 2, back: false, by: [2], kind: 'scoring' as const, method: false, sections: [], added: [], removed: [], meaning: [], scoring: ['x'], joined: [] }
    const view = rolloutView({ ...frame, trend: { ...trendOf([]), breakBetween: () => found }, steps: [{ on: '2026-05-01', branchIds: [a] }] })
    expect(view).toMatchObject({ kind: 'broken', broken: found })
    expect(view).not.toHaveProperty('points')
  })

  it('says of every figure how much of it comes from files of past audits', () => {
    const brought = rows.map((row) => (row.branchId === b && row.month === '2026-06-01' ? { ...row, imported: 1 } : row))
    const view = rolloutView({ ...frame, rows: brought, steps: [{ on: '2026-06-01', branchIds: [a] }] })
    expect(view.steps[0]!.waiting).toMatchObject({ importedAfter: 1 })
    expect(view.steps[0]!.waiting).not.toHaveProperty('importedBefore')
    expect(view.steps[0]!.lines[0]).not.toHaveProperty('importedAfter')
    expect(view.visits).toMatchObject({ imported: 1 })
    expect(rolloutView({ ...frame, steps: [{ on: '2026-06-01', branchIds: [a] }] }).visits).not.toHaveProperty('imported')
  })
})
