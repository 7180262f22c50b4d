-- The latest published visits of a branch, and of a wave, are read in their order and no further than a page shows, however long
-- the history is. Only published ones stand here, so planning and a draft cost nothing more.
create index visit_latest_of_branch on "Visit" ("organizationId", "branchId", "visitedOn", id) where state = 'published';
create index visit_latest_of_wave on "Visit" ("organizationId", "waveId", "visitedOn", "reportNumber" desc) where state = 'published';

-- A key of an organisation's table begins with the organisation, this one too. A link is still found by its hash alone.
drop index "Invitation_tokenHash_key";
create unique index "Invitation_organizationId_tokenHash_key" on "Invitation" ("organizationId", "tokenHash");
create index "Invitation_tokenHash_idx" on "Invitation" ("tokenHash");
