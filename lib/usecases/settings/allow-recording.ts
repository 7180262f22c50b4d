import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { findSettings, saveRecording } from '@/lib/data/organizations'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { written } from '@/lib/domain/written'

/** The ground is compulsory where recording is allowed: a law's paragraph, or how people consent. */
export const AllowRecording = z
  .object({ recordsPeople: z.enum(['no', 'yes']), because: written(500).trim().default('') })
  .superRefine(({ recordsPeople, because }, problems) => {
    if (recordsPeople === 'yes' && because === '') problems.addIssue({ code: 'custom', path: ['because'], params: { code: 'missing' } })
  })

/**
 * Lets shoppers record people, on a ground the owner names, or no longer. What was recorded stays; from now on the phone and the server
 * go by this. @throws Problem 'forbidden'
 */
export async function allowRecording(actor: Actor, input: z.input<typeof AllowRecording>): Promise<void> {
  permit(actor, 'organization:administer')
  const asked = AllowRecording.parse(input)
  const recordsPeople = asked.recordsPeople === 'yes'
  const recordsPeopleBecause = recordsPeople ? asked.because : ''
  await withTenant(actor, async (tx) => {
    const before = await findSettings(tx, actor.organizationId)
    if (before.recordsPeople === recordsPeople && before.recordsPeopleBecause === recordsPeopleBecause) return
    await saveRecording(tx, actor.organizationId, { recordsPeople, recordsPeopleBecause })
    await record(tx, actor, recordsPeople ? 'organization.recording_allowed' : 'organization.recording_forbidden', { kind: 'organization', id: actor.organizationId })
  })
}
