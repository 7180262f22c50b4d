-- A conflict declared at the moment of an offer: the offer waits for the shopper's file, which a declaration holds, before it looks.
create or replace function guard_conflict_of_interest() returns trigger language plpgsql as $$
begin
  if new.state in ('offered', 'assigned', 'accepted') and (tg_op = 'INSERT' or new.state is distinct from old.state) then
    perform 1 from "Shopper" s where s."organizationId" = new."organizationId" and s.id = new."shopperId" for key share;
    if exists (select 1 from "ShopperConflict" c where c."organizationId" = new."organizationId"
               and c."shopperId" = new."shopperId" and c."branchId" = new."branchId") then
      raise exception 'conflict of interest' using errcode = 'ET001';
    end if;
  end if;
  return new;
end $$;
