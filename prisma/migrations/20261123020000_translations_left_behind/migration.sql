-- Which translations of a version were made from other words than stand in it, so that the drafts after it know them as outdated.
-- Versions published before have none.
alter table "StandardVersion" add column "leftBehind" jsonb;

create or replace function keep_published_version() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.state <> 'draft' then raise exception 'a published version stays' using errcode = 'ET002'; end if;
    return old;
  end if;
  if old.state <> 'draft' and (new.content is distinct from old.content or new."leftBehind" is distinct from old."leftBehind"
      or new.number <> old.number or new."publishedAt" is distinct from old."publishedAt" or new.state = 'draft') then
    raise exception 'a published version is immutable' using errcode = 'ET002';
  end if;
  return new;
end $$;
