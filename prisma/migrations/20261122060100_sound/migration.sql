-- A sound is evidence like a photo, and never published: only photos can be cleared for readers.
alter type "EvidenceKind" add value 'sound';
alter table "Evidence" add constraint evidence_published_photos check (audience = 'reviewers' or kind = 'photo');
-- Recording people is off until the owner says on what ground it is allowed (specification, section 8).
alter table "Organization" add column "recordsPeople" boolean not null default false;
alter table "Organization" add column "recordsPeopleBecause" text not null default '';
alter table "Organization" add constraint organization_records_people check (not "recordsPeople" or btrim("recordsPeopleBecause") <> '');
