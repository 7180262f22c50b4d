import { listRegions } from '@/lib/data/regions/tree'
import { withTenant } from '@/lib/data/tenant'
import { BranchFields } from '@/lib/domain/branch/branch.schema'
import { addBranch } from '@/lib/usecases/branches/add-branch'
import { addWave } from '@/lib/usecases/campaigns/add-wave'
import { createCampaign } from '@/lib/usecases/campaigns/create-campaign'
import { startCampaign } from '@/lib/usecases/campaigns/start-campaign'
import { addRegion } from '@/lib/usecases/regions/add-region'
import { day, zone } from '../support/days'
import { type Owned, ownerOf } from './people'

/** Branches in one region of their own, by their names; the first stands where `at` says. */
export async function branches({ names, at, ...owned }: Owned & { names: readonly string[]; at?: { latitude: number; longitude: number } }): Promise<Record<string, string>> {
  const owner = await ownerOf(owned)
  const [root] = await withTenant(owner, (tx) => listRegions(tx, owner.organizationId))
  const { regionId } = await addRegion(owner, { parentId: root!.id, name: 'Riverside' })
  const ids: Record<string, string> = {}
  for (const [place, name] of names.entries()) {
    const fields = BranchFields.parse({
      code: `J${place + 1}`, name, kind: 'site', timeZone: zone, address: '', town: 'Kaunas', openedOn: null, openingHours: { week: {}, holidays: {} }, attributes: [],
      latitude: (place === 0 ? at?.latitude : null) ?? null, longitude: (place === 0 ? at?.longitude : null) ?? null,
    })
    ids[name] = (await addBranch(owner, { fields, regionId })).branchId
  }
  return ids
}

/** A campaign that runs, its staff told, with a wave of which today is a day. */
export async function campaign({ standardId, name, lastDay, ...owned }: Owned & { standardId: string; name: string; lastDay?: string }): Promise<{ campaignId: string; waveId: string }> {
  const owner = await ownerOf(owned)
  const { campaignId } = await createCampaign(owner, { standardId, name, minimumVisits: 1 })
  await startCampaign(owner, { campaignId, staffNoticeOn: day(-7) })
  return { campaignId, ...(await wave({ ...owned, campaignId, name: 'First wave', startsOn: day(-1), endsOn: lastDay ?? day(30) })) }
}

export async function wave({ org, ownerId, ...wish }: Owned & { campaignId: string; name: string; startsOn: string; endsOn: string }): Promise<{ waveId: string }> {
  return addWave(await ownerOf({ org, ownerId }), wish)
}
