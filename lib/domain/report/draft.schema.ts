import { z } from 'zod'
import { Key } from '../standard/condition.schema'
import { MAX_SECTIONS } from '../standard/content.schema'
import { AnswerInput, PlaceInput } from './answer.schema'
import type { Answers } from './answer'
import type { Draft, DraftChange, Facts } from './draft'
import { MAX_SECTION_SECONDS } from './section-times'

/** The branch's wall clock to the minute. */
const WallTime = z.string().regex(/^\d{4}-(0\d|1[0-2])-[0-3]\dT([01]\d|2[0-3]):[0-5]\d$/)
const Purchase = z.int().min(0).max(100_000_000)
const Moment = z.iso.datetime()
const StoredTimes = z.record(Key, z.int().min(0).max(MAX_SECTION_SECONDS))
const Times = StoredTimes.refine((times) => Object.keys(times).length <= MAX_SECTIONS)

const Target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answer'), key: Key, value: AnswerInput.nullable() }),
  z.strictObject({ kind: z.literal('timer'), key: Key, value: Moment.nullable() }),
  z.discriminatedUnion('key', [
    z.strictObject({ kind: z.literal('fact'), key: z.literal('visitedAt'), value: WallTime.nullable() }),
    z.strictObject({ kind: z.literal('fact'), key: z.literal('purchaseMinor'), value: Purchase.nullable() }),
    z.strictObject({ kind: z.literal('fact'), key: z.literal('place'), value: PlaceInput.nullable() }),
    z.strictObject({ kind: z.literal('fact'), key: z.literal('sections'), value: Times }),
  ]),
])

export const DraftChangeInput = z.strictObject({
  changeId: z.uuid(),
  device: z.string().min(1).max(64),
  deviceAt: Moment,
  baseVersion: z.int().min(0),
  target: Target,
}) satisfies z.ZodType<DraftChange>

export const FactsInput = z.strictObject({
  visitedAt: WallTime.nullish(),
  purchaseMinor: Purchase.nullish(),
  timers: z.record(Key, Moment.nullable()).optional(),
  place: PlaceInput.nullish(),
  sections: Times.optional(),
}) satisfies z.ZodType<Facts>

export const AnswersInput = z.record(Key, AnswerInput) satisfies z.ZodType<Answers>

export const StoredDraft = z.object({
  answers: AnswersInput,
  // Joined before their keys were held against the standard, they may be more than a phone may send at once.
  facts: FactsInput.extend({ sections: StoredTimes.optional() }),
  stamps: z.record(z.string(), z.object({ version: z.int(), device: z.string(), deviceAt: z.string() })),
  version: z.int(),
}) satisfies z.ZodType<Draft>
