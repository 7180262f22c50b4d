-- A closed wave's page groups what was restated of that wave alone, the newest first.
create index "Restatement_organizationId_waveId_at_id_idx" on "Restatement" ("organizationId", "waveId", at desc, id desc);
