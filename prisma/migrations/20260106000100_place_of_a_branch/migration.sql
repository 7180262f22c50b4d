-- Where a branch is, both figures or none, and what its campaigns want of the place a shopper records.
create type "PlaceRule" as enum ('record', 'required_near');
alter table "Branch" add column "latitude" double precision, add column "longitude" double precision,
  add constraint branch_coordinates check
    (("latitude" is null) = ("longitude" is null) and "latitude" between -90 and 90 and "longitude" between -180 and 180);
alter table "Campaign" add column "placeRule" "PlaceRule" not null default 'record', add column "placeMetres" integer not null default 300,
  add constraint campaign_place check ("placeMetres" between 10 and 100000);
