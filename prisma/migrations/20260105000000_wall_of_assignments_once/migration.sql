-- The same wall, asked once a statement instead of once a row: this table has two policies, and Postgres cannot fold "either or"
-- into one condition as it does elsewhere, so a list of thousands of visits paid for reading the settings thousands of times.
alter policy tenant_wall on "Assignment"
  using ("organizationId" = (select current_organization())) with check ("organizationId" = (select current_organization()));
alter policy own_assignment on "Assignment"
  using ((select current_organization()) is null and "userId" = (select current_app_user()));
