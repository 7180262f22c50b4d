-- How often an organisation's published figures have changed: what readers share of them is told apart by it. In parts, so that nobody
-- who publishes waits for anybody else: each takes a part that is free, or begins one.
create table "FiguresRevision" (
  "organizationId" uuid not null,
  "part" integer not null,
  "changes" bigint not null,
  constraint "FiguresRevision_pkey" primary key ("organizationId", "part"),
  constraint "FiguresRevision_organizationId_fkey" foreign key ("organizationId") references "Organization" ("id") on delete restrict on update no action
);
alter table "FiguresRevision" enable row level security;
alter table "FiguresRevision" force row level security;
create policy tenant_wall on "FiguresRevision" using ("organizationId" = current_organization()) with check ("organizationId" = current_organization());
grant select, insert, update on "FiguresRevision" to etalon_app;

-- Once a transaction: whoever sees one of its rows sees the count with it.
create function count_figures_change() returns trigger language plpgsql as $$
declare organization uuid := current_organization();
begin
  if organization is null then
    -- Past the wall (a migration, a repair by hand): everybody's figures are read anew. Part 0 is nobody else's, so nobody waits here.
    insert into "FiguresRevision" ("organizationId", part, changes) select id, 0, 1 from "Organization"
      on conflict ("organizationId", part) do update set changes = "FiguresRevision".changes + 1;
    return null;
  end if;
  if current_setting('app.figures_changed', true) = organization::text then return null; end if;
  perform set_config('app.figures_changed', organization::text, true);
  update "FiguresRevision" r set changes = r.changes + 1 where r."organizationId" = organization
    and r.part = (select f.part from "FiguresRevision" f where f."organizationId" = organization and f.part > 0 limit 1 for update skip locked);
  if not found then
    insert into "FiguresRevision" ("organizationId", part, changes) values (organization, 1 + floor(random() * 2147483646)::integer, 1)
      on conflict ("organizationId", part) do update set changes = "FiguresRevision".changes + 1;
  end if;
  return null;
end $$;

do $$
declare rollup text;
begin
  foreach rollup in array array['BranchRollup', 'SectionRollup', 'CriterionRollup', 'KeptBranchRollup', 'KeptSectionRollup', 'KeptCriterionRollup'] loop
    execute format('create trigger figures_change after insert or update or delete or truncate on %I for each statement execute function count_figures_change()', rollup);
  end loop;
end $$;
