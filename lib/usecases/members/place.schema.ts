import { z } from 'zod'
import { narrowedBy } from '@/lib/domain/people/place'
import { roles } from '@/lib/domain/people/role'

const Day = z.iso.date()
const emptyIsAbsent = (value: unknown) => (value === '' ? undefined : value)

/** A role with what narrows it; ids that do not belong to the role are dropped. */
export const placeFields = {
  role: z.enum(roles),
  regionIds: z.array(z.uuid()).max(200).default([]),
  branchIds: z.array(z.uuid()).max(500).default([]),
}
export const datesFields = {
  from: z.preprocess(emptyIsAbsent, Day.optional()),
  to: z.preprocess(emptyIsAbsent, Day.optional()),
}

type Given = { role: z.infer<typeof placeFields.role>; regionIds: string[]; branchIds: string[]; from?: string; to?: string }

export function checkPlace({ role, regionIds, branchIds, from, to }: Given, context: z.RefinementCtx): void {
  const missing = (path: string) => context.addIssue({ code: 'custom', path: [path], params: { code: 'missing' } })
  if (narrowedBy[role] === 'regions' && regionIds.length === 0) missing('regionIds')
  if (narrowedBy[role] === 'branches' && branchIds.length === 0) missing('branchIds')
  if (from && to && to <= from) context.addIssue({ code: 'custom', path: ['to'], params: { code: 'wrong' } })
}

export const narrowed = <Place extends Given>(place: Place): Place => ({
  ...place,
  regionIds: narrowedBy[place.role].endsWith('regions') ? [...new Set(place.regionIds)] : [],
  branchIds: narrowedBy[place.role] === 'branches' ? [...new Set(place.branchIds)] : [],
})
