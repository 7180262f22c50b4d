import 'server-only'
import { z } from 'zod'
import { countShoppersMatching, listShopperPage, listShopperTraits, shopperSorts } from '@/lib/data/shoppers/list-shoppers'
import { withTenant } from '@/lib/data/tenant'
import { visibleVisit } from '@/lib/data/visits/visible-visit'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { shopperStates } from '@/lib/domain/shopper/shopper.schema'

const size = 100
const absent = z.preprocess((value) => (value === '' ? null : value), z.uuid().nullable()).catch(null).default(null)

/** As it stands in an address: what does not fit is taken as absent. */
export const ListShoppers = z.object({
  query: z.string().trim().max(100).catch('').default(''),
  state: z.enum([...shopperStates, 'all']).catch('active').default('active'),
  town: z.string().max(200).nullable().catch(null).default(null),
  language: z.string().max(10).nullable().catch(null).default(null),
  sort: z.enum(shopperSorts).catch('name').default('name'),
  descending: z.boolean().catch(false).default(false),
  after: absent,
  before: absent,
})

/** One page of the organisation's shoppers, with how many match and where the neighbouring pages begin. */
export async function listShoppers(actor: Actor, input: z.input<typeof ListShoppers>) {
  permit(actor, 'shopper:view')
  const { sort, descending, after, before, ...filter } = ListShoppers.parse(input)
  return withTenant(actor, async (tx) => {
    const page = { sort, descending, after, before, size }
    const { shoppers, more } = await listShopperPage(tx, actor.organizationId, filter, page, visibleVisit(actor))
    const first = shoppers[0]?.id ?? null
    const last = shoppers.at(-1)?.id ?? null
    return {
      shoppers,
      total: await countShoppersMatching(tx, actor.organizationId, filter),
      ...(await listShopperTraits(tx, actor.organizationId)),
      previous: before ? (more ? first : null) : after ? first : null,
      next: before ? last : more ? last : null,
    }
  })
}
