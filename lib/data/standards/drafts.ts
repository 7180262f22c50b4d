import 'server-only'
import type { Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import type { StandardContent } from '@/lib/domain/standard/content'
import { now } from '../clock'
import { newId } from '../ids'
import type { Tx } from '../tenant'
import { toVersion, versionColumns, type VersionFound } from './version-row'

export type NewStandard = { name: string; industry: string; templateKey: string | null; content: StandardContent }
export type DraftFound = VersionFound & { industry: string; archivedAt: Date | null; revision: number; updatedAt: Date; updatedBy: string; savedPage: string | null; savedTurn: number }

/** A standard with its first draft. Ids of both. */
export async function insertStandard(tx: Tx, actor: Actor, { content, ...standard }: NewStandard) {
  const { organizationId } = actor
  const standardId = newId()
  await tx.standard.create({
    data: { organizationId, id: standardId, ...standard, createdBy: actor.userId, createdAt: now() },
    select: { id: true },
  })
  const versionId = await insertDraft(tx, actor, { standardId, number: 1, content, basedOnId: null })
  return { standardId, versionId }
}

export async function insertDraft(
  tx: Tx,
  { organizationId, userId }: Actor,
  draft: { standardId: string; number: number; content: StandardContent; basedOnId: string | null },
): Promise<string> {
  const id = newId()
  await tx.standardVersion.create({ data: { organizationId, id, ...draft, updatedBy: userId, updatedAt: now() }, select: { id: true } })
  return id
}

/** @throws Problem 'not_found' | 'standard_not_draft' when everything is published */
export async function findDraft(tx: Tx, organizationId: string, standardId: string): Promise<DraftFound> {
  const standard = await tx.standard.findUnique({
    where: { organizationId_id: { organizationId, id: standardId } },
    select: { industry: true, archivedAt: true },
  })
  if (!standard) throw new Problem('not_found')
  const row = await tx.standardVersion.findFirst({
    where: { organizationId, standardId, state: 'draft' },
    select: { ...versionColumns, revision: true, updatedAt: true, updatedBy: true, savedPage: true, savedTurn: true },
  })
  if (!row) throw new Problem('standard_not_draft')
  const { revision, updatedAt, updatedBy, savedPage, savedTurn } = row
  return { ...toVersion(row), ...standard, revision, updatedAt, updatedBy, savedPage, savedTurn }
}

/** One at a time: whoever opens, publishes or discards a draft of this standard waits for the one before. @throws Problem 'not_found' */
export async function lockStandard(tx: Tx, organizationId: string, standardId: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    select id from "Standard" where "organizationId" = ${organizationId}::uuid and id = ${standardId}::uuid for update`
  if (rows.length === 0) throw new Problem('not_found')
}

/** The currency in which an organisation's limits and fees are written. */
export const currencyOf = async (tx: Tx, organizationId: string): Promise<string> =>
  (await tx.organization.findUniqueOrThrow({ where: { id: organizationId }, select: { currency: true } })).currency
