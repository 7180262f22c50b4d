-- Which open page wrote the draft as it stands, and which of its saves that was: whoever goes on from there overwrites nobody.
alter table "StandardVersion" add column "savedPage" uuid, add column "savedTurn" integer not null default 0;
