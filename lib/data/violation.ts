import 'server-only'
import { Problem, type ProblemCode } from '@/lib/domain/problem'

/** Rules the database holds, by the name of their constraint or the code their trigger raises. */
const rules: Record<string, ProblemCode> = {
  visit_one_live_per_slot: 'slot_taken',
  visit_buffer_days: 'buffer_days',
  assignment_rotation: 'rotation',
  assignment_one_holder: 'offer_gone',
  ET001: 'conflict_of_interest',
  ET002: 'standard_not_draft',
  ET003: 'visit_moved_on',
  ET010: 'recalculation_moved_on',
  ET013: 'branch_closed',
  ET020: 'wave_closed',
  recalculation_one_preview: 'recalculation_open',
  standard_one_draft: 'changed_meanwhile',
  'Branch_organizationId_code_key': 'branch_code_taken',
  region_one_root: 'region_cycle',
  region_name_among_sisters: 'region_name_taken',
  Shopper_organizationId_email_key: 'address_taken',
  Shopper_organizationId_alias_key: 'alias_taken',
  membership_once: 'already_member',
  saved_view_own_name: 'view_name_taken',
  saved_view_shared_name: 'view_name_taken',
  membership_scope_once: 'already_done',
  MembershipScope_pkey: 'already_done',
  branch_closed_once: 'already_done',
  rollup_rebuild_one_at_a_time: 'rebuild_running',
}

/** Turns a broken rule of the database into its refusal; anything else is a bug and is thrown as it came. */
export function asProblem(error: unknown): Error {
  const text = error instanceof Error ? `${error.message} ${JSON.stringify(error)} ${JSON.stringify(error.cause ?? '')}` : String(error)
  const rule = Object.keys(rules).find((name) => text.includes(name))
  if (rule) return new Problem(rules[rule]!)
  return error instanceof Error ? error : new Error(text)
}

export const refusing = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw asProblem(error)
  })
