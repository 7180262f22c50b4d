-- Past audits from files: an import of its own kind that can be undone, and figures whose origin says so.
alter type "ImportKind" add value 'history';
alter type "ImportState" add value 'undone';
alter type "FigureOrigin" add value 'imported_mean';

-- Waves need a campaign: one for past audits of each standard and channel, in which no visit is planned.
alter table "Campaign" add column "origin" "FigureOrigin" not null default 'visit';
create unique index campaign_one_history on "Campaign" ("organizationId", "standardId", "channel") where origin <> 'visit';

create table "ImportedScore" (
  "organizationId" uuid not null,
  "runId" uuid not null,
  "line" integer not null,
  "branchId" uuid not null,
  "regionId" uuid not null,
  "waveId" uuid not null,
  "standardVersionId" uuid not null,
  "channel" "Channel" not null,
  "visitedOn" date not null,
  "visits" integer not null default 1,
  "total" integer,
  "sections" jsonb not null default '{}',
  constraint "ImportedScore_pkey" primary key ("organizationId", "runId", "line"),
  constraint "ImportedScore_organizationId_fkey" foreign key ("organizationId") references "Organization" ("id") on delete restrict on update no action,
  constraint "ImportedScore_organizationId_runId_fkey" foreign key ("organizationId", "runId") references "ImportRun" ("organizationId", "id") on delete restrict on update no action,
  constraint "ImportedScore_organizationId_branchId_fkey" foreign key ("organizationId", "branchId") references "Branch" ("organizationId", "id") on delete restrict on update no action,
  constraint "ImportedScore_organizationId_regionId_fkey" foreign key ("organizationId", "regionId") references "Region" ("organizationId", "id") on delete restrict on update no action,
  constraint "ImportedScore_organizationId_waveId_fkey" foreign key ("organizationId", "waveId") references "Wave" ("organizationId", "id") on delete restrict on update no action,
  constraint "ImportedScore_organizationId_standardVersionId_fkey" foreign key ("organizationId", "standardVersionId") references "StandardVersion" ("organizationId", "id") on delete restrict on update no action,
  constraint imported_score_visits check ("visits" between 1 and 10000),
  constraint imported_score_total check ("total" between 0 and 100000000),
  constraint imported_score_says check ("total" is not null or "sections" <> '{}')
);
create index "ImportedScore_organizationId_branchId_visitedOn_idx" on "ImportedScore" ("organizationId", "branchId", "visitedOn");
create index "ImportedScore_organizationId_waveId_idx" on "ImportedScore" ("organizationId", "waveId");

alter table "ImportedScore" enable row level security;
alter table "ImportedScore" force row level security;
create policy tenant_wall on "ImportedScore" using ("organizationId" = current_organization()) with check ("organizationId" = current_organization());
-- A line is brought in or taken back, never rewritten.
grant select, insert, delete on "ImportedScore" to etalon_app;

-- Waves and campaigns stay for ever, but for those of past audits: an undo takes them away unless they are closed. What holds a visit or
-- a figure is kept by its keys.
grant delete on "Wave", "Campaign" to etalon_app;
create policy imported_waves_go on "Wave" as restrictive for delete using (state <> 'closed' and exists (
  select from "Campaign" c where c."organizationId" = "Wave"."organizationId" and c.id = "Wave"."campaignId" and c.origin <> 'visit'));
create policy imported_campaigns_go on "Campaign" as restrictive for delete using (origin <> 'visit');

-- What a wave was closed with stays: judged once a statement, whatever the number of lines. Lines of an import that is not done yet
-- are part of no figure: they may leave.
create function guard_imported_scores() returns trigger language plpgsql as $$
begin
  if exists (
    select from moved m
    join "Wave" w on w."organizationId" = m."organizationId" and w.id = m."waveId"
    join "ImportRun" i on i."organizationId" = m."organizationId" and i.id = m."runId"
    where w.state = 'closed' and (tg_op = 'INSERT' or i.state = 'done'))
  then raise exception 'past audits enter or leave no closed wave' using errcode = 'ET020'; end if;
  return null;
end $$;
create trigger imported_scores_enter after insert on "ImportedScore" referencing new table as moved for each statement execute function guard_imported_scores();
create trigger imported_scores_leave after delete on "ImportedScore" referencing old table as moved for each statement execute function guard_imported_scores();
