import { z } from 'zod'
import { dayParts } from '../visit/day-part'
import { weekdays } from '../visit/days'
import { written } from '../written'

export const shopperStates = ['active', 'paused'] as const
export type ShopperState = (typeof shopperStates)[number]
/** Why a shopper is never offered a branch; no name of a person is kept. */
export const conflictKinds = ['employer', 'relative', 'other'] as const
export type ConflictKind = (typeof conflictKinds)[number]
export const genders = ['woman', 'man', 'other'] as const
/** Languages one can shop in; their names come from the browser's own list. */
export const spokenLanguages = [
  'en', 'ru', 'lt', 'lv', 'et', 'pl', 'uk', 'be', 'de', 'fi', 'sv', 'no', 'da', 'fr', 'es', 'pt', 'it', 'nl', 'cs', 'sk', 'hu', 'ro', 'bg', 'el', 'tr',
  'ka', 'kk', 'uz', 'he', 'ar', 'hi', 'kn', 'ta', 'te', 'ml', 'zh', 'ja', 'ko',
] as const

const line = (max: number) => written(max).transform((text) => text.replace(/\s+/g, ' ').trim())
const emptyIsNull = (value: unknown) => (value === '' || value === undefined ? null : value)
const once = <Item>(items: Item[]) => [...new Set(items)]

export const ShopperProfile = z.object({
  birthYear: z.preprocess(emptyIsNull, z.coerce.number().int().min(1900).max(2100).nullable()),
  gender: z.preprocess(emptyIsNull, z.enum(genders).nullable()),
  car: z.boolean(),
  about: written(2_000),
})
const Away = z.object({ from: z.iso.date(), to: z.iso.date() }).refine(({ from, to }) => to >= from, { path: ['to'], params: { code: 'wrong' } })
/** No weekday or part of the day named: any. Away from the first to the last day, both included. */
export const Availability = z.object({
  weekdays: z.array(z.enum(weekdays)).transform(once),
  dayParts: z.array(z.enum(dayParts)).transform(once),
  away: z.array(Away).max(50).transform((all) => [...all].sort((one, other) => (one.from < other.from ? -1 : 1))),
})

/** What a shopper may say of themselves, at the office or on the phone. */
export const OwnFields = z.object({
  phone: line(40),
  town: line(120),
  languages: z.array(z.enum(spokenLanguages)).max(12).transform(once),
  profile: ShopperProfile,
  availability: Availability,
})
export const ShopperFields = OwnFields.extend({
  name: line(200).pipe(z.string().min(1)),
  email: line(254).pipe(z.email()),
  /** Empty: a neutral one is made by chance. */
  alias: line(40),
  notes: written(5_000),
})
export type OwnFields = z.output<typeof OwnFields>
export type ShopperFields = z.output<typeof ShopperFields>

const emptyProfile = { birthYear: null, gender: null, car: false, about: '' }
const emptyAvailability = { weekdays: [], dayParts: [], away: [] }
export const emptyOwnFields: OwnFields = { phone: '', town: '', languages: [], profile: emptyProfile, availability: emptyAvailability }

/** As kept, whatever an older version of the house wrote. */
export const keptProfile = (stored: unknown) => ShopperProfile.partial().catch({}).transform((known) => ({ ...emptyProfile, ...known })).parse(stored)
export const keptAvailability = (stored: unknown) => Availability.partial().catch({}).transform((known) => ({ ...emptyAvailability, ...known })).parse(stored)
