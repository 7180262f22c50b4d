-- The latest published visits of a branch, and of a wave, are read in their order and no further than a page shows, however long
-- the history is. Only published ones stand here, so planning and a draft cost nothing more.
create index visit_latest_of_branch on "Visit" ("organizationId", "branchId", "visitedOn", id) where state = 'published';
create index visit_latest_of_wave on "Visit" ("organizationId", "waveId", "visitedOn", "reportNumber" desc) where state = 'published';

-- What a wave still expects is counted visit by visit; published ones are summed already. The wall keeps comparisons of a state from
-- being looked up in an index, so the state is the index's own condition.
create index visit_ahead_of_wave on "Visit" ("organizationId", "waveId")
  where state not in ('published', 'cancelled', 'no_show', 'aborted', 'rejected', 'withdrawn');

-- A key of an organisation's table begins with the organisation, this one too. A link is still found by its hash alone.
drop index "Invitation_tokenHash_key";
create unique index "Invitation_organizationId_tokenHash_key" on "Invitation" ("organizationId", "tokenHash");
create index "Invitation_tokenHash_idx" on "Invitation" ("tokenHash");
