-- What is asked by the branch's attributes is settled when the visit is accepted: from then on the checklist may lie on a phone without a
-- connection, and a report that was sent is never asked anew by what the branch became since. Accepted again, it is settled again.
alter table "Visit" add column "branchAttributes" jsonb;

-- Visits accepted before: as their branches are today, which is what they were judged by up to now.
update "Visit" v set "branchAttributes" = b.attributes from "Branch" b
  where b."organizationId" = v."organizationId" and b.id = v."branchId" and v.state not in ('draft', 'open', 'assigned');

create function keep_branch_attributes() returns trigger language plpgsql as $$
begin
  select attributes into new."branchAttributes" from "Branch" where "organizationId" = new."organizationId" and id = new."branchId";
  return new;
end $$;
create trigger visit_accepted_as_branch_is before update of state on "Visit" for each row
  when (new.state = 'accepted' and old.state <> 'accepted') execute function keep_branch_attributes();
-- One that is written down as accepted or further from its first moment.
create trigger visit_made_as_branch_is before insert on "Visit" for each row
  when (new."branchAttributes" is null and new.state not in ('draft', 'open', 'assigned')) execute function keep_branch_attributes();
