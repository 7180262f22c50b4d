-- One criterion wave by wave, without reading every other criterion of those waves.
drop index "CriterionRollup_organizationId_waveId_idx";
create index "CriterionRollup_organizationId_waveId_criterionKey_idx" on "CriterionRollup" ("organizationId", "waveId", "criterionKey");
