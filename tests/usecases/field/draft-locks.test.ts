import { expect, test } from 'vitest'
import { holdOwnReport } from '@/lib/data/reports/report-to-send'
import { withTenant, withTenantStatements } from '@/lib/data/tenant'
import { saveReportDraft } from '@/lib/usecases/field/save-report-draft'
import { aChange, aReportBegun, wallNow, yes } from '../../support/report-world'

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

test('a time of the visit that is saved while a report is sent holds nothing the submission still needs', async () => {
  const { shopper, visitId, reportId } = await aReportBegun()
  const { organizationId } = shopper
  const visitedAt = aChange({ kind: 'fact', key: 'visitedAt', value: wallNow() })
  let saved: Promise<unknown> | undefined
  await withTenant(shopper, async (tx) => {
    // As far as a submission is when it has the visit and not yet the draft.
    await tx.$queryRaw`select 1 from "Visit" where "organizationId" = ${organizationId}::uuid and id = ${visitId}::uuid for no key update`
    saved = saveReportDraft(shopper, { visitId, changes: [visitedAt] })
    await pause(1_000)
    await tx.$queryRaw`select 1 from "ReportDraft" where "organizationId" = ${organizationId}::uuid and "reportId" = ${reportId}::uuid for update nowait`
  })
  expect(await saved).toMatchObject({ version: 1 })
})

test('submissions and saved times of one report take turns, whoever comes first', async () => {
  const { shopper, visitId } = await aReportBegun()
  const times = Array.from({ length: 12 }, () => saveReportDraft(shopper, { visitId, changes: [aChange({ kind: 'fact', key: 'visitedAt', value: wallNow() }), aChange({ kind: 'answer', key: 'greeted', value: yes })] }))
  const held = Array.from({ length: 12 }, () => withTenantStatements(shopper, async (tx) => void (await holdOwnReport(tx, shopper, visitId), await pause(20))))
  const ended = await Promise.allSettled([...times, ...held])
  expect(ended.filter(({ status }) => status === 'rejected')).toEqual([])
})
