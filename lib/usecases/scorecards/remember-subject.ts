import 'server-only'
import { z } from 'zod'
import { savePreference } from '@/lib/data/preferences'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { AskedSubject } from '@/lib/domain/scorecard/subject'
import { preferenceKey } from './choose'

export const RememberSubject = AskedSubject.extend({ kind: z.enum(['area', 'branch']) })

/** The standard and period this person looks at, for the next time. No audit: it says nothing about the organisation. */
export async function rememberSubject(actor: Actor, input: z.input<typeof RememberSubject>): Promise<void> {
  permit(actor, 'scorecard:view')
  const { kind, ...subject } = RememberSubject.parse(input)
  await withTenant(actor, (tx) => savePreference(tx, actor, preferenceKey(kind), subject))
}
