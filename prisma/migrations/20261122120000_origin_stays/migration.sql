-- What may be deleted hangs on where a campaign comes from and which campaign a wave is of: neither ever changes.
create function keep_origin() returns trigger language plpgsql as $$
begin
  raise exception 'where a campaign comes from and the campaign of a wave stay' using errcode = 'ET021';
end $$;
create trigger campaign_origin_stays before update of origin on "Campaign" for each row
  when (old.origin is distinct from new.origin) execute function keep_origin();
create trigger wave_campaign_stays before update of "campaignId" on "Wave" for each row
  when (old."campaignId" is distinct from new."campaignId") execute function keep_origin();
