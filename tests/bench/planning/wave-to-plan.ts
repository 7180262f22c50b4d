import type pg from 'pg'
import { findActor } from '@/lib/data/memberships'
import { addWave } from '@/lib/usecases/campaigns/add-wave'
import { applyPlan, MAX_AT_ONCE } from '@/lib/usecases/visits/apply-plan'
import { previewPlan } from '@/lib/usecases/visits/preview-plan'
import { addDays } from '@/lib/domain/visit/days'
import { statementsSent } from '../measure'

const LASTS_DAYS = 200
const BUFFER_DAYS = 2

type Asked = { waveId: string; branchIds: string[]; perBranch: number; windowDays: number; deal: 'none' | 'assign' }

/** A wave of a network that begins today, in a campaign that keeps days between visits; its branches, and how they are planned. */
export async function aWaveToPlan(client: pg.Client, slug: string) {
  const { rows } = await client.query<{ campaignId: string; userId: string; organizationId: string }>(
    `update "Campaign" c set "bufferDays" = $2 from "Organization" o, "User" u where o.slug = $1 and c."organizationId" = o.id and u.email = 'owner@' || o.slug || '.example'
     returning c.id::text as "campaignId", u.id::text as "userId", o.id::text as "organizationId"`, [slug, BUFFER_DAYS])
  const { campaignId, userId, organizationId } = rows[0]!
  const owner = await findActor(userId, slug)
  if (!owner) throw new Error(`nobody owns ${slug}`)
  const today = new Date().toISOString().slice(0, 10)
  const { waveId } = await addWave(owner, { campaignId, name: 'To be planned', startsOn: today, endsOn: addDays(today, LASTS_DAYS) })
  const shoppers = await client.query<{ id: string }>('select id::text as id from "Shopper" where "organizationId" = $1 order by alias', [organizationId])
  const shopperIds = shoppers.rows.map(({ id }) => id)
  const branches = await client.query<{ id: string }>('select id::text as id from "Branch" where "organizationId" = $1 order by code', [organizationId])

  /** A preview, then its visits in the largest parts that are taken. All of them are to be written. */
  const plan = async ({ deal, ...asked }: Asked) => {
    const began = statementsSent()
    const { visits } = await previewPlan(owner, { ...asked, scenarioIds: [], shopperIds: deal === 'none' ? [] : shopperIds, deal })
    const previewed = statementsSent()
    let [planned, parts, statementsOfPart] = [0, 0, 0]
    for (let at = 0; at < visits.length; at += MAX_AT_ONCE) {
      const before = statementsSent()
      const part = visits.slice(at, at + MAX_AT_ONCE).map(({ window: { start, end }, branchId, slot, scenarioId, shopperIds }) => ({ branchId, slot, scenarioId, start, end, shopperIds }))
      const { visitIds, refusals } = await applyPlan(owner, { waveId: asked.waveId, deal, visits: part })
      if (refusals.length > 0) throw new Error(`${refusals.length} visits were refused: ${refusals[0]!.code}`)
      planned += visitIds.length
      parts += 1
      statementsOfPart = Math.max(statementsOfPart, statementsSent() - before)
    }
    if (planned !== asked.branchIds.length * asked.perBranch) throw new Error(`${planned} visits were planned`)
    return { visits: planned, parts, statementsOfPart, statementsOfPreview: previewed - began }
  }
  return { waveId, branchIds: branches.rows.map(({ id }) => id), plan }
}
