-- A view of scorecards a person keeps: a name, a page and what its address says; never a figure. A shared one is offered to everybody
-- whose scope opens its page. Of two people who give one name at once, exactly one does.
create table "SavedView" (
  "organizationId" uuid not null,
  "id" uuid not null,
  "ownerId" uuid not null,
  "name" text not null,
  "page" text not null,
  "query" text not null,
  "shared" boolean not null default false,
  "createdAt" timestamptz(3) not null default current_timestamp,
  constraint "SavedView_pkey" primary key ("organizationId", "id"),
  constraint "SavedView_organizationId_fkey" foreign key ("organizationId") references "Organization" ("id") on delete restrict on update no action,
  constraint "SavedView_ownerId_fkey" foreign key ("ownerId") references "User" ("id") on delete restrict on update no action,
  constraint saved_view_sizes check (char_length("name") between 1 and 80 and char_length("page") between 1 and 200 and char_length("query") <= 8000)
);
create unique index saved_view_own_name on "SavedView" ("organizationId", "ownerId", lower("name"));
create unique index saved_view_shared_name on "SavedView" ("organizationId", lower("name")) where "shared";

alter table "SavedView" enable row level security;
alter table "SavedView" force row level security;
create policy tenant_wall on "SavedView" using ("organizationId" = current_organization()) with check ("organizationId" = current_organization());
grant select, insert, delete on "SavedView" to etalon_app;
grant update ("name", "shared") on "SavedView" to etalon_app;
