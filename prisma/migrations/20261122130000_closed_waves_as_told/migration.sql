-- A closed wave is told by what it was closed with. Its sums are put by before the first of its visits moves, and never change: whoever
-- writes here writes once. While none has moved, today's rollups are those it was closed with.
create table "KeptWave" (
  "organizationId" uuid not null,
  "waveId" uuid not null,
  "at" timestamptz(3) not null,
  constraint "KeptWave_pkey" primary key ("organizationId", "waveId"),
  constraint "KeptWave_organizationId_fkey" foreign key ("organizationId") references "Organization" ("id") on delete restrict on update no action,
  constraint "KeptWave_organizationId_waveId_fkey" foreign key ("organizationId", "waveId") references "Wave" ("organizationId", "id") on delete restrict on update no action
);

-- No foreign key to the visit, which is never deleted: whoever corrects one holds it, and would wait here for whoever corrects another.
create table "KeptVisit" (
  "organizationId" uuid not null,
  "waveId" uuid not null,
  "visitId" uuid not null,
  "scoring" "Scoring" not null,
  "revision" integer not null,
  "regionPath" uuid[],
  constraint "KeptVisit_pkey" primary key ("organizationId", "waveId", "visitId"),
  constraint "KeptVisit_organizationId_waveId_fkey" foreign key ("organizationId", "waveId") references "Wave" ("organizationId", "id") on delete restrict on update no action
);
create index "KeptVisit_organizationId_visitId_idx" on "KeptVisit" ("organizationId", "visitId");

create table "KeptBranchRollup" (like "BranchRollup" including defaults, "regionPath" uuid[],
  constraint "KeptBranchRollup_pkey" primary key ("organizationId", "waveId", "branchId", "month", "standardVersionId", "regionId", "channel", "origin"));
create table "KeptSectionRollup" (like "SectionRollup" including defaults, "regionPath" uuid[],
  constraint "KeptSectionRollup_pkey" primary key ("organizationId", "waveId", "branchId", "month", "standardVersionId", "regionId", "channel", "origin", "sectionKey"));
create table "KeptCriterionRollup" (like "CriterionRollup" including defaults, "regionPath" uuid[],
  constraint "KeptCriterionRollup_pkey" primary key ("organizationId", "waveId", "branchId", "month", "standardVersionId", "regionId", "channel", "origin", "criterionKey"));
create index "KeptCriterionRollup_organizationId_waveId_criterionKey_idx" on "KeptCriterionRollup" ("organizationId", "waveId", "criterionKey");

do $$
declare kept text;
begin
  foreach kept in array array['KeptBranchRollup', 'KeptSectionRollup', 'KeptCriterionRollup'] loop
    execute format('alter table %1$I
      add constraint %2$I foreign key ("organizationId", "branchId") references "Branch" ("organizationId", "id") on delete restrict on update no action,
      add constraint %3$I foreign key ("organizationId", "waveId") references "Wave" ("organizationId", "id") on delete restrict on update no action,
      add constraint %4$I foreign key ("organizationId", "standardVersionId") references "StandardVersion" ("organizationId", "id") on delete restrict on update no action,
      add constraint %5$I foreign key ("organizationId", "regionId") references "Region" ("organizationId", "id") on delete restrict on update no action',
      kept, kept || '_organizationId_branchId_fkey', kept || '_organizationId_waveId_fkey', kept || '_organizationId_standardVersionId_fkey', kept || '_organizationId_regionId_fkey');
  end loop;
  foreach kept in array array['KeptWave', 'KeptVisit', 'KeptBranchRollup', 'KeptSectionRollup', 'KeptCriterionRollup'] loop
    execute format('alter table %1$I enable row level security', kept);
    execute format('alter table %1$I force row level security', kept);
    execute format('create policy tenant_wall on %1$I using ("organizationId" = current_organization()) with check ("organizationId" = current_organization())', kept);
    execute format('grant select, insert on %1$I to etalon_app', kept);
  end loop;
end $$;
