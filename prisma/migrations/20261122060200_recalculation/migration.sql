-- A score says under which version's rules it was made; null: the version its visit pins. Published figures are counted under that one.
alter table "ReportScore" add column "scoredUnderId" uuid;
alter table "ReportScore" add constraint "ReportScore_organizationId_scoredUnderId_fkey" foreign key ("organizationId", "scoredUnderId")
  references "StandardVersion" ("organizationId", "id") on delete restrict on update no action;

create or replace view published_visit with (security_invoker = true) as
  select v."organizationId", v.id, v."reportNumber", v."campaignId", v."waveId", v."branchId", v."regionId",
         v."standardVersionId", v."scenarioId", v.channel, v.purpose, v."visitedOn", v."dayPart", v.scoring, v."excludedReason",
         v."publishedAt", v.origin, r.id as "reportId",
         s.revision, s.service, s.official, s.outcome, s.completeness, s.incomplete, s."boundLow", s."boundHigh",
         s."criticalFailures", s.explanation, s."scoredUnderId"
  from "Visit" v
  join "Assignment" a on a."organizationId" = v."organizationId" and a."visitId" = v.id and a.state = 'accepted'
  join "Report" r on r."organizationId" = v."organizationId" and r."assignmentId" = a.id
  left join "ReportScore" s on s."organizationId" = r."organizationId" and s."reportId" = r.id and s.revision = r."currentScore"
  where v.state = 'published';

-- Published visits scored anew under another version: seen before it happens, done at once, undone exactly.
create type "RecalculationState" as enum ('previewed', 'applied', 'undone', 'discarded');
create table "Recalculation" (
  "organizationId" uuid not null,
  "id" uuid not null,
  "standardId" uuid not null,
  "versionId" uuid not null,
  "waveId" uuid,
  "fromDay" date,
  "toDay" date,
  "state" "RecalculationState" not null default 'previewed',
  "reason" text not null default '',
  "createdBy" uuid not null,
  "createdAt" timestamptz(3) not null default current_timestamp,
  "appliedBy" uuid,
  "appliedAt" timestamptz(3),
  "told" integer not null default 0,
  "actions" jsonb not null default '[]',
  "undoReason" text not null default '',
  "endedBy" uuid,
  "endedAt" timestamptz(3),
  constraint "Recalculation_pkey" primary key ("organizationId", "id"),
  constraint "Recalculation_organizationId_fkey" foreign key ("organizationId") references "Organization" ("id") on delete restrict on update no action,
  constraint "Recalculation_organizationId_standardId_fkey" foreign key ("organizationId", "standardId") references "Standard" ("organizationId", "id") on delete restrict on update no action,
  constraint "Recalculation_organizationId_versionId_fkey" foreign key ("organizationId", "versionId") references "StandardVersion" ("organizationId", "id") on delete restrict on update no action,
  constraint "Recalculation_organizationId_waveId_fkey" foreign key ("organizationId", "waveId") references "Wave" ("organizationId", "id") on delete restrict on update no action,
  constraint recalculation_days check ("fromDay" <= "toDay"),
  constraint recalculation_said check (
    (state in ('applied', 'undone')) = ("appliedAt" is not null and "appliedBy" is not null and reason <> '')
    and (state in ('undone', 'discarded')) = ("endedAt" is not null and "endedBy" is not null)
    and (state = 'undone') = ("undoReason" <> ''))
);
create unique index recalculation_one_preview on "Recalculation" ("organizationId", "standardId") where state = 'previewed';
create index "Recalculation_organizationId_standardId_createdAt_idx" on "Recalculation" ("organizationId", "standardId", "createdAt");

-- Each visit with its figures before and after, as they were seen; the new revision is written when they move. An undo lets the old
-- one count again, so that a report has revisions above the one that counts.
create table "RecalculationItem" (
  "organizationId" uuid not null,
  "recalculationId" uuid not null,
  "visitId" uuid not null,
  "reportId" uuid not null,
  "stays" text,
  "oldRevision" integer not null,
  "oldService" integer,
  "oldOfficial" integer,
  "oldOutcome" text not null,
  "oldScoring" "Scoring" not null,
  "newService" integer,
  "newOfficial" integer,
  "newOutcome" text not null,
  "newScoring" "Scoring" not null,
  "newRevision" integer,
  constraint "RecalculationItem_pkey" primary key ("organizationId", "recalculationId", "visitId"),
  constraint "RecalculationItem_organizationId_recalculationId_fkey" foreign key ("organizationId", "recalculationId") references "Recalculation" ("organizationId", "id") on delete restrict on update no action,
  constraint "RecalculationItem_organizationId_visitId_fkey" foreign key ("organizationId", "visitId") references "Visit" ("organizationId", "id") on delete restrict on update no action,
  constraint "RecalculationItem_organizationId_reportId_oldRevision_fkey" foreign key ("organizationId", "reportId", "oldRevision") references "ReportScore" ("organizationId", "reportId", "revision") on delete restrict on update no action,
  constraint "RecalculationItem_organizationId_reportId_newRevision_fkey" foreign key ("organizationId", "reportId", "newRevision") references "ReportScore" ("organizationId", "reportId", "revision") on delete restrict on update no action,
  constraint recalculation_item_moves check ("newRevision" is null or ("stays" is null and "newRevision" > "oldRevision"))
);
create index "RecalculationItem_organizationId_visitId_idx" on "RecalculationItem" ("organizationId", "visitId");

alter table "Recalculation" enable row level security;
alter table "Recalculation" force row level security;
create policy tenant_wall on "Recalculation" using ("organizationId" = current_organization()) with check ("organizationId" = current_organization());
alter table "RecalculationItem" enable row level security;
alter table "RecalculationItem" force row level security;
create policy tenant_wall on "RecalculationItem" using ("organizationId" = current_organization()) with check ("organizationId" = current_organization());
-- What was previewed stands: only its state, and the revision it led to, are ever written again.
grant select, insert on "Recalculation", "RecalculationItem" to etalon_app;
grant update ("state", "reason", "appliedBy", "appliedAt", "told", "actions", "undoReason", "endedBy", "endedAt") on "Recalculation" to etalon_app;
grant update ("newRevision") on "RecalculationItem" to etalon_app;

create function guard_recalculation() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'previewed' then raise exception 'a recalculation begins as a preview' using errcode = 'ET010'; end if;
  elsif (old.state::text || '>' || new.state::text) <> all (array['previewed>applied', 'previewed>discarded', 'applied>applied', 'applied>undone']) then
    raise exception 'a recalculation does not go from % to %', old.state, new.state using errcode = 'ET010';
  elsif old.state = 'applied' and (new.reason, new."appliedBy", new."appliedAt") is distinct from (old.reason, old."appliedBy", old."appliedAt") then
    raise exception 'what was applied stays as it was said' using errcode = 'ET010';
  end if;
  return new;
end $$;
create trigger recalculation_guard before insert or update on "Recalculation" for each row execute function guard_recalculation();

create function guard_recalculation_item() returns trigger language plpgsql as $$
declare stands "RecalculationState";
begin
  select state into stands from "Recalculation" where "organizationId" = new."organizationId" and id = new."recalculationId";
  if tg_op = 'INSERT' and (stands <> 'previewed' or new."newRevision" is not null)
    or tg_op = 'UPDATE' and (stands <> 'applied' or old."newRevision" is not null)
  then raise exception 'an item is written as its recalculation moves' using errcode = 'ET010'; end if;
  return new;
end $$;
create trigger recalculation_item_guard before insert or update on "RecalculationItem" for each row execute function guard_recalculation_item();
