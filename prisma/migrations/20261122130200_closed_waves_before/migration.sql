-- Waves closed, and corrected or scored anew after it, before what they were closed with was put by: worked back from their restatements, their visits' transitions
-- and the revisions of their scores, and kept only where branch by branch it gives the figures they were closed with. A wave of which
-- that cannot be said, as where visits were regrouped and nobody wrote down from where, keeps its figure alone and says so.
create temp table restated_wave as
  select w."organizationId", w.id, w."closedAt", w.figures, c.channel
  from "Wave" w join "Campaign" c on c."organizationId" = w."organizationId" and c.id = w."campaignId"
  where w.state = 'closed' and w.figures is not null and w."closedAt" is not null
    and (exists (select 1 from "Restatement" x where x."organizationId" = w."organizationId" and x."waveId" = w.id)
      -- What moved no mean is in no restatement, and yet in sections, criteria and counts.
      or exists (select 1 from "Visit" v join "VisitTransition" t on t."organizationId" = v."organizationId" and t."visitId" = v.id
        where v."organizationId" = w."organizationId" and v."waveId" = w.id and t.at > w."closedAt" and t.verb in ('include', 'exclude', 'withdraw'))
      or exists (select 1 from "Visit" v join "Assignment" a on a."organizationId" = v."organizationId" and a."visitId" = v.id
        join "Report" r on r."organizationId" = a."organizationId" and r."assignmentId" = a.id
        join "ReportScore" s on s."organizationId" = r."organizationId" and s."reportId" = r.id
        where v."organizationId" = w."organizationId" and v."waveId" = w.id and v.state in ('published', 'withdrawn') and s.at > w."closedAt"))
    and not exists (select 1 from "Restatement" x where x."organizationId" = w."organizationId" and x."waveId" = w.id and x.cause = 'regrouped')
    and not exists (select 1 from "KeptWave" k where k."organizationId" = w."organizationId" and k."waveId" = w.id);

-- Visits as the wave was closed with them. A score that counted is the one the first restatement calls the old one.
create temp table closed_visit as
  select v."organizationId", v."waveId", v.id as "visitId", v."branchId", v."regionId", g.path as "regionPath", v."visitedOn", v.channel, v.origin,
    v."standardVersionId", r.id as "reportId", first."oldService", first."oldOfficial", first.at as "restatedAt",
    case when first."oldService" is not null then 'scored'
      when moved.at is null then v.scoring::text
      when before.verb = 'exclude' then 'excluded' when before.verb = 'include' then 'scored' else 'pending' end as scoring,
    score.revision, s.service, s.official, s."criticalFailures", s.outcome, s.explanation, s."scoredUnderId"
  from restated_wave w
  join "Visit" v on v."organizationId" = w."organizationId" and v."waveId" = w.id and v.purpose = 'routine' and v."visitedOn" is not null
  join "Region" g on g."organizationId" = v."organizationId" and g.id = v."regionId"
  join "Assignment" a on a."organizationId" = v."organizationId" and a."visitId" = v.id and a.state = 'accepted'
  join "Report" r on r."organizationId" = v."organizationId" and r."assignmentId" = a.id
  left join lateral (select x.at, x."oldService", x."oldOfficial" from "Restatement" x
    where x."organizationId" = v."organizationId" and x."visitId" = v.id and x."waveId" = w.id order by x.at, x.id limit 1) first on true
  left join lateral (select t.at from "VisitTransition" t
    where t."organizationId" = v."organizationId" and t."visitId" = v.id and t.at > w."closedAt" and t.verb in ('include', 'exclude') limit 1) moved on true
  left join lateral (select t.verb from "VisitTransition" t
    where t."organizationId" = v."organizationId" and t."visitId" = v.id and t.at <= w."closedAt" and t.verb in ('include', 'exclude') order by t.at desc, t.id desc limit 1) before on true
  left join lateral (select t."toState" as state from "VisitTransition" t
    where t."organizationId" = v."organizationId" and t."visitId" = v.id and t.at <= w."closedAt" order by t.at desc, t.id desc limit 1) then_state on true
  left join lateral (select t."fromState" as state from "VisitTransition" t
    where t."organizationId" = v."organizationId" and t."visitId" = v.id and t.at > w."closedAt" order by t.at, t.id limit 1) next_state on true
  left join lateral (select s.service, s.official from "ReportScore" s
    where s."organizationId" = r."organizationId" and s."reportId" = r.id and s.revision = r."currentScore") today on true
  left join lateral (select s.revision from "ReportScore" s
    where s."organizationId" = r."organizationId" and s."reportId" = r.id and s.at <= w."closedAt"
      and (case when first."oldService" is not null then s.service = first."oldService" and s.official is not distinct from first."oldOfficial"
        when first.at is null then s.service is not distinct from today.service and s.official is not distinct from today.official else true end)
    order by (s.revision = r."currentScore") desc, s.revision desc limit 1) score on true
  left join "ReportScore" s on s."organizationId" = r."organizationId" and s."reportId" = r.id and s.revision = score.revision
  where coalesce(then_state.state, next_state.state, v.state) = 'published';
create index on closed_visit ("organizationId", "waveId");
analyze closed_visit;

-- What the wave's means came to, branch by branch, must be what it was closed with.
create temp table kept_wave as
  select w."organizationId", w.id from restated_wave w
  where not exists (select 1 from closed_visit v where v."organizationId" = w."organizationId" and v."waveId" = w.id and v.revision is null)
    and not exists (
      select 1 from (
        select sums."branchId", sums.scored, floor((2 * sums.service + sums.scored) / (2 * sums.scored))::bigint as service, floor((2 * sums.official + sums.scored) / (2 * sums.scored))::bigint as official
        from (
          select "branchId", sum(scored)::bigint as scored, sum(service)::numeric as service, sum(official)::numeric as official from (
            select v."branchId", 1 as scored, v.service::numeric as service, v.official::numeric as official from closed_visit v
            where v."organizationId" = w."organizationId" and v."waveId" = w.id and v.channel = w.channel and v.scoring = 'scored' and v.service is not null
            union all
            select r."branchId", r.scored, r."sumService", r."sumOfficial" from "BranchRollup" r
            where r."organizationId" = w."organizationId" and r."waveId" = w.id and r.channel = w.channel and r.origin <> 'visit' and r.scored > 0) one
          group by 1) sums) mine
      full join (
        select (b->>'id')::uuid as "branchId", (b->>'visits')::bigint as scored, (b->>'service')::bigint as service, (b->>'official')::bigint as official
        from jsonb_array_elements(w.figures->'branches') b where (b->>'visits')::int > 0) told on told."branchId" = mine."branchId"
      where (mine.scored, mine.service, mine.official) is distinct from (told.scored, told.service, told.official));
delete from closed_visit v where not exists (select 1 from kept_wave w where w."organizationId" = v."organizationId" and w.id = v."waveId");

insert into "KeptWave" ("organizationId", "waveId", at) select "organizationId", id, current_timestamp from kept_wave;
insert into "KeptVisit" ("organizationId", "waveId", "visitId", scoring, revision, "regionPath")
  select "organizationId", "waveId", "visitId", scoring::"Scoring", revision, "regionPath" from closed_visit;

insert into "KeptBranchRollup" ("organizationId", "branchId", month, "waveId", "standardVersionId", "regionId", channel, origin, visits, scored, "sumService", "sumServiceSquares",
    "sumOfficial", "sumOfficialSquares", gated, "criticalFailures", incomplete, excluded, earned, possible, loss, "regionPath")
  select "organizationId", "branchId", date_trunc('month', "visitedOn")::date, "waveId", coalesce("scoredUnderId", "standardVersionId"), "regionId", channel, origin,
    count(*), count(*) filter (where counts), coalesce(sum(service::bigint) filter (where counts), 0), coalesce(sum(service::numeric * service) filter (where counts), 0),
    coalesce(sum(official::bigint) filter (where counts), 0), coalesce(sum(official::numeric * official) filter (where counts), 0),
    count(*) filter (where counts and outcome = 'gated'), coalesce(sum("criticalFailures") filter (where counts), 0), count(*) filter (where scoring = 'pending'),
    count(*) filter (where scoring = 'excluded'), coalesce(sum(points.earned) filter (where counts), 0), coalesce(sum(points.possible) filter (where counts), 0),
    coalesce(sum(points.loss) filter (where counts), 0), "regionPath"
  from (select v.*, v.scoring = 'scored' and v.service is not null as counts from closed_visit v) visit
  left join lateral (select sum((line->>'earned')::numeric) as earned, sum((line->>'possible')::numeric) as possible, sum((line->>'loss')::numeric) as loss
    from jsonb_array_elements(visit.explanation->'criteria') line) points on true
  group by 1, 2, 3, 4, 5, 6, 7, 8, "regionPath";

insert into "KeptSectionRollup" ("organizationId", "branchId", month, "waveId", "standardVersionId", "regionId", channel, origin, "sectionKey", scored, "sumService", "sumServiceSquares", failed, earned, possible, "regionPath")
  select * from (
    select "organizationId", "branchId", date_trunc('month', "visitedOn")::date, "waveId", coalesce("scoredUnderId", "standardVersionId"), "regionId", channel, origin, part->>'sectionKey',
      count(*) filter (where (part->>'service') is not null) as scored, coalesce(sum((part->>'service')::bigint), 0), coalesce(sum((part->>'service')::numeric * (part->>'service')::numeric), 0),
      count(*) filter (where part->>'passMark' = 'failed') as failed, coalesce(sum((part->>'earned')::numeric), 0) as earned, coalesce(sum((part->>'possible')::numeric), 0) as possible, "regionPath"
    from closed_visit v, jsonb_array_elements(v.explanation->'sections') part where v.scoring = 'scored' and v.service is not null
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, "regionPath") sums
  where scored > 0 or failed > 0 or earned <> 0 or possible <> 0;

insert into "KeptCriterionRollup" ("organizationId", "branchId", month, "waveId", "standardVersionId", "regionId", channel, origin, "criterionKey", passed, failed, "notApplicable", "couldNotCheck", critical, earned, possible, loss, "regionPath")
  select * from (
    select "organizationId", "branchId", date_trunc('month', "visitedOn")::date, "waveId", coalesce("scoredUnderId", "standardVersionId"), "regionId", channel, origin, line->>'criterionKey',
      count(*) filter (where (line->>'passed')::boolean) as passed, count(*) filter (where not (line->>'passed')::boolean) as failed,
      count(*) filter (where line->>'status' in ('not_applicable', 'not_applicable_zero')) as na, count(*) filter (where line->>'status' in ('could_not_check', 'unanswered')) as unknown,
      count(*) filter (where v."criticalFailures" > 0 and v.explanation->'criticalFailures' @> jsonb_build_array(jsonb_build_object('kind', 'criterion', 'key', line->>'criterionKey'))) as critical,
      coalesce(sum((line->>'earned')::numeric), 0) as earned, coalesce(sum((line->>'possible')::numeric), 0) as possible, coalesce(sum((line->>'loss')::bigint), 0) as loss, "regionPath"
    from closed_visit v, jsonb_array_elements(v.explanation->'criteria') line where v.scoring = 'scored' and v.service is not null
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, "regionPath") sums
  where passed > 0 or failed > 0 or na > 0 or unknown > 0 or critical > 0 or earned <> 0 or possible <> 0 or loss <> 0;

-- Past audits from files never move in a closed wave: theirs are as they are.
do $$
declare kept text; columns text;
begin
  foreach kept in array array['BranchRollup', 'SectionRollup', 'CriterionRollup'] loop
    select string_agg(format('r.%I', attname), ', ' order by attnum) into columns from pg_attribute where attrelid = format('%I', kept)::regclass and attnum > 0 and not attisdropped;
    execute format('insert into %I (%s, "regionPath") select %s, g.path from %I r join kept_wave w on w."organizationId" = r."organizationId" and w.id = r."waveId"
      join "Region" g on g."organizationId" = r."organizationId" and g.id = r."regionId" where r.origin <> ''visit''', 'Kept' || kept, replace(columns, 'r.', ''), columns, kept);
  end loop;
end $$;
drop table closed_visit, kept_wave, restated_wave;

-- How many branches a figure of a closed wave speaks for, and how many visits it needed: as far as known today.
create temp table closed_before as
  select w."organizationId", w.id, w."startsOn", w."endsOn", w.figures, c."minimumVisits", c.channel
  from "Wave" w join "Campaign" c on c."organizationId" = w."organizationId" and c.id = w."campaignId"
  where w.state = 'closed' and w.figures ? 'network' and not (w.figures->'network' ? 'inScope');
analyze closed_before;

create temp table of_wave as
  select r."organizationId", r."waveId", r."branchId", r."regionPath" as path from "KeptBranchRollup" r join closed_before w on w."organizationId" = r."organizationId" and w.id = r."waveId"
  where r.scored > 0 and r.channel = w.channel
  union all
  select r."organizationId", r."waveId", r."branchId", g.path from "BranchRollup" r join closed_before w on w."organizationId" = r."organizationId" and w.id = r."waveId"
  join "Region" g on g."organizationId" = r."organizationId" and g.id = r."regionId"
  where r.scored > 0 and r.channel = w.channel and not exists (select 1 from "KeptWave" k where k."organizationId" = w."organizationId" and k."waveId" = w.id)
  union all
  select w."organizationId", w.id, b.id, g.path from closed_before w
  join "Branch" b on b."organizationId" = w."organizationId" and coalesce(b."openedOn", '-infinity') <= w."endsOn"
  join lateral (select p."regionId" from "BranchPlacement" p where p."organizationId" = b."organizationId" and p."branchId" = b.id
    order by (p."fromDate" <= w."endsOn" and (p."toDate" is null or p."toDate" > w."endsOn")) desc, (p."fromDate" <= current_date) desc, p."fromDate" desc limit 1) place on true
  join "Region" g on g."organizationId" = b."organizationId" and g.id = place."regionId"
  where not exists (select 1 from "BranchClosure" c where c."organizationId" = b."organizationId" and c."branchId" = b.id
    and c."fromDate" <= w."startsOn" and (c."toDate" is null or c."toDate" > w."endsOn"));

-- Counted once for each region of a path, and without one for the network.
create temp table in_scope as
  select "organizationId", "waveId", region, count(distinct "branchId") as branches
  from of_wave cross join lateral unnest(path) as region
  group by grouping sets (("organizationId", "waveId", region), ("organizationId", "waveId"));
create unique index on in_scope ("organizationId", "waveId", region);
analyze in_scope;

update "Wave" x set figures = w.figures || jsonb_build_object(
    'minimum', w."minimumVisits",
    'network', w.figures->'network' || jsonb_build_object('inScope', coalesce((select s.branches from in_scope s
      where s."organizationId" = w."organizationId" and s."waveId" = w.id and s.region is null), 0)),
    'regions', coalesce((select jsonb_agg(one.region || jsonb_build_object('inScope', coalesce(s.branches, 0)) order by one.place)
      from jsonb_array_elements(w.figures->'regions') with ordinality as one (region, place)
      left join in_scope s on s."organizationId" = w."organizationId" and s."waveId" = w.id and s.region = (one.region->>'id')::uuid), '[]'))
  from closed_before w where x."organizationId" = w."organizationId" and x.id = w.id;
drop table closed_before, of_wave, in_scope;
