import 'server-only'
import { now } from '../clock'
import type { Tx } from '../tenant'

type ForVisit = { organizationId: string; assignmentId: string; visitId: string }

/**
 * The one report of an assignment with its empty draft; the caller holds the assignment's lock. It goes by the assignment's id, so that
 * a phone without a connection, and a second one, know it before it is here.
 */
export async function insertReport(tx: Tx, { organizationId, assignmentId, visitId }: ForVisit): Promise<string> {
  const id = assignmentId
  const at = now()
  await tx.report.create({ data: { organizationId, id, assignmentId, visitId, startedAt: at }, select: { id: true } })
  await tx.reportDraft.create({ data: { organizationId, reportId: id, updatedAt: at }, select: { reportId: true } })
  return id
}
