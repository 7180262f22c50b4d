import { expect, test, vi } from 'vitest'
import { withTenant } from '@/lib/data/tenant'
import { endVisit } from '@/lib/data/visits/end-visit'
import { findVisit } from '@/lib/data/visits/find-visit'
import { lockVisits } from '@/lib/data/visits/find-visits'
import type { Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import { abortVisit } from '@/lib/usecases/field/abort-visit'
import { openReport } from '@/lib/usecases/field/open-report'
import { submitReport } from '@/lib/usecases/field/submit-report'
import { anAcceptedVisit, aReportBegun, wallNow, yes } from '../../support/report-world'
import { someContent } from '../../support/standard'

const submit = (shopper: Actor, visitId: string) =>
  submitReport(shopper, { visitId, number: 1, answers: { c_0: yes }, facts: { visitedAt: wallNow() }, sentAt: new Date().toISOString(), device: 'phone-1' })

test.each([
  ['sends its report', () => aReportBegun(someContent(['c_0'])), submit],
  ['begins', anAcceptedVisit, (shopper: Actor, visitId: string) => openReport(shopper, { visitId })],
  ['could not make it', anAcceptedVisit, (shopper: Actor, visitId: string) => abortVisit(shopper, { visitId, reason: 'closed', text: 'The doors were shut' })],
])('a visit is cancelled while its shopper %s: they wait for each other in one order, and neither hears of the lock', async (_, begin, act) => {
  const { manager, shopper, visitId } = await begin()
  const { late } = await withTenant(manager, async (tx) => {
    await lockVisits(tx, manager.organizationId, [visitId])
    const visit = await findVisit(tx, manager, visitId)
    const acting = Promise.allSettled([act(shopper, visitId)])
    const waits = () => tx.$queryRaw<unknown[]>`select pid from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))`
    await vi.waitFor(async () => expect(await waits()).not.toEqual([]), { timeout: 15_000 })
    await endVisit(tx, manager, visit, { verb: 'cancel', reason: 'The branch moves', replace: false })
    return { late: acting }
  })
  const [answer] = await late
  expect(answer).toMatchObject({ status: 'rejected', reason: expect.any(Problem) })
  expect(await withTenant(manager, (tx) => tx.visit.findFirstOrThrow({ where: { id: visitId }, select: { state: true } }))).toEqual({ state: 'cancelled' })
})
