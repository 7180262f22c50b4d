import { z } from 'zod'
import { Key, MAX_OPTIONS } from '../standard/criterion.schema'
import { written } from '../written'
import type { Answer, AnswerValue } from './answer'
import { MAX_COMMENT, MAX_PHOTOS_PER_ANSWER, MAX_RECORDING_SECONDS, MAX_RECORDINGS_PER_ANSWER } from './limits'
import { MOST_LIKELY } from './recommendation'
import type { Place } from './place'

export { MAX_COMMENT, MAX_PHOTOS_PER_ANSWER }

/** No two places on earth are further apart than this many metres. */
const HALF_AROUND = 20_038_000
export const PlaceInput = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  accuracyMetres: z.number().min(0).max(HALF_AROUND),
  at: z.iso.datetime(),
}) satisfies z.ZodType<Place>

const Value: z.ZodType<AnswerValue> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('option'), key: Key }),
  z.strictObject({ type: z.literal('options'), keys: z.array(Key).max(MAX_OPTIONS) }),
  z.strictObject({ type: z.literal('number'), milli: z.int() }),
  z.strictObject({ type: z.literal('duration'), seconds: z.int() }),
  z.strictObject({ type: z.literal('recommendation'), likelihood: z.int().min(0).max(MOST_LIKELY) }),
  z.strictObject({ type: z.literal('time'), at: z.string().max(5) }),
  z.strictObject({ type: z.literal('text'), text: written(MAX_COMMENT) }),
  z.strictObject({ type: z.literal('photo') }),
  z.strictObject({ type: z.literal('sound') }),
  z.strictObject({ type: z.literal('place'), place: PlaceInput.nullable() }),
])

const EvidenceId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
const Recording = z.strictObject({ id: EvidenceId, seconds: z.int().min(0).max(2 * MAX_RECORDING_SECONDS) })

const beside = {
  comment: written(MAX_COMMENT),
  evidence: z.array(EvidenceId).max(MAX_PHOTOS_PER_ANSWER),
  noPhotoReason: written(2_000).nullable(),
  recordings: z.array(Recording).min(1).max(MAX_RECORDINGS_PER_ANSWER).optional(),
}

/** One answer as it reaches the server: its shape. Whether it fits its criterion is `misfitOf`. */
export const AnswerInput = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('answered'), value: Value, unsure: z.literal(true).optional(), ...beside }),
  z.strictObject({ state: z.literal('not_applicable'), ...beside }),
  z.strictObject({ state: z.literal('could_not_check'), reason: written(2_000), ...beside }),
  z.strictObject({ state: z.literal('open'), ...beside }),
]) satisfies z.ZodType<Answer>
