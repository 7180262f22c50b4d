-- A large photo that arrives piece by piece: which pieces the server has. Their bytes stand in the file store; the rows go when the
-- photo is whole, or with the nightly sweep.
create table "EvidencePart" (
  "organizationId" uuid not null,
  "evidenceId" uuid not null,
  "offset" integer not null,
  "reportId" uuid not null,
  "criterionKey" text not null,
  "wholeHash" text not null,
  "total" integer not null,
  "bytes" integer not null,
  "hash" text not null,
  "storedHash" text not null,
  "receivedAt" timestamptz(3) not null default current_timestamp,
  constraint "EvidencePart_pkey" primary key ("organizationId", "evidenceId", "offset"),
  constraint "EvidencePart_organizationId_fkey" foreign key ("organizationId") references "Organization" ("id") on delete restrict on update no action,
  constraint "EvidencePart_organizationId_reportId_fkey" foreign key ("organizationId", "reportId") references "Report" ("organizationId", "id") on delete restrict on update no action,
  constraint evidence_part_within check ("offset" >= 0 and "bytes" > 0 and "offset" + "bytes" <= "total")
);
create index "EvidencePart_organizationId_reportId_idx" on "EvidencePart" ("organizationId", "reportId");
alter table "EvidencePart" enable row level security;
alter table "EvidencePart" force row level security;
create policy tenant_wall on "EvidencePart" using ("organizationId" = current_organization()) with check ("organizationId" = current_organization());
grant select, insert, delete on "EvidencePart" to etalon_app;
