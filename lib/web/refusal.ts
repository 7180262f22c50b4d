import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import { fieldCode, fieldDetails } from '@/lib/domain/field-issue'
import { Problem } from '@/lib/domain/problem'
import { visitStates } from '@/lib/domain/visit/state'
import type { FormState } from './form-state'
import { problemSentence } from './problem-sentence'

/** Turns a refusal into its sentence in the reader's language; bugs are thrown on to error.tsx. */
export async function refused(error: unknown): Promise<Extract<FormState, { status: 'refused' }>> {
  if (!(error instanceof Problem)) throw error
  const message = [await problemSentence(error), await stateNow(error)].filter(Boolean).join(' ')
  return { status: 'refused', problem: error.code, details: error.details, message }
}

/** Who came second at a desk hears what the visit has become; shoppers are told no states (lib/web/respond.ts). */
async function stateNow({ code, details }: Problem): Promise<string> {
  const state = visitStates.find((known) => known === details.state)
  if (!state || (code !== 'not_in_this_state' && code !== 'visit_moved_on')) return ''
  const terms = await getTranslations('terms')
  return terms('visitStateNow', { state: terms(`visitState.${state}`) })
}

/** One sentence a field: what is wrong and what to do. Codes come from zod, words from lib/i18n. */
export async function invalid(error: z.ZodError): Promise<Extract<FormState, { status: 'invalid' }>> {
  const say = await getTranslations('problems')
  const fields: Record<string, string> = {}
  for (const issue of error.issues) fields[issue.path.join('.')] ??= say(`field.${fieldCode(issue)}`, fieldDetails(issue))
  return { status: 'invalid', message: say('invalid'), fields }
}
