import 'server-only'
import { Problem } from '@/lib/domain/problem'
import type { Tx } from '../tenant'
import { toVersion, versionColumns, type VersionFound } from './version-row'

/** One version with its whole document, whatever its state. @throws Problem 'not_found' */
export async function findVersion(tx: Tx, organizationId: string, versionId: string): Promise<VersionFound> {
  const row = await tx.standardVersion.findUnique({
    where: { organizationId_id: { organizationId, id: versionId } },
    select: versionColumns,
  })
  if (!row) throw new Problem('not_found')
  return toVersion(row)
}

/** The version in force: the newest published one, or null while the standard is a first draft. @throws Problem 'not_found' */
export async function findLatestPublished(tx: Tx, organizationId: string, standardId: string): Promise<VersionFound | null> {
  const row = await tx.standardVersion.findFirst({
    where: { organizationId, standardId, state: 'published' },
    orderBy: { number: 'desc' },
    select: versionColumns,
  })
  if (row) return toVersion(row)
  await assertStandard(tx, organizationId, standardId)
  return null
}

/** A version that was published once, by its number. @throws Problem 'not_found' */
export async function findPublishedNumber(tx: Tx, organizationId: string, standardId: string, number: number): Promise<VersionFound> {
  const row = await tx.standardVersion.findFirst({ where: { organizationId, standardId, number, state: { not: 'draft' } }, select: versionColumns })
  if (!row) throw new Problem('not_found')
  return toVersion(row)
}

/** @throws Problem 'not_found' */
export async function assertStandard(tx: Tx, organizationId: string, standardId: string): Promise<void> {
  const standard = await tx.standard.findUnique({ where: { organizationId_id: { organizationId, id: standardId } }, select: { id: true } })
  if (!standard) throw new Problem('not_found')
}
