-- The tenant wall and everything else Prisma's schema language cannot say.
-- Roles are created by the superuser before migrations run: etalon_migrator (runs this), etalon_app (web and worker).

create extension if not exists btree_gist;

grant usage on schema public to etalon_app;

-- The organisation of the running transaction; after a commit the setting is '' and not null.
create function current_organization() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.organization_id', true), '')::uuid $$;
create function current_app_user() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.user_id', true), '')::uuid $$;
create function current_token_hash() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.token_hash', true), '') $$;

-- ---- The wall: every table that carries an organisation, forced, one policy.
do $wall$
declare tenant_table text;
begin
  for tenant_table in
    select c.relname from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'organizationId' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    order by 1
  loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format(
      'create policy tenant_wall on %I using ("organizationId" = current_organization()) with check ("organizationId" = current_organization())',
      tenant_table);
    execute format('grant select, insert, update, delete on %I to etalon_app', tenant_table);
  end loop;
end
$wall$;

-- Before the tenant is known: a person sees own memberships and assignments, a link's holder the invitation.
create policy own_membership on "Membership" for select using ("userId" = current_app_user());
create policy own_assignment on "Assignment" for select using ("userId" = current_app_user());
create policy invitation_by_token on "Invitation" for select using ("tokenHash" = current_token_hash());

-- ---- Reference tables without a wall (named with their reasons in lib/data/unwalled.ts).
grant select, insert, update on "User", "Organization" to etalon_app;
grant select, insert, update, delete on "Session", "OneTimeToken", "MailMessage", "RateLimit" to etalon_app;

-- ---- History is written once.
revoke update, delete on
  "AuditEntry", "AuditSeal", "AuditSealMember", "VisitTransition", "Submission", "ReportScore", "AnswerCorrection",
  "Restatement", "DraftChange", "StandardSection", "StandardCriterion"
  from etalon_app;
revoke delete on
  "Assignment", "Visit", "Report", "Standard", "Branch", "Region", "Shopper", "Campaign", "Wave", "Scenario", "Payment",
  "Message", "Membership", "Invitation", "Evidence", "Action", "ReviewQuestion"
  from etalon_app;

alter table "User" add constraint password_only_when_verified
  check ("passwordHash" is null or "emailVerified" is not null);
alter table "User" add constraint user_language check (language in ('en', 'ru', 'lt'));

-- The audit entry's hash covers all it says; a changed row no longer matches its seal.
create function hash_audit_entry() returns trigger language plpgsql as $$
begin
  new.hash := sha256(convert_to(concat_ws('|', new."organizationId", new.id, extract(epoch from new.at)::text, new."actorUserId",
    new."actorRole", new.event, new."subjectKind", new."subjectId", new.details::text), 'UTF8'));
  return new;
end $$;
create trigger audit_entry_hash before insert on "AuditEntry" for each row execute function hash_audit_entry();

-- ---- Standards: one draft at a time; a published version never changes.
create unique index standard_one_draft on "StandardVersion" ("organizationId", "standardId") where state = 'draft';
create function keep_published_version() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.state <> 'draft' then raise exception 'a published version stays' using errcode = 'ET002'; end if;
    return old;
  end if;
  if old.state <> 'draft' and (new.content is distinct from old.content or new.number <> old.number
      or new."publishedAt" is distinct from old."publishedAt" or new.state = 'draft') then
    raise exception 'a published version is immutable' using errcode = 'ET002';
  end if;
  return new;
end $$;
create trigger standard_version_immutable before update or delete on "StandardVersion"
  for each row execute function keep_published_version();

-- ---- Branches: one place at a time, one root of the tree.
alter table "BranchPlacement" add constraint branch_one_place_at_a_time exclude using gist
  ("organizationId" with =, "branchId" with =, daterange("fromDate", "toDate", '[)') with &&);
create unique index region_one_root on "Region" ("organizationId") where "parentId" is null;
alter table "Wave" add constraint wave_dates check ("endsOn" >= "startsOn");
alter table "Campaign" add constraint campaign_days check
  ("rotationDays" >= 0 and "bufferDays" >= 0 and "publishAfterDays" >= 0 and "minimumVisits" >= 1
   and "completenessTenths" between 0 and 1000 and "feeMinor" >= 0 and "expenseCapMinor" >= 0);

-- ---- Visits: one live visit per slot, days between two visits of a branch.
create unique index visit_one_live_per_slot on "Visit" ("organizationId", "waveId", "branchId", slot)
  where state not in ('cancelled', 'no_show', 'aborted', 'rejected', 'withdrawn');
alter table "Visit" add constraint visit_window check ("windowEnd" > "windowStart" and "windowEndAt" > "windowStartAt");
alter table "Visit" add constraint visit_buffer_days exclude using gist
  ("organizationId" with =, "campaignId" with =, "branchId" with =,
   daterange("windowStart"::date, "windowEnd"::date + "bufferDays", '[]') with &&)
  where ("bufferDays" > 0 and purpose <> 'recheck'
         and state not in ('cancelled', 'no_show', 'aborted', 'rejected', 'withdrawn'));

-- The visit's life as pairs of states; a test holds it against the table in lib/domain/visit/life.ts.
create function visit_may_move(before "VisitState", after "VisitState") returns boolean language sql immutable as $$
  select (before::text || '>' || after::text) = any (array[
    'draft>open', 'draft>assigned', 'draft>cancelled',
    'open>assigned', 'open>accepted', 'open>draft', 'open>cancelled',
    'assigned>accepted', 'assigned>open', 'assigned>draft', 'assigned>cancelled',
    'accepted>in_progress', 'accepted>open', 'accepted>assigned', 'accepted>draft', 'accepted>cancelled', 'accepted>no_show', 'accepted>aborted',
    'in_progress>submitted', 'in_progress>aborted', 'in_progress>no_show', 'in_progress>cancelled',
    'submitted>in_review', 'submitted>aborted',
    'in_review>returned', 'in_review>approved', 'in_review>rejected', 'in_review>submitted',
    'returned>in_review', 'returned>submitted', 'returned>rejected', 'returned>approved',
    'approved>published', 'approved>in_review',
    'published>withdrawn',
    'rejected>in_review'
  ])
$$;
create function guard_visit_state() returns trigger language plpgsql as $$
begin
  if new.state <> old.state and not visit_may_move(old.state, new.state) then
    raise exception 'a visit does not go from % to %', old.state, new.state using errcode = 'ET003';
  end if;
  return new;
end $$;
create trigger visit_state_guard before update of state on "Visit" for each row execute function guard_visit_state();

-- ---- Assignments: rotation, and nobody is offered a branch they declared a conflict with.
alter table "Assignment" add constraint assignment_rotation exclude using gist
  ("organizationId" with =, "shopperId" with =, "branchId" with =, daterange("holdsFrom", "holdsTo", '[)') with &&)
  where (holds);
create unique index assignment_one_holder on "Assignment" ("organizationId", "visitId")
  where state in ('assigned', 'accepted');
create function guard_conflict_of_interest() returns trigger language plpgsql as $$
begin
  if new.state in ('offered', 'assigned', 'accepted') and (tg_op = 'INSERT' or new.state is distinct from old.state)
     and exists (select 1 from "ShopperConflict" c where c."organizationId" = new."organizationId"
                 and c."shopperId" = new."shopperId" and c."branchId" = new."branchId") then
    raise exception 'conflict of interest' using errcode = 'ET001';
  end if;
  return new;
end $$;
create trigger assignment_conflict before insert or update of state on "Assignment"
  for each row execute function guard_conflict_of_interest();

alter table "Report" add constraint report_counts check ("currentSubmission" >= 0 and "currentScore" >= 0);
alter table "ReportScore" add constraint score_bounds check
  ((service between 0 and 100000000) and (official between 0 and 100000000));
create index report_answer_failed on "ReportAnswer" ("organizationId", "criterionKey") where passed = false;

-- ---- What readers of published figures may see: no shopper, no plan, no draft, no minute.
create view published_visit with (security_invoker = true) as
  select v."organizationId", v.id, v."reportNumber", v."campaignId", v."waveId", v."branchId", v."regionId",
         v."standardVersionId", v."scenarioId", v.channel, v.purpose, v."visitedOn", v."dayPart", v.scoring, v."excludedReason",
         v."publishedAt", v.origin, r.id as "reportId",
         s.revision, s.service, s.official, s.outcome, s.completeness, s.incomplete, s."boundLow", s."boundHigh",
         s."criticalFailures", s.explanation
  from "Visit" v
  join "Assignment" a on a."organizationId" = v."organizationId" and a."visitId" = v.id and a.state = 'accepted'
  join "Report" r on r."organizationId" = v."organizationId" and r."assignmentId" = a.id
  left join "ReportScore" s on s."organizationId" = r."organizationId" and s."reportId" = r.id and s.revision = r."currentScore"
  where v.state = 'published';
create view published_answer with (security_invoker = true) as
  select p."organizationId", p.id as "visitId", p."reportId", p."branchId", p."waveId", p."visitedOn", p.purpose, p.scoring,
         p."standardVersionId", x."criterionKey", x."sectionKey",
         x.answer, x.status, x.passed, x.bonus, x.earned, x.possible, x.loss
  from published_visit p
  join "ReportAnswer" x on x."organizationId" = p."organizationId" and x."reportId" = p."reportId";
create view published_evidence with (security_invoker = true) as
  select e."organizationId", e.id, e."reportId", p.id as "visitId", p."branchId", e."criterionKey", e.kind, e."storedHash", e.mime, e.width, e.height
  from "Evidence" e
  join published_visit p on p."organizationId" = e."organizationId" and p."reportId" = e."reportId"
  where e."clearedAt" is not null and e.audience = 'published' and e."removedAt" is null;
grant select on published_visit, published_answer, published_evidence to etalon_app;

-- ---- Jobs: the restricted role enqueues through this door alone; ids only, the organisation comes from the setting.
create function enqueue(task text, payload jsonb, run_at timestamptz default now(), job_key text default null) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform graphile_worker.add_job(task, (payload::jsonb || jsonb_build_object('organizationId', public.current_organization()))::json,
    run_at => run_at, job_key => job_key, max_attempts => 10);
end $$;
revoke all on function enqueue(text, jsonb, timestamptz, text) from public;
grant execute on function enqueue(text, jsonb, timestamptz, text) to etalon_app;
