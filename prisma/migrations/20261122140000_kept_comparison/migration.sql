-- Which wave a closed one is compared with is decided when it is closed, and stays: neither a file nor the first visit of another
-- campaign's wave moves it. Without a foreign key: an import that is taken back takes its periods with it, and the wave then stands
-- against nothing.
alter table "Wave" add column "comparedWaveId" uuid;

-- Waves closed before: the earlier wave of their own campaign, else of their own origin the last that had ended when they began, else
-- past audits that had; each only where it stood when they were closed, which a moment of publishing or of bringing in says.
update "Wave" x set "comparedWaveId" = (
  select w.id
  from (
    select s."standardId", r.channel, r."waveId" from (
      select "organizationId", "standardVersionId", channel, "waveId" from "BranchRollup" where "organizationId" = x."organizationId"
      union all select "organizationId", "standardVersionId", channel, "waveId" from "KeptBranchRollup" where "organizationId" = x."organizationId") r
    join "StandardVersion" s on s."organizationId" = r."organizationId" and s.id = r."standardVersionId"
    group by 1, 2, 3) shown
  join "Wave" w on w."organizationId" = x."organizationId" and w.id = shown."waveId"
  join "Campaign" c on c."organizationId" = w."organizationId" and c.id = w."campaignId"
  join "Campaign" mine on mine."organizationId" = x."organizationId" and mine.id = x."campaignId"
  cross join lateral (select case
    when w."campaignId" = x."campaignId" then 1
    when w."endsOn" >= x."startsOn" then null
    when (c.origin = 'visit') = (mine.origin = 'visit') then 2
    when mine.origin = 'visit' then 3 end as place) way
  cross join lateral (select case when c.origin = 'visit' then exists (
      select from "Visit" v where v."organizationId" = w."organizationId" and v."waveId" = w.id and v.purpose = 'routine'
        and v.state in ('published', 'withdrawn') and (v."publishedAt" is null or v."publishedAt" <= x."closedAt"))
    else coalesce((select max(i."finishedAt") <= x."closedAt" from "ImportRun" i
      where i."organizationId" = w."organizationId" and i.kind = 'history' and i.state = 'done'
        and (i.result->'waves' ? w.id::text or mine.origin = 'visit' and i.result->'widened' @> jsonb_build_array(jsonb_build_object('id', w.id)))), false) end as stood) by_then
  where shown."standardId" = mine."standardId" and shown.channel = mine.channel
    and (w."startsOn", c.origin <> 'visit', w.id) < (x."startsOn", mine.origin <> 'visit', x.id)
    and way.place is not null and by_then.stood
  order by way.place, w."startsOn" desc, (c.origin <> 'visit') desc, w.id desc limit 1)
where x.state = 'closed';
