import 'server-only'
import { z } from 'zod'
import type { SectionChoice } from '@/lib/domain/history/columns'
import type { ImportedBefore } from '@/lib/domain/history/compare'
import type { NamedBranch } from '@/lib/domain/history/find-branch'
import { periodKey } from '@/lib/domain/history/read-lines'
import { Problem } from '@/lib/domain/problem'
import { channels } from '@/lib/domain/visit/state'
import type { Tx } from '../tenant'
import { toVersion, versionColumns } from '../standards/version-row'

/** Every branch, closed ones too: they have a past. */
export const listNamedBranches = (tx: Tx, organizationId: string): Promise<NamedBranch[]> =>
  tx.branch.findMany({ where: { organizationId }, select: { id: true, code: true, name: true }, orderBy: { code: 'asc' } })

export type HistoryStandard = { id: string; name: string; versionId: string; sections: SectionChoice[] }

/** The first published version of a standard: what came before Etalon stands before every later change of the measure. @throws Problem 'not_found' */
export async function findHistoryStandard(tx: Tx, organizationId: string, standardId: string): Promise<HistoryStandard> {
  const row = await tx.standardVersion.findFirst({
    where: { organizationId, standardId, state: { not: 'draft' } }, orderBy: { number: 'asc' }, select: versionColumns,
  })
  if (!row) throw new Problem('not_found')
  const { id, standardName, content } = toVersion(row)
  return { id: standardId, name: standardName, versionId: id, sections: content.sections.map(({ key, title }) => ({ key, title })) }
}

const Before = z.object({
  branchId: z.string(), on: z.string(), channel: z.enum(channels), visits: z.int(), total: z.int().nullable(), sections: z.record(z.string(), z.int()),
}) satisfies z.ZodType<ImportedBefore>

type Asked = { standardId: string; from: string; to: string; /** Its own lines are none that were before it. */ exceptRunId: string }
/** What was brought in before of this standard between two days, by imports that stand. */
export async function listImportedBefore(tx: Tx, { standardId, from, to, exceptRunId }: Asked): Promise<ImportedBefore[]> {
  const rows = await tx.$queryRaw`
    select h."branchId"::text as "branchId", h."visitedOn"::text as on, h.channel::text as channel, h.visits, h.total, h.sections
    from "ImportedScore" h
    join "ImportRun" i on i."organizationId" = h."organizationId" and i.id = h."runId" and i.state = 'done'
    join "StandardVersion" s on s."organizationId" = h."organizationId" and s.id = h."standardVersionId" and s."standardId" = ${standardId}::uuid
    where h."organizationId" = current_organization() and h."visitedOn" between ${from}::date and ${to}::date
      and h."runId" <> ${exceptRunId}::uuid`
  return z.array(Before).parse(rows)
}

/** Closed periods of past audits of a standard, as periodKey names them. */
export async function listClosedPeriods(tx: Tx, organizationId: string, standardId: string): Promise<Set<string>> {
  const rows = await tx.wave.findMany({
    where: { organizationId, state: 'closed', campaign: { standardId, origin: 'imported' } }, select: { name: true, campaign: { select: { channel: true } } },
  })
  return new Set(rows.map(({ name, campaign }) => periodKey(campaign.channel, name)))
}
