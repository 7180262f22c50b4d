import { expect, test } from 'vitest'
import { insertSubmission } from '@/lib/data/reports/submit-report'
import { newId } from '@/lib/data/ids'
import { saveScore } from '@/lib/data/reports/save-score'
import { pinnedContent, pinnedContents } from '@/lib/data/reports/pinned-content'
import { type Tx, withTenant } from '@/lib/data/tenant'
import type { Answers } from '@/lib/domain/report/answer'
import { scoreReport } from '@/lib/domain/score/score-report'
import { aReportBegun, no, yes } from '../../support/report-world'

const context = { scenarioKind: 'routine' as const, branchAttributes: {} }

/** Lets one raw statement after another through and counts them; any other way to the database is an error. */
function counting(tx: Tx): { tx: Tx; statements: () => number } {
  let statements = 0
  const counted = new Proxy(tx, {
    get(target, name) {
      if (name !== '$queryRaw') throw new Error(`another way to the database: ${String(name)}`)
      statements += 1
      return target.$queryRaw.bind(target)
    },
  })
  return { tx: counted, statements: () => statements }
}

test('a submission is one statement, and so is a correction of its score', async () => {
  const { shopper, manager, organization, visitId, versionId, reportId } = await aReportBegun()
  const answers: Answers = { greeted: yes, smiled: no() }
  const [assignment, content] = await withTenant(shopper, async (tx) => [
    await tx.assignment.findFirstOrThrow({ where: { visitId }, select: { id: true } }),
    await pinnedContent(tx, organization.id, versionId),
  ])
  const score = (given: Answers) => scoreReport(content, given, context, { completeness: 800 })
  await withTenant(shopper, async (tx) => {
    const one = counting(tx)
    await insertSubmission(one.tx, {
      organizationId: organization.id, reportId, assignmentId: assignment.id, number: 1, fingerprint: 'f', answers, facts: {}, sentAt: new Date(),
      device: 'phone', visitedAt: new Date(), by: shopper.userId, result: score(answers), evidence: [],
    })
    expect(one.statements()).toBe(1)
  })
  const corrected = { greeted: yes, smiled: yes }
  await withTenant(manager, async (tx) => {
    const one = counting(tx)
    const scored = { organizationId: organization.id, reportId, cause: 'corrected' as const, by: manager.userId, result: score(corrected), answers: corrected }
    expect(await saveScore(one.tx, scored)).toEqual({ revision: 2 })
    expect(one.statements()).toBe(1)
  })
  const report = await withTenant(manager, (tx) =>
    tx.report.findFirstOrThrow({
      where: { id: reportId },
      select: { currentScore: true, reportScores: { orderBy: { revision: 'asc' }, select: { revision: true, service: true } }, reportAnswers: { select: { passed: true } } },
    }),
  )
  expect(report).toEqual({
    currentScore: 2,
    reportScores: [{ revision: 1, service: 50_000_000 }, { revision: 2, service: 100_000_000 }],
    reportAnswers: [{ passed: true }, { passed: true }],
  })
})

test('answers that are no longer part of the visit leave with the next score', async () => {
  const { manager, organization, versionId, reportId } = await aReportBegun()
  const content = await withTenant(manager, (tx) => pinnedContent(tx, organization.id, versionId))
  const shorter = { ...content, sections: content.sections.map((section) => ({ ...section, criteria: section.criteria.slice(0, 1) })) }
  for (const [standard, count] of [[content, 2], [shorter, 1]] as const) {
    const result = scoreReport(standard, { greeted: yes }, context, { completeness: 800 })
    await withTenant(manager, (tx) => saveScore(tx, { organizationId: organization.id, reportId, cause: 'recalculated', by: null, result, answers: { greeted: yes } }))
    expect(await withTenant(manager, (tx) => tx.reportAnswer.count({ where: { reportId } }))).toBe(count)
  }
})

test('a score of a report that is not there is refused', async () => {
  const { manager, organization, versionId, visitId } = await aReportBegun()
  const content = await withTenant(manager, (tx) => pinnedContent(tx, organization.id, versionId))
  const scored = { organizationId: organization.id, reportId: visitId, cause: 'corrected' as const, by: null, result: scoreReport(content, {}, context, { completeness: 800 }), answers: {} }
  await expect(withTenant(manager, (tx) => saveScore(tx, scored))).rejects.toThrow('not_found')
})

test('documents of several versions are read in one statement, and those that are kept in none', async () => {
  const { manager, organization, versionId } = await aReportBegun()
  const next = await withTenant(manager, async (tx) => {
    const { standardId, content, updatedBy } = await tx.standardVersion.findFirstOrThrow({ where: { id: versionId } })
    const id = newId()
    await tx.standardVersion.create({ data: { organizationId: organization.id, id, standardId, number: 2, state: 'draft', content: content ?? {}, updatedBy } })
    return id
  })
  await withTenant(manager, async (tx) => {
    const both = counting(tx)
    const [draft, published] = await pinnedContents(both.tx, organization.id, [next, versionId])
    expect(draft).toEqual(published)
    expect(both.statements()).toBe(1)
    const kept = counting(tx)
    expect(await pinnedContents(kept.tx, organization.id, [versionId])).toEqual([published])
    expect(kept.statements()).toBe(0)
    await expect(pinnedContents(tx, organization.id, [versionId, newId()])).rejects.toThrow('not_found')
  })
})
