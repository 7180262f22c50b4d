import { z } from 'zod'
import { written } from '../written'
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

/** What a person says of a branch; its code is the key of imports, its place in the tree has a history of its own. */
export const BranchFields = z.object({
  code: BranchCode,
  name: line(branchLimits.name).pipe(required),
  kind: z.enum(branchKinds),
  timeZone: Zone,
  address: line(branchLimits.address),
  town: line(branchLimits.town),
  openedOn: z.preprocess(emptyIsNull, z.iso.date().nullable()),
  openingHours: OpeningHoursInput,
  attributes: Attributes,
})
export type BranchFields = z.output<typeof BranchFields>
