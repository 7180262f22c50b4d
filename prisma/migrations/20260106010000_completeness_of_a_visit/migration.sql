-- Settings hold for visits planned from then on: a later change of the campaign's completeness, and a correction after it, no longer
-- turns a published visit incomplete. Visits there are keep what their campaign says today.
alter table "Visit" add column "completenessTenths" integer not null default 800;
update "Visit" v set "completenessTenths" = c."completenessTenths" from "Campaign" c
  where c."organizationId" = v."organizationId" and c.id = v."campaignId" and c."completenessTenths" <> 800;
alter table "Visit" add constraint visit_completeness check ("completenessTenths" between 0 and 1000);
