-- Places of a branch follow each other without a gap and the last is open: judged when the transaction ends, since a move is
-- several statements. That they never overlap is branch_one_place_at_a_time.
-- One branch's rows are looked up by their key whatever the planner knew of the table when it first ran.
create function guard_branch_places() returns trigger language plpgsql set enable_seqscan = off as $$
declare place record;
begin
  if tg_op = 'DELETE' then place := old; else place := new; end if;
  if exists (
    select 1 from (
      select "toDate", lead("fromDate") over (order by "fromDate") as next from "BranchPlacement"
      where "organizationId" = place."organizationId" and "branchId" = place."branchId") p
    where p."toDate" is distinct from p.next)
    or (not exists (select 1 from "BranchPlacement" where "organizationId" = place."organizationId" and "branchId" = place."branchId")
      and exists (select 1 from "Branch" where "organizationId" = place."organizationId" and id = place."branchId"))
  then raise exception 'a branch stands somewhere on every day since its first place' using errcode = 'ET012'; end if;
  return null;
end $$;
create constraint trigger branch_places_without_gap after insert or update or delete on "BranchPlacement"
  deferrable initially deferred for each row execute function guard_branch_places();

-- A branch is closed from a day up to (and without) another; a day to come takes effect by itself. Past closures stay.
create table "BranchClosure" (
  "organizationId" uuid not null,
  "id" uuid not null,
  "branchId" uuid not null,
  "fromDate" date not null,
  "toDate" date,
  constraint "BranchClosure_pkey" primary key ("organizationId", "id"),
  constraint "BranchClosure_organizationId_fkey" foreign key ("organizationId") references "Organization" ("id") on delete restrict on update no action,
  constraint "BranchClosure_organizationId_branchId_fkey" foreign key ("organizationId", "branchId") references "Branch" ("organizationId", "id") on delete restrict on update no action,
  constraint branch_closure_days check ("toDate" > "fromDate"),
  constraint branch_closed_once exclude using gist ("organizationId" with =, "branchId" with =, daterange("fromDate", "toDate", '[)') with &&)
);
create index "BranchClosure_organizationId_branchId_idx" on "BranchClosure" ("organizationId", "branchId");
alter table "BranchClosure" enable row level security;
alter table "BranchClosure" force row level security;
create policy tenant_wall on "BranchClosure" using ("organizationId" = current_organization()) with check ("organizationId" = current_organization());
grant select, insert, update, delete on "BranchClosure" to etalon_app;

insert into "BranchClosure" ("organizationId", id, "branchId", "fromDate")
  select "organizationId", gen_random_uuid(), id, coalesce("closedOn", "createdAt"::date) from "Branch" where state = 'closed';
alter table "Branch" drop column state, drop column "closedOn";
drop type "BranchState";

-- Nothing is planned into days a branch is closed on. The branch is held first: a closing at the same moment is waited for and then seen.
create function guard_visit_of_open_branch() returns trigger language plpgsql as $$
begin
  if new.state not in ('draft', 'open', 'assigned', 'accepted') then return new; end if;
  perform 1 from "Branch" where "organizationId" = new."organizationId" and id = new."branchId" for key share;
  if exists (select 1 from "BranchClosure" c where c."organizationId" = new."organizationId" and c."branchId" = new."branchId"
      and c."fromDate" <= new."windowEnd"::date and (c."toDate" is null or c."toDate" > new."windowStart"::date))
  then raise exception 'the branch is closed on these days' using errcode = 'ET013'; end if;
  return new;
end $$;
create trigger visit_of_open_branch before insert or update of "windowStart", "windowEnd" on "Visit"
  for each row execute function guard_visit_of_open_branch();

-- A region ends when nothing stands in it any longer; its figures stay. One that moved within the tree goes on in another node.
alter table "Region" add column "endedOn" date, add column "continuesId" uuid;
alter table "Region" add constraint "Region_organizationId_continuesId_fkey" foreign key ("organizationId", "continuesId")
  references "Region" ("organizationId", "id") on delete restrict on update no action;
alter table "Region" add constraint region_root_stays check ("parentId" is not null or "endedOn" is null);
drop index region_name_among_sisters;
create unique index region_name_among_sisters on "Region" ("organizationId", "parentId", lower(name)) where "parentId" is not null and "endedOn" is null;

-- A scope holds within its membership's days, and within its own.
alter table "MembershipScope" add column "fromDate" date not null default '2000-01-01', add column "toDate" date;
alter table "MembershipScope" drop constraint "MembershipScope_pkey";
alter table "MembershipScope" add constraint "MembershipScope_pkey" primary key ("organizationId", "membershipId", "regionId", "fromDate");
alter table "MembershipScope" add constraint membership_scope_days check ("toDate" > "fromDate");
alter table "MembershipScope" add constraint membership_scope_once exclude using gist
  ("organizationId" with =, "membershipId" with =, "regionId" with =, daterange("fromDate", "toDate", '[)') with &&);

-- Published figures counted under another region, because where a branch stood was corrected.
alter type "RestatedCause" add value 'regrouped';

-- Rollups summed anew, some branches at a time: how far it is, and what it found.
create type "RollupRebuildState" as enum ('running', 'done', 'cancelled');
create table "RollupRebuild" (
  "organizationId" uuid not null,
  "id" uuid not null,
  "state" "RollupRebuildState" not null default 'running',
  "total" integer not null,
  "done" integer not null default 0,
  "afterBranchId" uuid,
  "differences" integer not null default 0,
  "startedBy" uuid,
  "startedAt" timestamptz(3) not null default current_timestamp,
  "finishedAt" timestamptz(3),
  constraint "RollupRebuild_pkey" primary key ("organizationId", "id"),
  constraint "RollupRebuild_organizationId_fkey" foreign key ("organizationId") references "Organization" ("id") on delete restrict on update no action,
  constraint rollup_rebuild_ended check ((state = 'running') = ("finishedAt" is null))
);
create unique index rollup_rebuild_one_at_a_time on "RollupRebuild" ("organizationId") where state = 'running';
alter table "RollupRebuild" enable row level security;
alter table "RollupRebuild" force row level security;
create policy tenant_wall on "RollupRebuild" using ("organizationId" = current_organization()) with check ("organizationId" = current_organization());
grant select, insert, update on "RollupRebuild" to etalon_app;
