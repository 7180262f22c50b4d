-- Who somebody is in an organisation, named by its address or its id, on a day: asked at every request, so in one statement. What it
-- sets of the wall ends with that statement, and each question in it is asked behind the wall as it then stands, by whoever calls.
-- Null where the person belongs to no such organisation on that day.
create function standing_of(person uuid, named_slug text, named_id uuid, day date) returns jsonb language plpgsql as $$
declare place record;
begin
  perform set_config('app.organization_id', '', true), set_config('app.user_id', person::text, true);
  select o.id, o.slug, o.name into place
  from "Membership" m join "Organization" o on o.id = m."organizationId" and o."deletedAt" is null
  where m."userId" = person and (o.slug = named_slug or o.id = named_id) and m."fromDate" <= day and (m."toDate" is null or m."toDate" > day)
  limit 1;
  if place.id is null then return null; end if;
  perform set_config('app.organization_id', place.id::text, true);
  return (
    with mine as (
      select id, role from "Membership"
      where "organizationId" = place.id and "userId" = person and "fromDate" <= day and ("toDate" is null or "toDate" > day))
    select jsonb_build_object(
      'organization', jsonb_build_object('id', place.id, 'slug', place.slug, 'name', place.name),
      'roles', coalesce((select jsonb_agg(role) from mine), '[]'),
      'scoped', coalesce((select jsonb_agg(jsonb_build_object('role', m.role, 'regions', s.regions)) from mine m
        join lateral (
          select count(*) as named, coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'path', g.path))
            filter (where x."fromDate" <= day and (x."toDate" is null or x."toDate" > day)), '[]') as regions
          from "MembershipScope" x join "Region" g on g."organizationId" = x."organizationId" and g.id = x."regionId"
          where x."organizationId" = place.id and x."membershipId" = m.id) s on s.named > 0), '[]'),
      'duties', coalesce((select jsonb_agg(jsonb_build_object('branchId', d."branchId", 'path', coalesce(to_jsonb(g.path), '[]'))) from "BranchDuty" d
        left join "BranchPlacement" p on p."organizationId" = d."organizationId" and p."branchId" = d."branchId"
          and p."fromDate" <= day and (p."toDate" is null or p."toDate" > day)
        left join "Region" g on g."organizationId" = p."organizationId" and g.id = p."regionId"
        where d."organizationId" = place.id and d."userId" = person and d."fromDate" <= day and (d."toDate" is null or d."toDate" > day)), '[]'),
      'shopper', (select id from "Shopper" where "organizationId" = place.id and "userId" = person)));
end $$;
