import 'server-only'
import type { Tx } from '../tenant'

const columns = { reportId: true, criterionKey: true, wholeHash: true, total: true, offset: true, bytes: true, hash: true, storedHash: true } as const

/** A piece of a photo that is still arriving: `bytes` of `total`, from `offset` on. */
export type Part = {
  reportId: string
  criterionKey: string
  /** sha256 of the whole photo, and of this piece. */
  wholeHash: string
  total: number
  offset: number
  bytes: number
  hash: string
  storedHash: string
}

/** In order. */
export const listParts = (tx: Tx, organizationId: string, evidenceId: string): Promise<Part[]> =>
  tx.evidencePart.findMany({ where: { organizationId, evidenceId }, orderBy: { offset: 'asc' }, select: columns })

/** Those that follow each other from the start. One behind a gap came in while what is before it was being thrown away, and comes again. */
export function fromStart<Piece extends { offset: number; bytes: number }>(parts: Piece[]): Piece[] {
  let end = 0
  return parts.filter(({ offset, bytes }) => {
    const follows = offset === end
    if (follows) end += bytes
    return follows
  })
}

/** How much of the photo is here, from its start. */
export const heldBytes = (parts: { bytes: number }[]): number => parts.reduce((sum, { bytes }) => sum + bytes, 0)

export const insertPart = (tx: Tx, part: Part & { organizationId: string; evidenceId: string; receivedAt: Date }) =>
  tx.evidencePart.create({ data: part, select: { offset: true } })

/** How much of unfinished photos a report holds, in bytes. */
export async function bytesInParts(tx: Tx, organizationId: string, reportId: string): Promise<number> {
  const { _sum } = await tx.evidencePart.aggregate({ where: { organizationId, reportId }, _sum: { bytes: true } })
  return _sum.bytes ?? 0
}

/** From an offset on, or all; their files go with the next sweep. */
export const removeParts = (tx: Tx, organizationId: string, reportId: string, evidenceId: string, from = 0) =>
  tx.evidencePart.deleteMany({ where: { organizationId, reportId, evidenceId, offset: { gte: from } } })

/** What will not be finished: begun before a time, of a report nobody changes any more, or of a photo that has arrived. */
export async function removeForsakenParts(tx: Tx, organizationId: string, before: Date): Promise<number> {
  return tx.$executeRaw`
    delete from "EvidencePart" p where p."organizationId" = ${organizationId}::uuid and (
      not exists (select 1 from "EvidencePart" one where one."organizationId" = p."organizationId" and one."evidenceId" = p."evidenceId" and one."receivedAt" >= ${before})
      or not exists (
        select 1 from "Report" r join "Visit" v on v."organizationId" = r."organizationId" and v.id = r."visitId"
        where r."organizationId" = p."organizationId" and r.id = p."reportId" and v.state in ('in_progress', 'returned'))
      or exists (select 1 from "Evidence" e where e."organizationId" = p."organizationId" and e.id = p."evidenceId"))`
}
