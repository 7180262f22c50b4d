'use server'

import { getMessages } from 'next-intl/server'
import { z } from 'zod'
import { Problem } from '@/lib/domain/problem'
import { readWhy } from '@/lib/domain/scorecard/why-address'
import { explainWhy } from '@/lib/web/explain-why'
import { formAction } from '@/lib/web/form-action'

const AskWhy = z.object({ org: z.string(), href: z.string().max(2_000) })

const explain = formAction(AskWhy, async (actor, { org, href }) => {
  const asked = readWhy(org, href)
  if (!asked) throw new Problem('not_found')
  const [why, { ui, why: words, reports, terms }] = await Promise.all([explainWhy(actor, asked).catch(absentWhenNoId), getMessages()])
  // The words an explanation needs come with it: a page that nobody asks carries none of them.
  return { why, messages: { ui, why: words, reports, terms } }
})

/** The explanation of a figure, to be opened beside the page it stands on. */
export async function explainAction(org: string, { href }: { href: string }) {
  return explain(org, { org, href })
}

const absentWhenNoId = (error: unknown): never => {
  throw error instanceof z.ZodError ? new Problem('not_found') : error
}
