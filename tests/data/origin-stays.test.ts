import { expect, test } from 'vitest'
import { newId } from '@/lib/data/ids'
import { withTenant } from '@/lib/data/tenant'
import { aProgramme, aVersion } from '../support/published'
import { someContent } from '../support/standard'
import { anActor, newOrganization } from '../support/world'

test('no programme becomes one of past audits, and none of its waves moves into one, so neither is ever deleted', async () => {
  const { id: organizationId } = await newOrganization()
  const manager = await anActor(organizationId, 'manager')
  const { standardId } = await aVersion(organizationId, someContent(['greeted']))
  const { campaignId, waves } = await aProgramme(organizationId, standardId, [{ name: 'Empty', startsOn: '2026-01-01', endsOn: '2026-01-31' }])
  const past = await withTenant(manager, (tx) => tx.campaign.create({
    data: { organizationId, id: newId(), standardId, channel: 'on_site', name: 'Past audits', origin: 'imported', state: 'ended', publishPolicy: 'at_once', createdBy: manager.userId, createdAt: new Date() },
    select: { id: true },
  }))
  const waveId = waves[0]!.id
  const waveGone = () => withTenant(manager, (tx) => tx.$executeRaw`delete from "Wave" where id = ${waveId}::uuid`)
  const campaignGone = () => withTenant(manager, (tx) => tx.$executeRaw`delete from "Campaign" where id = ${campaignId}::uuid`)
  const steps = [
    () => withTenant(manager, (tx) => tx.$executeRaw`update "Campaign" set origin = 'imported_mean' where id = ${campaignId}::uuid`),
    () => withTenant(manager, (tx) => tx.$executeRaw`update "Campaign" set origin = 'visit' where id = ${past.id}::uuid`),
    () => withTenant(manager, (tx) => tx.$executeRaw`update "Wave" set "campaignId" = ${past.id}::uuid where id = ${waveId}::uuid`),
  ]
  for (const step of steps) {
    await expect(step()).rejects.toThrow(/the campaign of a wave stay/)
    expect([await waveGone(), await campaignGone()]).toEqual([0, 0])
  }
  // Everything else of it may change.
  await withTenant(manager, (tx) => tx.campaign.update({ where: { organizationId_id: { organizationId, id: campaignId } }, data: { name: 'Renamed', origin: 'visit' }, select: { id: true } }))
})
