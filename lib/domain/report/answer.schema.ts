import { z } from 'zod'
import { Key, MAX_OPTIONS } from '../standard/criterion.schema'
import { written } from '../written'
import type { Answer, AnswerValue } from './answer'
import { MAX_COMMENT, MAX_PHOTOS_PER_ANSWER } from './limits'

export { MAX_COMMENT, MAX_PHOTOS_PER_ANSWER }

const Value: z.ZodType<AnswerValue> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('option'), key: Key }),
  z.strictObject({ type: z.literal('options'), keys: z.array(Key).max(MAX_OPTIONS) }),
  z.strictObject({ type: z.literal('number'), milli: z.int() }),
  z.strictObject({ type: z.literal('duration'), seconds: z.int() }),
  z.strictObject({ type: z.literal('time'), at: z.string().max(5) }),
  z.strictObject({ type: z.literal('text'), text: written(MAX_COMMENT) }),
  z.strictObject({ type: z.literal('photo') }),
])

const beside = {
  comment: written(MAX_COMMENT),
  evidence: z.array(z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)).max(MAX_PHOTOS_PER_ANSWER),
  noPhotoReason: written(2_000).nullable(),
}

/** One answer as it reaches the server: its shape. Whether it fits its criterion is `misfitOf`. */
export const AnswerInput = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('answered'), value: Value, unsure: z.literal(true).optional(), ...beside }),
  z.strictObject({ state: z.literal('not_applicable'), ...beside }),
  z.strictObject({ state: z.literal('could_not_check'), reason: written(2_000), ...beside }),
  z.strictObject({ state: z.literal('open'), ...beside }),
]) satisfies z.ZodType<Answer>
