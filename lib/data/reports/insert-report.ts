import 'server-only'
import { now } from '../clock'
import { newId } from '../ids'
import type { Tx } from '../tenant'

type ForVisit = { organizationId: string; assignmentId: string; visitId: string }

/** The one report of an assignment with its empty draft; the caller holds the assignment's lock. */
export async function insertReport(tx: Tx, { organizationId, assignmentId, visitId }: ForVisit): Promise<string> {
  const id = newId()
  const at = now()
  await tx.report.create({ data: { organizationId, id, assignmentId, visitId, startedAt: at }, select: { id: true } })
  await tx.reportDraft.create({ data: { organizationId, reportId: id, updatedAt: at }, select: { reportId: true } })
  return id
}
