-- Who changes settings or a scenario names the revision they saw: of two at once, the later hears of the earlier.
alter table "Campaign" add column revision integer not null default 0;
alter table "Scenario" add column revision integer not null default 0;
