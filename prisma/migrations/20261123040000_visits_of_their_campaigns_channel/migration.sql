-- Figures are of one channel, and a wave is of its campaign's: a visit has no other. A draft whose channel was changed after visits had
-- been planned left them behind: where all of them are of one channel, it was the campaign that was wrong.
update "Campaign" c set channel = v.channel
from (select "organizationId", "campaignId", min(channel) as channel from "Visit" group by 1, 2 having count(distinct channel) = 1) v
where v."organizationId" = c."organizationId" and v."campaignId" = c.id and v.channel <> c.channel;

create unique index "Campaign_organizationId_id_channel_key" on "Campaign" ("organizationId", "id", "channel");
alter table "Visit" drop constraint "Visit_organizationId_campaignId_fkey";
alter table "Visit" add constraint "Visit_organizationId_campaignId_channel_fkey" foreign key ("organizationId", "campaignId", "channel")
  references "Campaign" ("organizationId", "id", "channel") on delete restrict on update no action not valid;

-- Visits of two channels in one campaign cannot be told apart by now; they stay, and are named to whoever migrates.
do $$
begin
  alter table "Visit" validate constraint "Visit_organizationId_campaignId_channel_fkey";
exception when foreign_key_violation then
  raise warning 'visits of another channel than their campaign''s are left: their figures are shown under its channel alone';
end $$;
