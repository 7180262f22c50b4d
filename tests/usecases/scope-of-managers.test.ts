import { describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/people/actor'
import { may, permissions, type Permission } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { addWave } from '@/lib/usecases/campaigns/add-wave'
import { closeWave } from '@/lib/usecases/campaigns/close-wave'
import { createCampaign } from '@/lib/usecases/campaigns/create-campaign'
import { editWave } from '@/lib/usecases/campaigns/edit-wave'
import { viewCampaign } from '@/lib/usecases/campaigns/view-campaign'
import { addShopper } from '@/lib/usecases/shoppers/add-shopper'
import { listShoppers } from '@/lib/usecases/shoppers/list-shoppers'
import { viewShopper } from '@/lib/usecases/shoppers/view-shopper'
import { openNextDraft } from '@/lib/usecases/standards/open-next-draft'
import { viewStandard } from '@/lib/usecases/standards/view-standard'
import { addRegion } from '@/lib/usecases/regions/add-region'
import { acceptVisit } from '@/lib/usecases/visits/accept-visit'
import { assignVisit } from '@/lib/usecases/visits/assign-visit'
import { aProgramme, aVisit, day } from '../support/programme'
import { shopperFields } from '../support/shopper'
import { aBranch, anActor } from '../support/world'

const belongsToAll: Permission[] = ['standard:edit', 'standard:publish', 'branch:import', 'history:import', 'shopper:edit', 'campaign:edit', 'wave:close', 'visit:recalculate']

/** A programme over two regions, and a manager of one of them. */
async function twoRegions() {
  const programme = await aProgramme()
  const { manager, organization } = programme
  const [north, south] = await Promise.all(['North', 'South'].map((name) => addRegion(manager, { parentId: organization.rootRegionId, name })))
  const ours = await aBranch(organization.id, north!.regionId, { name: 'Ours', timeZone: 'UTC' })
  const theirs = await aBranch(organization.id, south!.regionId, { name: 'Theirs', timeZone: 'UTC' })
  const narrow = await anActor(organization.id, 'manager', { scope: { kind: 'regions', regionIds: [north!.regionId] } })
  return { ...programme, ours, theirs, narrow }
}

describe('a manager of some regions', () => {
  test('may what a manager of the whole may, but for what belongs to the whole organisation', async () => {
    const { manager, narrow } = await twoRegions()
    const lost = permissions.filter((permission) => may(manager, permission) && !may(narrow, permission))
    expect(lost.sort()).toEqual(belongsToAll.toSorted())
  })

  test('changes no campaign, wave, standard or shopper, and reads them', async () => {
    const { narrow, manager, campaignId, waveId, standardId, shopper } = await twoRegions()
    const shopperId = shopper.shopperId!
    const attempts: ((actor: Actor) => Promise<unknown>)[] = [
      (actor) => createCampaign(actor, { name: 'Winter', standardId }),
      (actor) => addWave(actor, { campaignId, name: 'Wave 2', startsOn: day(70), endsOn: day(90) }),
      (actor) => editWave(actor, { waveId, name: 'Wave 1b', startsOn: day(-30), endsOn: day(61) }),
      (actor) => openNextDraft(actor, { standardId }),
      (actor) => addShopper(actor, shopperFields()),
    ]
    for (const attempt of [...attempts, (actor: Actor) => closeWave(actor, { waveId })]) await expect(attempt(narrow)).rejects.toThrow(new Problem('forbidden'))
    expect((await viewCampaign(narrow, { campaignId })).waves).toHaveLength(1)
    expect((await viewStandard(narrow, { standardId })).draft).toBeNull()
    expect(await viewShopper(narrow, { shopperId })).toMatchObject({ branches: [], visits: [] })
    for (const attempt of attempts) await attempt(manager)
  })

  test('plans and hands out in own regions, and reads of a shopper the visits there alone', async () => {
    const { narrow, manager, shopper, ours, theirs, ...programme } = await twoRegions()
    const shopperId = shopper.shopperId!
    const { visitId } = await aVisit(narrow, programme, { branchId: ours.id })
    await assignVisit(narrow, { visitId, shopperId })
    await acceptVisit(shopper, { visitId })
    const { visitId: elsewhere } = await aVisit(manager, programme, { branchId: theirs.id })
    await assignVisit(manager, { visitId: elsewhere, shopperId })
    await acceptVisit(shopper, { visitId: elsewhere })
    await expect(aVisit(narrow, programme, { branchId: theirs.id, slot: 2 })).rejects.toThrow(new Problem('not_found'))
    expect((await viewShopper(narrow, { shopperId })).visits.map(({ branch }) => branch)).toEqual(['Ours'])
    expect((await viewShopper(manager, { shopperId })).visits.map(({ branch }) => branch).sort()).toEqual(['Ours', 'Theirs'])
    expect((await listShoppers(narrow, {})).shoppers).toMatchObject([{ id: shopperId, made: 0 }])
  })
})
