-- A person holds a role in an organisation once at a time: of two invitations accepted at once, one is refused.
alter table "Membership" add constraint membership_once exclude using gist
  ("organizationId" with =, "userId" with =, role with =, daterange("fromDate", "toDate", '[)') with &&);
