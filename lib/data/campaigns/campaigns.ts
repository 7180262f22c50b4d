import 'server-only'
import { Problem } from '@/lib/domain/problem'
import type { Actor } from '@/lib/domain/people/actor'
import type { Prisma } from '@/prisma/generated/client'
import { now } from '../clock'
import { newId } from '../ids'
import type { Tx } from '../tenant'

const columns = {
  id: true, name: true, standardId: true, channel: true, state: true, publishPolicy: true, publishAfterDays: true, rotationDays: true,
  bufferDays: true, claimHours: true, reportDueHours: true, minimumVisits: true, completenessTenths: true, feeMinor: true,
  expenseCapMinor: true, currency: true, payAfterDays: true, placeRule: true, placeMetres: true, staffNoticeOn: true, noNoticeReason: true, anonymous: true, createdAt: true, revision: true, origin: true,
  standard: { select: { name: true } },
} satisfies Prisma.CampaignSelect
export type CampaignFound = Prisma.CampaignGetPayload<{ select: typeof columns }>

export type CampaignSettings = Pick<
  CampaignFound,
  | 'name' | 'channel' | 'publishPolicy' | 'publishAfterDays' | 'rotationDays' | 'bufferDays' | 'claimHours' | 'reportDueHours'
  | 'minimumVisits' | 'completenessTenths' | 'feeMinor' | 'expenseCapMinor' | 'currency' | 'payAfterDays'
  | 'placeRule' | 'placeMetres'
>

export async function insertCampaign(tx: Tx, actor: Actor, settings: CampaignSettings & { standardId: string }): Promise<string> {
  const id = newId()
  await tx.campaign.create({
    data: { ...settings, organizationId: actor.organizationId, id, createdBy: actor.userId, createdAt: now() },
    select: { id: true },
  })
  return id
}

/** @throws Problem 'not_found' */
export async function findCampaign(tx: Tx, organizationId: string, campaignId: string): Promise<CampaignFound> {
  const row = await tx.campaign.findUnique({ where: { organizationId_id: { organizationId, id: campaignId } }, select: columns })
  if (!row) throw new Problem('not_found')
  return row
}

/** One at a time: a campaign ends before or after a wave is added, not meanwhile. @throws Problem 'not_found' */
export async function lockCampaign(tx: Tx, organizationId: string, campaignId: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    select id from "Campaign" where "organizationId" = ${organizationId}::uuid and id = ${campaignId}::uuid for no key update`
  if (rows.length === 0) throw new Problem('not_found')
}

export const listCampaigns = (tx: Tx, organizationId: string): Promise<CampaignFound[]> =>
  tx.campaign.findMany({ where: { organizationId }, select: columns, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] })

/** Whether a visit was ever planned in it, one that was called off too. Ask with the campaign locked. */
export const hasVisits = async (tx: Tx, organizationId: string, campaignId: string): Promise<boolean> =>
  (await tx.visit.findFirst({ where: { organizationId, campaignId }, select: { id: true } })) !== null

type Save = { campaignId: string; revision: number; settings: CampaignSettings }

/** Guarded by the revision its author saw. @throws Problem 'changed_meanwhile' */
export async function saveCampaignSettings(tx: Tx, organizationId: string, { campaignId, revision, settings }: Save): Promise<void> {
  const { count } = await tx.campaign.updateMany({ where: { organizationId, id: campaignId, revision }, data: { ...settings, revision: { increment: 1 } } })
  if (count === 0) throw new Problem('changed_meanwhile')
}

type Start = { staffNoticeOn: Date | null; noNoticeReason: string | null; anonymous: boolean }

/** Of two starting at once one wins. @throws Problem 'already_done' */
export async function saveStarted(tx: Tx, organizationId: string, campaignId: string, start: Start): Promise<void> {
  const { count } = await tx.campaign.updateMany({ where: { organizationId, id: campaignId, state: 'draft' }, data: { ...start, state: 'running' } })
  if (count === 0) throw new Problem('already_done')
}

/** @throws Problem 'already_done' */
export async function saveEnded(tx: Tx, organizationId: string, campaignId: string): Promise<void> {
  const { count } = await tx.campaign.updateMany({ where: { organizationId, id: campaignId, state: 'running' }, data: { state: 'ended' } })
  if (count === 0) throw new Problem('already_done')
}
