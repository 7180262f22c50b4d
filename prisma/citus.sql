-- Distribution by organisation on Citus: prepared, and never run against a Citus so far. The test tests/data/citus.test.ts runs this file
-- on plain Postgres with stand-ins for the three functions of Citus, and holds the conditions Citus sets; docs/scaling.md says when it
-- is worth it, and what is left to be shown.
--
-- Before: every node runs the same Postgres with the extensions btree_gist and citext; the database is migrated on the coordinator;
-- workers are added (citus_add_node); the coordinator is in the metadata (citus_set_coordinator_host), so that its local tables
-- may refer to reference tables. Web and worker are stopped. Run it once as the migrator, in one transaction:
--
--   psql "$MIGRATOR_DATABASE_URL" --single-transaction -v ON_ERROR_STOP=1 -f prisma/citus.sql

-- ---- What Citus refuses as it stands

-- A policy may hold no subquery. These ask once a row what they asked once a statement; a statement there has one organisation's rows.
alter policy tenant_wall on "Assignment"
  using ("organizationId" = current_organization()) with check ("organizationId" = current_organization());
alter policy own_assignment on "Assignment"
  using (current_organization() is null and "userId" = current_app_user());

-- That a wave goes only with the history it was imported with was asked of the campaign: a trigger asks it instead.
create function guard_imported_wave() returns trigger language plpgsql as $$
begin
  if old.state = 'closed' or not exists (select from "Campaign" c
    where c."organizationId" = old."organizationId" and c.id = old."campaignId" and c.origin <> 'visit')
  then return null; end if;
  return old;
end $$;
create trigger imported_waves_go before delete on "Wave" for each row execute function guard_imported_wave();
drop policy imported_waves_go on "Wave";

-- Triggers run on the shards, which Citus allows only to whoever says so. Each of ours reads its own row (own), or rows of the same
-- organisation, which lie on the same node (beside). The test knows them all; a new one has to be thought about and written here.
-- trigger: assignment_conflict · beside · locks a shopper's row and reads their conflicts
-- trigger: audit_entry_hash · own
-- trigger: branch_places_without_gap · beside · deferred to the end of the transaction
-- trigger: campaign_origin_stays · own
-- trigger: figures_change · beside · once a statement, here once a shard: counts in a row of the same organisation
-- trigger: imported_scores_enter · beside · once a statement, here once a shard: of one organisation that is the same
-- trigger: imported_scores_leave · beside · as above
-- trigger: imported_waves_go · beside
-- trigger: recalculation_guard · own
-- trigger: recalculation_item_guard · beside · reads its recalculation
-- trigger: standard_version_immutable · own
-- trigger: visit_accepted_as_branch_is · beside · reads its branch
-- trigger: visit_made_as_branch_is · beside · as above
-- trigger: visit_of_open_branch · beside · locks a branch's row and reads its closures
-- trigger: visit_state_guard · own
-- trigger: wave_campaign_stays · own
set local citus.enable_unsafe_triggers = on;

-- ---- Reference tables: small, read by every organisation's rows through foreign keys, whole on every node

select create_reference_table('"User"');
select create_reference_table('"Organization"');

-- ---- Local tables: on the coordinator alone. None carries an organisation, and no distributed table refers to one.
-- local: Session · written at every sign-in and never joined with an organisation's rows; refers to User, which stands here too
-- local: OneTimeToken · links by mail, redeemed before an organisation is known
-- local: MailMessage · the outbox; written in the transaction it follows from, which then commits on two nodes
-- local: RateLimit · a row a try: two-phase commits on every node would be its whole cost
-- local: FileStoreMark · one row
-- local: _prisma_migrations · written by the migrator
-- The queue (schema graphile_worker) stays local as well: `enqueue` writes to it in the transaction it follows from.

-- ---- Distributed tables: each row on the node of its organisation, all tables alike, so that every join of one organisation, every
-- foreign key, every unique key and every exclusion constraint is judged on one node. Parents first: a foreign key may only refer
-- to what is already distributed the same way, or to a reference table.

-- Places and people
select create_distributed_table('"Region"', 'organizationId', colocate_with => 'none');
select create_distributed_table('"Branch"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"BranchPlacement"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"BranchClosure"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"BranchDuty"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"Membership"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"MembershipScope"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"Invitation"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"Preference"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"SavedView"', 'organizationId', colocate_with => '"Region"');
-- What happened
select create_distributed_table('"AuditEntry"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"AuditSeal"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"AuditSealMember"', 'organizationId', colocate_with => '"Region"');
-- Standards
select create_distributed_table('"Standard"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"StandardVersion"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"StandardSection"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"StandardCriterion"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"StandardImage"', 'organizationId', colocate_with => '"Region"');
-- The programme
select create_distributed_table('"Campaign"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"Wave"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"Scenario"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"Shopper"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"ShopperConflict"', 'organizationId', colocate_with => '"Region"');
-- Visits
select create_distributed_table('"Visit"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"VisitTransition"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"Assignment"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"Payment"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"Message"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"MessageRead"', 'organizationId', colocate_with => '"Region"');
-- Reports
select create_distributed_table('"Report"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"ReportDraft"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"DraftChange"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"Submission"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"ReportAnswer"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"AnswerCorrection"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"ReviewQuestion"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"ReportScore"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"Evidence"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"EvidencePart"', 'organizationId', colocate_with => '"Region"');
-- What changes figures later
select create_distributed_table('"Recalculation"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"Restatement"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"RecalculationItem"', 'organizationId', colocate_with => '"Region"');
-- Actions, imports, exports
select create_distributed_table('"Action"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"ImportRun"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"ImportedScore"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"ExportRun"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"ExportPart"', 'organizationId', colocate_with => '"Region"');
-- Figures
select create_distributed_table('"RollupRebuild"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"BranchRollup"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"SectionRollup"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"CriterionRollup"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"FiguresRevision"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"KeptWave"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"KeptVisit"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"KeptBranchRollup"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"KeptSectionRollup"', 'organizationId', colocate_with => '"Region"');
select create_distributed_table('"KeptCriterionRollup"', 'organizationId', colocate_with => '"Region"');

-- Afterwards, as the superuser: the wall on the shards sees the organisation only where the coordinator passes it on. It passes on
-- SET LOCAL, not set_config(), so lib/data/tenant.ts has to name the organisation with that; until it does, the app sees nothing.
--
--   alter role etalon_app set citus.propagate_set_commands = 'local';
