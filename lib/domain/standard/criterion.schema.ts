import { z } from 'zod'
import { languages } from '../language'
import { written } from '../written'
import { ConditionDraft, Key } from './condition.schema'
import { chainLinks, type Criterion, gates, notApplicableRules } from './content'

export { Key }

/** Twenty options of a thousand points, 300 times, stay below 2^53 millionths of a point. */
export const MAX_OPTIONS = 20

export const textUpTo = (max: number) =>
  z.strictObject({
    en: written(max).optional(),
    ru: written(max).optional(),
    lt: written(max).optional(),
  } satisfies Record<(typeof languages)[number], z.ZodType>)

export const PointsMilli = z.int().min(-1_000_000).max(1_000_000)
export const WeightMilli = z.int().min(0).max(1_000_000)

const AskRule = z.discriminatedUnion('when', [
  z.strictObject({ when: z.enum(['never', 'on_fail', 'always']) }),
  z.strictObject({ when: z.literal('one_in'), k: z.int().min(2).max(1_000) }),
])

const base = {
  key: Key,
  groupKey: Key.nullable(),
  name: textUpTo(200),
  prompt: textUpTo(2_000),
  guidance: textUpTo(5_000),
  examplePhoto: z.string().max(64).nullable(),
  weightMilli: WeightMilli,
  bonus: z.boolean(),
  notApplicable: z.enum(notApplicableRules),
  couldNotCheck: z.boolean(),
  required: z.boolean(),
  photo: AskRule,
  comment: AskRule,
  gate: z.enum(gates).nullable(),
  chainLink: z.enum(chainLinks).nullable(),
  chainOwner: written(200),
  condition: ConditionDraft.nullable(),
}

const Option = z.strictObject({
  key: Key,
  label: textUpTo(500),
  pointsMilli: PointsMilli,
  pass: z.boolean(),
  exclusive: z.boolean().optional(),
})
const options = z.array(Option).max(MAX_OPTIONS)

const edge = z.int().min(-1_000_000_000_000).max(1_000_000_000_000).nullable()
const Band = z.strictObject({ key: Key, from: edge, to: edge, pointsMilli: PointsMilli, pass: z.boolean() })
const bands = z.array(Band).max(20)

/** A criterion in the making: every field there and within limits, not yet everything filled in. */
export const CriterionDraft = z.discriminatedUnion('type', [
  z.strictObject({ ...base, type: z.enum(['yes_no', 'choice_one', 'scale']), options }),
  z.strictObject({ ...base, type: z.literal('choice_many'), options, capMilli: WeightMilli.nullable() }),
  z.strictObject({
    ...base,
    type: z.literal('number'),
    unit: textUpTo(40),
    decimals: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
    bands,
  }),
  z.strictObject({ ...base, type: z.enum(['duration', 'recommendation']), bands }),
  z.strictObject({ ...base, type: z.enum(['time', 'text', 'photo', 'sound', 'place']) }),
]) satisfies z.ZodType<Criterion>
