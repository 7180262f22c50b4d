import { z } from 'zod'
import { placeRules } from '../report/place'
import { written } from '../written'
import { channels } from './state'
import { amount, counted, share } from './typed-amounts.schema'

const days = counted.pipe(z.int().min(0).max(1_000))
const hours = counted.pipe(z.int().min(1).max(2_000))
const minor = counted.pipe(z.int().min(0).max(100_000_000))

/** What a campaign decides for its visits. Money in minor units; completeness in tenths of a percent. */
export const CampaignSettings = z.object({
  name: written(200).trim().min(1),
  channel: z.enum(channels).default('on_site'),
  publishPolicy: z.enum(['at_once', 'after_days', 'wave_end']).default('wave_end'),
  publishAfterDays: days.default(0),
  rotationDays: days.default(90),
  bufferDays: days.default(0),
  claimHours: hours.default(48),
  reportDueHours: hours.default(24),
  minimumVisits: counted.pipe(z.int().min(1).max(100)).default(3),
  completenessTenths: counted.pipe(z.int().min(0).max(1_000)).default(800),
  feeMinor: minor.default(0),
  expenseCapMinor: minor.default(0),
  currency: z.string().regex(/^[A-Z]{3}$/).default('EUR'),
  payAfterDays: days.default(30),
  placeRule: z.enum(placeRules).default('record'),
  placeMetres: z.coerce.number().pipe(z.int().min(10).max(100_000)).default(300),
})

const { feeMinor, expenseCapMinor, completenessTenths, ...plain } = CampaignSettings.shape
/** The same settings as a person types them. */
export const CampaignTyped = z.object({
  ...plain,
  fee: amount.pipe(feeMinor),
  expenseCap: amount.pipe(expenseCapMinor),
  completeness: share.pipe(completenessTenths),
})
