import type { BranchFields } from '@/lib/domain/branch/branch.schema'

/** A branch as a form would send it. */
export const branchFields = (over: Partial<BranchFields> = {}): BranchFields => ({
  code: 'LT-1', name: 'Gedimino 9', kind: 'site', timeZone: 'Europe/Vilnius', address: 'Gedimino pr. 9', town: 'Vilnius', openedOn: null,
  openingHours: { week: { mon: [['08:00', '20:00']] }, holidays: { '2026-12-25': [] } }, attributes: [{ key: 'format', value: 'drive-in' }],
  latitude: 54.6872, longitude: 25.2797, ...over,
})
