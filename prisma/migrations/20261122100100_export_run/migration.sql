-- Files the worker makes: who asked for what, how far it has come, and the pieces it is kept in until it expires.
create type "ExportState" as enum ('queued', 'running', 'done', 'failed', 'cancelled');
create table "ExportRun" (
  "organizationId" uuid not null,
  "id" uuid not null,
  "requestedBy" uuid not null,
  "requestKey" uuid not null,
  "asked" jsonb not null,
  "label" jsonb not null,
  "language" text not null,
  "state" "ExportState" not null default 'queued',
  "attempt" integer not null default 0,
  "done" integer not null default 0,
  "total" integer,
  "fileName" text not null default '',
  "fileHash" text,
  "bytes" bigint,
  "rights" text not null default '',
  "errorCode" text,
  "createdAt" timestamptz(3) not null default current_timestamp,
  "tickedAt" timestamptz(3),
  "endedAt" timestamptz(3),
  "expiresAt" timestamptz(3),
  constraint "ExportRun_pkey" primary key ("organizationId", "id"),
  constraint "ExportRun_organizationId_fkey" foreign key ("organizationId") references "Organization" ("id") on delete restrict on update no action,
  constraint export_run_ends check (
    (state in ('done', 'failed', 'cancelled')) = ("endedAt" is not null)
    and (state = 'done') = ("fileHash" is not null and "bytes" is not null and "expiresAt" is not null and rights <> '')
    and (state = 'failed') = ("errorCode" is not null))
);
create unique index "ExportRun_organizationId_requestedBy_requestKey_key" on "ExportRun" ("organizationId", "requestedBy", "requestKey");
create index "ExportRun_organizationId_requestedBy_createdAt_idx" on "ExportRun" ("organizationId", "requestedBy", "createdAt");

create table "ExportPart" (
  "organizationId" uuid not null,
  "exportRunId" uuid not null,
  "number" integer not null,
  "storedHash" text not null,
  "bytes" integer not null,
  constraint "ExportPart_pkey" primary key ("organizationId", "exportRunId", "number"),
  constraint "ExportPart_organizationId_exportRunId_fkey" foreign key ("organizationId", "exportRunId") references "ExportRun" ("organizationId", "id") on delete restrict on update no action
);
create index "ExportPart_organizationId_storedHash_idx" on "ExportPart" ("organizationId", "storedHash");

alter table "ExportRun" enable row level security;
alter table "ExportRun" force row level security;
create policy tenant_wall on "ExportRun" using ("organizationId" = current_organization()) with check ("organizationId" = current_organization());
alter table "ExportPart" enable row level security;
alter table "ExportPart" force row level security;
create policy tenant_wall on "ExportPart" using ("organizationId" = current_organization()) with check ("organizationId" = current_organization());
-- What was asked for stands; only how far it has come is written again.
grant select, insert, delete on "ExportRun", "ExportPart" to etalon_app;
grant update ("state", "attempt", "done", "total", "fileName", "fileHash", "bytes", "rights", "errorCode", "tickedAt", "endedAt", "expiresAt") on "ExportRun" to etalon_app;
