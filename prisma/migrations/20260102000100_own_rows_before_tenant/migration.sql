-- Policies of one table are joined by "or": behind an organisation's wall a person's own rows of other organisations
-- would show as well. What is seen before the tenant is known is seen only then.
drop policy own_membership on "Membership";
create policy own_membership on "Membership" for select using (current_organization() is null and "userId" = current_app_user());
drop policy own_assignment on "Assignment";
create policy own_assignment on "Assignment" for select using (current_organization() is null and "userId" = current_app_user());
drop policy invitation_by_token on "Invitation";
create policy invitation_by_token on "Invitation" for select using (current_organization() is null and "tokenHash" = current_token_hash());
