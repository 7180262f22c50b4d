import { newId } from '@/lib/data/ids'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { asMigrator } from '../support/migrator'
import { aCampaign, aWave, day } from '../support/programme'
import { anActor, newOrganization } from '../support/world'

export type Size = { branches: number; shoppers: number; visits: number; audit: number }
export type Filled = { owner: Actor; regional: Actor; campaignId: string; waveId: string; branchId: string; shopperId: string; regionId: string }

/** A past wave, one that is under way and one ahead: visits are dealt to them in turn. */
const waves = [
  { name: 'Spring', startsOn: day(-200), endsOn: day(-110) },
  { name: 'Summer', startsOn: day(-100), endsOn: day(-10) },
  { name: 'Autumn', startsOn: day(-9), endsOn: day(80) },
]

/** Of twenty visits in a row, how many stand in which state: most are published, some wait at each desk. */
const states = [...Array<string>(11).fill('published'), 'submitted', 'in_review', 'approved', 'returned', 'accepted', 'assigned', 'open', 'draft', 'cancelled']

/** An organisation as large as asked, written in a few set-based statements past the wall; the statistics are fresh afterwards. */
export async function fill(size: Size): Promise<Filled> {
  const { id: organizationId, rootRegionId } = await newOrganization()
  const owner = await anActor(organizationId, 'owner')
  const reviewer = await anActor(organizationId, 'reviewer')
  const { campaignId, versionId, scenarioId } = await aCampaign(owner)
  const waveIds: string[] = []
  for (const wave of waves) waveIds.push((await aWave(owner, campaignId, wave)).waveId)
  const regionIds = Array.from({ length: 50 }, newId)
  const o = organizationId
  await asMigrator(
    [`insert into "Region" ("organizationId", id, "parentId", name, path) select $1, r.id, $2, 'Region ' || r.n, array[$2::uuid, r.id] from unnest($3::uuid[]) with ordinality r(id, n)`, [o, rootRegionId, regionIds]],
    [`insert into "Branch" ("organizationId", id, code, name, "timeZone", town)
      select $1, uuidv7(), 'B' || lpad(n::text, 5, '0'), 'Branch ' || md5(n::text), 'Europe/Vilnius', 'Town ' || n % 120 from generate_series(1, $2::int) n`, [o, size.branches]],
    [`insert into "BranchPlacement" ("organizationId", id, "branchId", "regionId", "fromDate")
      select $1, uuidv7(), b.id, ($2::uuid[])[1 + b.n % 50], '2020-01-01' from (select id, row_number() over (order by code) n from "Branch" where "organizationId" = $1) b`, [o, regionIds]],
    [`insert into "Shopper" ("organizationId", id, alias, name, email, town, languages)
      select $1, uuidv7(), 'S' || lpad(n::text, 6, '0'), 'Shopper ' || md5('s' || n), 's' || n || '@example.test', 'Town ' || n % 120, array[(array['en', 'lt', 'ru'])[1 + n % 3]] from generate_series(1, $2::int) n`, [o, size.shoppers]],
    [`with branch as (select id, row_number() over (order by code) - 1 n from "Branch" where "organizationId" = $1),
       shopper as (select id, row_number() over (order by alias) - 1 n from "Shopper" where "organizationId" = $1),
       wave as (select w.id, w."startsOn", n - 1 n from unnest($2::uuid[]) with ordinality u(id, n) join "Wave" w on w.id = u.id),
       planned as (
         select uuidv7() id, b.id "branchId", s.id "shopperId", w.id "waveId", p."regionId", ($3::text[])[1 + i % 20]::"VisitState" state, i,
           w."startsOn"::timestamp + make_interval(days => i % 80, hours => 9) opens
         from generate_series(0, $4::int - 1) i
         join branch b on b.n = i % $10::int join wave w on w.n = (i / $10::int) % 3 join shopper s on s.n = i % $11::int
         join "BranchPlacement" p on p."organizationId" = $1 and p."branchId" = b.id),
       visit as (
         insert into "Visit" ("organizationId", id, "campaignId", "waveId", "branchId", "standardVersionId", "scenarioId", "reportNumber", channel, state, "stateSince", slot,
           "windowStart", "windowEnd", "timeZone", "windowStartAt", "windowEndAt", "feeMinor", "expenseCapMinor", currency, minutes, "photosNeeded", "regionId", "visitedOn", "dayPart",
           scoring, "publishedAt", "createdBy")
         select $1, id, $5, "waveId", "branchId", $6, $7, 'R' || md5(id::text), 'on_site', state, opens + interval '1 day', 1 + i / 15000, opens, opens + interval '2 days', 'Europe/Vilnius',
           opens, opens + interval '2 days', 1200, 1200, 'EUR', 30, 1, "regionId", case when state in ('published', 'submitted', 'in_review', 'approved', 'returned') then opens::date end, 'midday',
           case state when 'published' then 'scored'::"Scoring" else 'pending' end, case state when 'published' then opens + interval '4 days' end, $8
         from planned),
       given as (
         insert into "Assignment" ("organizationId", id, "visitId", "shopperId", "branchId", state, "holdsFrom", "holdsTo", "offeredAt", "feeMinor", "expenseCapMinor", currency)
         select $1, uuidv7(), id, "shopperId", "branchId", (case state when 'open' then 'offered' when 'assigned' then 'assigned' else 'accepted' end)::"AssignmentState", opens::date, opens::date,
           opens - interval '9 days', 1200, 1200, 'EUR' from planned where state not in ('draft', 'cancelled')),
       moved as (
         insert into "VisitTransition" ("organizationId", id, "visitId", verb, "fromState", "toState", at, "byUserId")
         select $1, uuidv7(), id, 'take_review', 'submitted', 'in_review', opens + interval '1 day', $9 from planned where state = 'in_review')
       select 1`, [o, waveIds, states, size.visits, campaignId, versionId, scenarioId, owner.userId, reviewer.userId, size.branches, size.shoppers]],
    [`insert into "Report" ("organizationId", id, "assignmentId", "visitId", "currentSubmission", "currentScore", "visitedAt")
      select $1, uuidv7(), a.id, v.id, 1, 1, v."windowStartAt" from "Assignment" a join "Visit" v on v."organizationId" = $1 and v.id = a."visitId"
      where a."organizationId" = $1 and v."visitedOn" is not null`, [o]],
    [`insert into "ReportScore" ("organizationId", "reportId", revision, "rulesVersion", cause, service, official, outcome, completeness, incomplete, explanation)
      select $1, id, 1, 1, 'submitted', 80000000 + hashtext(id::text) % 10000000, 80000000, 'scored', 100000000, false, '{}' from "Report" where "organizationId" = $1`, [o]],
    [`insert into "AuditEntry" ("organizationId", id, at, "actorUserId", "actorRole", event, "subjectKind", "subjectId", details, hash)
      select $1, uuidv7(), now() - make_interval(mins => $3::int - n), $2, 'owner', (array['visit.offer', 'visit.publish', 'branch.edited', 'shopper.edited'])[1 + n % 4], 'visit', md5(n::text), '{}', ''
      from generate_series(1, $3::int) n`, [o, owner.userId, size.audit]],
    'analyze',
  )
  const regionId = regionIds[0]!
  const regional = await anActor(organizationId, 'manager', { scope: { kind: 'regions', regionIds: regionIds.slice(0, 10) } })
  return { owner, regional, campaignId, waveId: waveIds[2]!, regionId, ...(await someOf(owner)) }
}

async function someOf(owner: Actor): Promise<{ branchId: string; shopperId: string }> {
  return withTenant(owner, async (tx) => {
    const { branchId, shopperId } = await tx.assignment.findFirstOrThrow({ where: { organizationId: owner.organizationId, state: 'accepted' }, select: { branchId: true, shopperId: true } })
    return { branchId, shopperId }
  })
}
