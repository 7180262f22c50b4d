-- What was previewed is the arithmetic, not the totals alone: two lines can move against each other. A preview made before this has no
-- hash, cannot be confirmed and is asked for again.
alter table "RecalculationItem" add column "explanation" text;
alter table "RecalculationItem" add constraint recalculation_item_explained check (stays is null or "explanation" is null);
