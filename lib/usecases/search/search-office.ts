import 'server-only'
import { z } from 'zod'
import { findByWords, type Found } from '@/lib/data/search/find-by-words'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { may } from '@/lib/domain/permission'

export const SearchOffice = z.object({ query: z.string().trim().max(100) })

/** Up to eight standards, branches and shoppers whose name or code contains the words; each kind only to who may see it. */
export async function searchOffice(actor: Actor, input: z.input<typeof SearchOffice>): Promise<Found[]> {
  const { query } = SearchOffice.parse(input)
  if (query.length < 2) return []
  const kinds = { standards: may(actor, 'standard:view'), branches: may(actor, 'branch:view'), shoppers: may(actor, 'shopper:view') }
  return withTenant(actor, (tx) => findByWords(tx, actor, query, kinds))
}
