import { z } from 'zod'
import { written } from '../written'
import { coordinateLimits, degreesOf, isDegrees } from './coordinates'
import { OpeningHoursInput } from './opening-hours.schema'
import { knownTimeZone } from './time-zone'

export const branchKinds = ['site', 'unit'] as const
export type BranchKind = (typeof branchKinds)[number]
export const branchStates = ['open', 'closed'] as const
export type BranchState = (typeof branchStates)[number]

/** Longest texts of a branch; the form and the import refuse more, with a sentence. */
export const branchLimits = { code: 60, name: 200, town: 120, address: 400, attributeKey: 60, attributeValue: 400, attributes: 40 } as const

const line = (max: number) => written(max).transform((text) => text.replace(/\s+/g, ' ').trim())
const required = z.string().min(1)

export const BranchCode = line(branchLimits.code).pipe(required)
const Zone = z.string().refine((zone) => knownTimeZone(zone) === zone, { params: { code: 'wrong' } })
const emptyIsNull = (value: unknown) => (value === '' ? null : value)

const Attribute = z.object({ key: line(branchLimits.attributeKey).pipe(required), value: line(branchLimits.attributeValue) })
const Attributes = z
  .array(Attribute)
  .max(branchLimits.attributes)
  .refine((all) => new Set(all.map(({ key }) => key)).size === all.length, { params: { code: 'wrong' } })

/** As a form sends it, typed, or as a figure. */
const degrees = (limit: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? degreesOf(value) : (value ?? null)),
    z.custom<number | null>((value) => value === null || (typeof value === 'number' && isDegrees(value, limit)), { params: { code: 'wrong' } }),
  )

/** What a person says of a branch; its code is the key of imports, its place in the tree has a history of its own. */
const Fields = z.object({
  code: BranchCode,
  name: line(branchLimits.name).pipe(required),
  kind: z.enum(branchKinds),
  timeZone: Zone,
  address: line(branchLimits.address),
  town: line(branchLimits.town),
  openedOn: z.preprocess(emptyIsNull, z.iso.date().nullable()),
  openingHours: OpeningHoursInput,
  attributes: Attributes,
  latitude: degrees(coordinateLimits.latitude),
  longitude: degrees(coordinateLimits.longitude),
})

/** Where a branch is takes both figures. */
export const BranchFields = Fields.superRefine(({ latitude, longitude }, found) => {
  if ((latitude === null) === (longitude === null)) return
  found.addIssue({ code: 'custom', path: [latitude === null ? 'latitude' : 'longitude'], params: { code: 'missing' } })
})
export type BranchFields = z.output<typeof BranchFields>
