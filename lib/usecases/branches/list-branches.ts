import 'server-only'
import { z } from 'zod'
import { branchSorts, countBranchesMatching, listBranchPage, listTowns } from '@/lib/data/branches/list-branches'
import { todayUtc } from '@/lib/data/days'
import { listRegions } from '@/lib/data/regions/tree'
import { withTenant } from '@/lib/data/tenant'
import { branchStates } from '@/lib/domain/branch/branch.schema'
import { byId, regionLabel } from '@/lib/domain/branch/region-tree'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'

const size = 100
const absent = z.preprocess((value) => (value === '' ? null : value), z.uuid().nullable()).catch(null).default(null)

/** As it stands in an address: what does not fit is taken as absent. */
export const ListBranches = z.object({
  query: z.string().trim().max(100).catch('').default(''),
  state: z.enum([...branchStates, 'all']).catch('open').default('open'),
  regionId: absent,
  town: z.string().max(200).nullable().catch(null).default(null),
  sort: z.enum(branchSorts).catch('name').default('name'),
  descending: z.boolean().catch(false).default(false),
  after: absent,
  before: absent,
})

/** One page of the branches in this person's scope, with how many match and which branch the neighbouring pages begin at. */
export async function listBranches(actor: Actor, input: z.input<typeof ListBranches>) {
  permit(actor, 'branch:view')
  const { sort, descending, after, before, ...filter } = ListBranches.parse(input)
  return withTenant(actor, async (tx) => {
    const { branches, more } = await listBranchPage(tx, actor, filter, { sort, descending, after, before, size })
    const regions = byId(await listRegions(tx, actor.organizationId))
    const first = branches[0]?.id ?? null
    const last = branches.at(-1)?.id ?? null
    return {
      today: todayUtc(),
      branches: branches.map((branch) => ({ ...branch, region: branch.regionId ? regionLabel(regions, branch.regionId) : '' })),
      total: await countBranchesMatching(tx, actor, filter),
      towns: await listTowns(tx, actor),
      previous: before ? (more ? first : null) : after ? first : null,
      next: before ? last : more ? last : null,
    }
  })
}
