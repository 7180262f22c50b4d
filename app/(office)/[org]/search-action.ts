'use server'

import { searchOffice } from '@/lib/usecases/search/search-office'
import { identifyActor } from '@/lib/web/actor'

/** What the command menu finds as one types: only what this person may open. */
export async function searchAction(org: string, query: string): Promise<{ href: string; label: string; hint?: string }[]> {
  const actor = await identifyActor(org)
  const found = await searchOffice(actor, { query })
  return found.map(({ kind, id, label, hint }) => ({ href: `/${org}/${kind}/${id}`, label, hint }))
}
