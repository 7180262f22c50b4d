import { z } from 'zod'
import { written } from '../written'
import { comparisons, type Condition } from './condition'
import { scenarioKinds } from './content'

/** Stable keys of sections, criteria, options and bands. */
export const Key = z
  .string()
  .regex(/^[A-Za-z0-9_.-]{1,40}$/)
  .refine((key) => key !== '__proto__')

const equality = z.enum(['equal', 'not_equal'])

const Clause = z.discriminatedUnion('about', [
  z.strictObject({
    about: z.literal('answer'),
    criterionKey: Key,
    is: z.enum(comparisons),
    value: z.union([Key, z.int()]),
  }),
  z.strictObject({ about: z.literal('branch'), attribute: written(100), is: equality, value: written(200) }),
  z.strictObject({ about: z.literal('scenario'), is: equality, value: z.enum(scenarioKinds) }),
])

export const ConditionDraft = z.strictObject({
  match: z.enum(['all', 'any']),
  clauses: z.array(Clause).max(20),
}) satisfies z.ZodType<Condition>
