import type { Statement } from './ground-sql'
import { MONTHS } from './sizes'

export type Visits = {
  organizationId: string; slug: string; ownerId: string; reviewerId: string; branches: number; shoppers: number; visits: number; prototypes: number
  campaignId: string; standardId: string; versionId: string; scenarioId: string; waveIds: string[]; firstMonth: string; photos: PhotoKept[]
}
export type PhotoKept = { hash: string; storedHash: string; mime: string; bytes: number; width: number; height: number }

/**
 * Every month of every branch in turn, so that with as many visits as there are months of branches none stays empty. A branch is
 * better or worse than others and moves a little with the time; what a visit found is one of the prototypes around that.
 */
const planned = `create temp table planned as
  select pg_temp.id_at(at, w || 'v') as id, pg_temp.id_at(at, w || 'a') as "assignmentId", pg_temp.id_at(at, w || 'r') as "reportId", *,
    row_number() over (partition by "waveId", "branchId" order by i)::int as slot
  from (
    select i, w, pg_temp.id_at('2020-01-03', $1 || ' branch ' || b) as "branchId", pg_temp.id_at('2020-01-04', $1 || ' shopper ' || 1 + pg_temp.draw(w || 's') % $2::int) as "shopperId",
      ($3::uuid[])[1 + m / 3] as "waveId", i % 37 = 5 as recheck, i % 101 = 7 as excluded,
      (($4::date + make_interval(months => m, days => pg_temp.draw(w || 'd') % 28, hours => 8 + pg_temp.draw(w || 'h') % 9))::timestamp) at time zone 'UTC' as at,
      1 + least($5::int - 1, greatest(0, floor($5::int * (0.5 + (pg_temp.draw($1 || 'q' || b) % 1000 / 1000.0 - 0.5) * 0.5
        + (m - 12) * (pg_temp.draw($1 || 't' || b) % 1000 / 1000.0 - 0.4) * 0.01 + (pg_temp.draw(w || 'n') % 1000 / 1000.0 - 0.5) * 0.8))))::int as n
    from (select i, $1 || ':' || i || ':' as w, 1 + i % $6::int as b, i / $6::int % ${MONTHS} as m from generate_series(0, $7::int - 1) i) turn) made
  order by at, i`

export const visitStatements = (v: Visits): Statement[] => [
  ['drop table if exists planned', []],
  [planned, [v.slug, v.shoppers, v.waveIds, v.firstMonth, v.prototypes, v.branches, v.visits]],
  ['create index on planned (id)', []],
  ['analyze planned', []],
  [`insert into "Visit" ("organizationId", id, "campaignId", "waveId", "branchId", "standardVersionId", "scenarioId", "reportNumber", channel, purpose, state, "stateSince", slot,
      "windowStart", "windowEnd", "timeZone", "windowStartAt", "windowEndAt", "feeMinor", "expenseCapMinor", currency, minutes, "photosNeeded", "regionId", "visitedOn", "dayPart",
      scoring, "excludedReason", "approvedBy", "approvedAt", "publishedAt", "createdBy", "createdAt", "branchAttributes")
    select $1, p.id, $2, "waveId", p."branchId", $3, $4, 'R' || upper(md5(w)), 'on_site', (case when recheck then 'recheck' else 'routine' end)::"Purpose", 'published', at + interval '4 days', slot,
      date_trunc('day', at at time zone 'UTC'), date_trunc('day', at at time zone 'UTC') + interval '1 day', 'Europe/Vilnius', date_trunc('day', at), date_trunc('day', at) + interval '1 day', 1200, 1200, 'EUR', 30, 1,
      place."regionId", at::date, case when extract(hour from at) < 9 then 'morning' when extract(hour from at) < 12 then 'midday' when extract(hour from at) < 15 then 'afternoon' else 'evening' end,
      (case when excluded then 'excluded' when t.incomplete or t.service is null then 'pending' else 'scored' end)::"Scoring", case when excluded then 'The branch was being rebuilt that day' else '' end,
      $5, at + interval '3 days', at + interval '4 days', $6, at - interval '10 days', '{}'
    from planned p join prototype t on t.n = p.n join "BranchPlacement" place on place."organizationId" = $1 and place."branchId" = p."branchId" order by p.at, p.i`,
    [v.organizationId, v.campaignId, v.versionId, v.scenarioId, v.reviewerId, v.ownerId]],
  [`insert into "Assignment" ("organizationId", id, "visitId", "shopperId", "branchId", state, "holdsFrom", "holdsTo", "offeredAt", "answeredAt", "feeMinor", "expenseCapMinor", currency)
    select $1, "assignmentId", id, "shopperId", "branchId", 'accepted', at::date, at::date, at - interval '9 days', at - interval '8 days', 1200, 1200, 'EUR' from planned order by at, i`, [v.organizationId]],
  [`insert into "Report" ("organizationId", id, "assignmentId", "visitId", "startedAt", "currentSubmission", "currentScore", "visitedAt")
    select $1, "reportId", "assignmentId", id, at, 1, 1, at from planned order by at, i`, [v.organizationId]],
  [`insert into "Submission" ("organizationId", "reportId", number, fingerprint, receipt, answers, facts, "sentAt", "receivedAt", device)
    select $1, "reportId", 1, md5(w), upper(md5(w || 'receipt')), t.answers, '{}', at + interval '2 hours', at + interval '2 hours', 'bench' from planned p join prototype t on t.n = p.n order by at, i`, [v.organizationId]],
  [`insert into "ReportScore" ("organizationId", "reportId", revision, "rulesVersion", cause, service, official, outcome, completeness, incomplete, "boundLow", "boundHigh", "criticalFailures", explanation, at)
    select $1, "reportId", 1, 1, 'submitted', service, official, outcome, completeness, incomplete, low, high, critical, explanation, at + interval '2 hours' from planned p join prototype t on t.n = p.n order by at, i`, [v.organizationId]],
  [`insert into "ReportAnswer" ("organizationId", "reportId", "criterionKey", "sectionKey", answer, status, passed, bonus, earned, possible, loss)
    select $1, p."reportId", x.key, x.section, x.answer, x.status, x.passed, x.bonus, x.earned, x.possible, x.loss from planned p join prototype_row x on x.n = p.n order by p.at, p.i`, [v.organizationId]],
  [`insert into "VisitTransition" ("organizationId", id, "visitId", verb, "fromState", "toState", at, "byUserId")
    select $1, pg_temp.id_at(at + step.later, w || step.verb), id, step.verb, step.before::"VisitState", step.after::"VisitState", at + step.later, case when step.verb = 'submit' then null else $2::uuid end
    from planned cross join (values ('submit', 'in_progress', 'submitted', interval '2 hours'), ('take_review', 'submitted', 'in_review', interval '2 days'),
      ('approve', 'in_review', 'approved', interval '3 days'), ('publish', 'approved', 'published', interval '4 days')) step (verb, before, after, later) order by at, i`, [v.organizationId, v.reviewerId]],
  [`insert into "Evidence" ("organizationId", id, "reportId", "criterionKey", kind, audience, retention, hash, "storedHash", mime, bytes, width, height, "takenAt", "receivedAt", "clearedAt", "clearedBy")
    select $1, pg_temp.id_at(at, w || 'e' || turn), "reportId", 'c_' || turn || '1', 'photo', 'published', 'evidence', photo->>'hash', photo->>'storedHash', photo->>'mime', (photo->>'bytes')::int, (photo->>'width')::int, (photo->>'height')::int,
      at, at + interval '2 hours', at + interval '3 days', $2 from planned cross join generate_series(0, 1) turn
    cross join lateral (select $3::jsonb->((i + turn) % jsonb_array_length($3::jsonb)) as photo) taken order by at, i`, [v.organizationId, v.reviewerId, JSON.stringify(v.photos)]],
  // What the latest visit of each branch found failing asks for work; every third such action was done and holds.
  [`insert into "Action" ("organizationId", id, "branchId", "standardId", "criterionKey", state, holding, "chainLink", "chainOwner", "openedByVisitId", "lastVisitId", "openedOn", "dueOn", "doneAt")
    select $1, pg_temp.id_at(p.at, w || x.key), p."branchId", $2, x.key, (case when pg_temp.draw(w || x.key) % 3 = 0 then 'holding' else 'open' end)::"ActionState", case when pg_temp.draw(w || x.key) % 3 = 0 then 1 else 0 end,
      c."chainLink", c."chainOwner", p.id, p.id, p.at::date + 4, p.at::date + 18, case when pg_temp.draw(w || x.key) % 3 = 0 then p.at + interval '12 days' end
    from (select distinct on ("branchId") * from planned order by "branchId", at desc, i) p
    join prototype_row x on x.n = p.n and x.passed = false and not x.bonus
    join "StandardCriterion" c on c."organizationId" = $1 and c."standardVersionId" = $3 and c.key = x.key`, [v.organizationId, v.standardId, v.versionId]],
  // Two visits a branch that are not published, in the states a programme has: with all in one, the planner takes the index of living visits for an empty one.
  [`insert into "Visit" ("organizationId", id, "campaignId", "waveId", "branchId", "standardVersionId", "scenarioId", "reportNumber", channel, state, slot,
      "windowStart", "windowEnd", "timeZone", "windowStartAt", "windowEndAt", "feeMinor", "expenseCapMinor", currency, minutes, "photosNeeded", "regionId", "createdBy", "createdAt")
    select $1, pg_temp.id_at(opens, $2 || ' ahead ' || n), $3, $4, b.id, $5, $6, 'A' || upper(md5($2 || ' ahead ' || n)), 'on_site', (array['draft', 'open', 'assigned', 'cancelled', 'no_show', 'aborted', 'rejected', 'withdrawn'])[1 + n % 8]::"VisitState", 900 + n,
      opens at time zone 'UTC', opens at time zone 'UTC' + interval '1 day', 'UTC', opens, opens + interval '1 day', 1200, 1200, 'EUR', 30, 1, place."regionId", $7, opens
    from generate_series(1, 2 * $8::int) n cross join lateral (select ($9::date + make_interval(months => ${MONTHS - 1}, days => 26))::timestamp at time zone 'UTC' as opens) days
    join "Branch" b on b."organizationId" = $1 and b.id = pg_temp.id_at('2020-01-03', $2 || ' branch ' || 1 + n % $8::int)
    join "BranchPlacement" place on place."organizationId" = $1 and place."branchId" = b.id`,
    [v.organizationId, v.slug, v.campaignId, v.waveIds.at(-1), v.versionId, v.scenarioId, v.ownerId, v.branches, v.firstMonth]],
]
