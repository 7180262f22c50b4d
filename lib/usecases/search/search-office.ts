import 'server-only'
import { z } from 'zod'
import { findByWords, type Found } from '@/lib/data/search/find-by-words'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { may } from '@/lib/domain/permission'

export const SearchOffice = z.object({ query: z.string().trim() })

const LONGEST = 100

/**
 * Up to twelve branches, standards and shoppers whose name, code or town contains the words; each kind only to who may see it, a
 * standard never published only to who writes standards.
 * One letter finds nothing, and neither does a text longer than any name.
 */
export async function searchOffice(actor: Actor, input: z.input<typeof SearchOffice>): Promise<Found[]> {
  const { query } = SearchOffice.parse(input)
  if (query.length < 2 || query.length > LONGEST) return []
  const kinds = { standards: may(actor, 'standard:view'), branches: may(actor, 'branch:view'), shoppers: may(actor, 'shopper:view'), drafts: may(actor, 'standard:edit') }
  return withTenant(actor, (tx) => findByWords(tx, actor, query, kinds))
}
