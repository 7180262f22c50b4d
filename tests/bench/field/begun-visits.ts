import { createHash } from 'node:crypto'
import { PERSON_COOKIE } from '@/lib/offline/person-cookie'
import type { Answers } from '@/lib/domain/report/answer'
import { asMigratorOf } from '../site/past-wall'
import type { Urls } from '../network/ready'
import { answersToSend } from './report-to-send'

/** A visit under way with its whole draft, ready to be sent by its shopper. `reportId` is its assignment's as well. */
export type BegunVisit = { visitId: string; reportId: string; cookie: string; body: string }

const SHOPPERS = 64
const VERSION = 50
/** Of the waves' own visits none has so high a number. */
const FIRST_SLOT = 100_000
const token = (number: number | string) => `bench-shopper-${number}-`.padEnd(43, '-')
const device = 'bench'

/** People behind the first shoppers of an organisation, each signed in; then as many begun visits of theirs as asked, in one statement. */
export async function fieldOf(urls: Urls, slug: string): Promise<(visits: number) => Promise<BegunVisit[]>> {
  const hashes = Array.from({ length: SHOPPERS }, (_, at) => createHash('sha256').update(token(at + 1)).digest('hex'))
  const people = await asMigratorOf<{ n: number; userId: string }>(urls, `
    with shopper as (
      select s."organizationId", s.id, s.email, s.name, uuidv7() as "userId", (row_number() over (order by s.alias))::int as n
      from "Shopper" s join "Organization" o on o.id = s."organizationId" where o.slug = $1 order by s.alias limit $2),
    person as (insert into "User" (id, email, name, "emailVerified") select "userId", email, name, now() from shopper),
    member as (insert into "Membership" ("organizationId", id, "userId", role, "fromDate") select "organizationId", uuidv7(), "userId", 'shopper', '2020-01-01' from shopper),
    open as (insert into "Session" (id, "sessionToken", "userId", expires, "lastSeenAt", device)
      select uuidv7(), ($3::text[])[n], "userId", now() + interval '20 days', now(), $4 from shopper),
    known as (update "Shopper" s set "userId" = shopper."userId" from shopper where s."organizationId" = shopper."organizationId" and s.id = shopper.id)
    select n, "userId"::text as "userId" from shopper`, [slug, SHOPPERS, hashes, device])
  const cookies = new Map(people.map(({ n, userId }) => [n, `next-auth.session-token=${token(n)}; ${PERSON_COOKIE}=${userId}`]))
  const reports = answersToSend()
  let begun = 0
  return async (visits) => {
    const day = new Date().toISOString().slice(0, 10)
    const facts = { visitedAt: `${day}T00:00` }
    const rows = await asMigratorOf<{ visitId: string; reportId: string; n: number; kind: number }>(urls, beginVisits, [
      slug, people.length, begun, visits, day, JSON.stringify(reports), JSON.stringify(facts), VERSION, FIRST_SLOT,
    ])
    begun += visits
    return rows.map(({ visitId, reportId, n, kind }) => ({ visitId, reportId, cookie: cookies.get(n)!, body: bodyOf(reports[kind]!, facts) }))
  }
}

const bodyOf = (answers: Answers, facts: object): string => JSON.stringify({ answers, facts, sentAt: new Date().toISOString(), device, draftVersion: VERSION })

/** Visits of today in the network's last wave, each accepted yesterday, begun, and with every answer in its draft. */
const beginVisits = `
  with org as (select id from "Organization" where slug = $1),
  wave as (select w.* from "Wave" w join org on org.id = w."organizationId" order by w."endsOn" desc limit 1),
  known as (
    select v."standardVersionId", v."scenarioId", v."createdBy" from "Visit" v join wave on wave."organizationId" = v."organizationId" and wave.id = v."waveId" limit 1),
  branch as (
    select b.id, b."timeZone", p."regionId", (row_number() over (order by b.code) - 1)::int as n, (count(*) over ())::int as total
    from "Branch" b join org on org.id = b."organizationId" join "BranchPlacement" p on p."organizationId" = b."organizationId" and p."branchId" = b.id),
  shopper as (
    select s.id, s."userId", (row_number() over (order by s.alias))::int as n from "Shopper" s join org on org.id = s."organizationId" where s."userId" is not null order by s.alias limit $2::int),
  begun as (
    select i, uuidv7() as "visitId", uuidv7() as "reportId", branch.id as "branchId", branch."regionId", branch."timeZone", shopper.id as "shopperId", shopper."userId", shopper.n,
      ($5::date)::timestamp as opens, i % jsonb_array_length($6::jsonb) as kind
    from generate_series($3::int, $3::int + $4::int - 1) i join branch on branch.n = i % branch.total join shopper on shopper.n = 1 + i % $2::int),
  visit as (
    insert into "Visit" ("organizationId", id, "campaignId", "waveId", "branchId", "standardVersionId", "scenarioId", "reportNumber", channel, state, slot,
      "windowStart", "windowEnd", "timeZone", "windowStartAt", "windowEndAt", "feeMinor", "expenseCapMinor", currency, minutes, "photosNeeded", "regionId", "createdBy")
    select wave."organizationId", "visitId", wave."campaignId", wave.id, "branchId", known."standardVersionId", known."scenarioId", 'R' || upper(md5("visitId"::text)), 'on_site', 'in_progress', $9::int + i,
      opens, opens + interval '2 days', "timeZone", opens at time zone "timeZone", (opens + interval '2 days') at time zone "timeZone", 1200, 1200, 'EUR', 30, 1, "regionId", known."createdBy"
    from begun, wave, known),
  given as (
    insert into "Assignment" ("organizationId", id, "visitId", "shopperId", "userId", "branchId", state, "holdsFrom", "holdsTo", "offeredAt", "answeredAt", "feeMinor", "expenseCapMinor", currency, "payOn")
    select org.id, "reportId", "visitId", "shopperId", "userId", "branchId", 'accepted', opens::date, opens::date, now() - interval '2 days', now() - interval '1 day', 1200, 1200, 'EUR', opens::date + 30 from begun, org),
  report as (
    insert into "Report" ("organizationId", id, "assignmentId", "visitId", "startedAt") select org.id, "reportId", "reportId", "visitId", now() from begun, org),
  draft as (
    insert into "ReportDraft" ("organizationId", "reportId", answers, facts, version) select org.id, "reportId", $6::jsonb->kind, $7::jsonb, $8::int from begun, org)
  select "visitId"::text as "visitId", "reportId"::text as "reportId", n, kind from begun`
