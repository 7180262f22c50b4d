import { newId } from '@/lib/data/ids'
import { asMigrator } from '../support/migrator'
import { aCampaign, aWave } from '../support/programme'
import { anActor, newOrganization } from '../support/world'
import { chaosContent } from './answers'
import type { Visit } from './run'

export type Programme = { organizationId: string; slug: string; visits: Visit[] }

/** An organisation with a published standard and so many visits accepted by so many shoppers, dealt to them in turn. */
export async function aChaosProgramme(size: { visits: number; shoppers: number }): Promise<Programme> {
  const { id: organizationId, slug, rootRegionId } = await newOrganization()
  const owner = await anActor(organizationId, 'owner')
  const shoppers = await Promise.all(Array.from({ length: size.shoppers }, () => anActor(organizationId, 'shopper')))
  const { campaignId, versionId, scenarioId } = await aCampaign(owner, { content: chaosContent() })
  const { waveId } = await aWave(owner, campaignId)
  const visits = Array.from({ length: size.visits }, (_, place) => ({ visitId: newId(), reportId: newId(), userId: shoppers[place % shoppers.length]!.userId }))
  const o = organizationId
  await asMigrator(
    [`insert into "Branch" ("organizationId", id, code, name, "timeZone", town)
      select $1, uuidv7(), 'B' || n, 'Branch ' || n, 'UTC', 'Vilnius' from generate_series(1, $2::int) n`, [o, Math.ceil(size.visits / 10)]],
    [`insert into "BranchPlacement" ("organizationId", id, "branchId", "regionId", "fromDate") select $1, uuidv7(), id, $2, '2020-01-01' from "Branch" where "organizationId" = $1`, [o, rootRegionId]],
    [`with planned as (
        select v.id, a.id assignment, u.id person, s.id shopper, b.id branch, v.n, date_trunc('day', now() at time zone 'UTC') - interval '1 day' opens
        from unnest($2::uuid[]) with ordinality v(id, n) join unnest($3::uuid[]) with ordinality a(id, n) using (n) join unnest($4::uuid[]) with ordinality u(id, n) using (n)
        join "Shopper" s on s."organizationId" = $1 and s."userId" = u.id
        join (select id, row_number() over (order by id) - 1 n from "Branch" where "organizationId" = $1) b on b.n = (v.n - 1) / 10),
      visit as (
        insert into "Visit" ("organizationId", id, "campaignId", "waveId", "branchId", "standardVersionId", "scenarioId", "reportNumber", channel, state, slot,
          "windowStart", "windowEnd", "timeZone", "windowStartAt", "windowEndAt", "feeMinor", "expenseCapMinor", currency, minutes, "photosNeeded", "regionId", "createdBy")
        select $1, id, $5, $6, branch, $7, $8, 'R' || md5(id::text), 'on_site', 'accepted', 1 + (n - 1) % 10,
          opens, opens + interval '3 days', 'UTC', opens at time zone 'UTC', (opens + interval '3 days') at time zone 'UTC', 1200, 1200, 'EUR', 30, 3, $9, $10 from planned),
      given as (
        insert into "Assignment" ("organizationId", id, "visitId", "shopperId", "userId", "branchId", state, "holdsFrom", "holdsTo", "offeredAt", "answeredAt", "feeMinor", "expenseCapMinor", currency, "payOn")
        select $1, assignment, id, shopper, person, branch, 'accepted', opens::date, opens::date, opens - interval '1 day', now(), 1200, 1200, 'EUR', opens::date + 30 from planned)
      select 1`,
      [o, visits.map(({ visitId }) => visitId), visits.map(({ reportId }) => reportId), visits.map(({ userId }) => userId), campaignId, waveId, versionId, scenarioId, rootRegionId, owner.userId]],
    'analyze',
  )
  return { organizationId, slug, visits }
}
