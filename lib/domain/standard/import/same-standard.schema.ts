import { z } from 'zod'
import type { ImportDecision as Decision } from './same-standard'

export const ImportDecision = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('beside') }),
  z.strictObject({ as: z.literal('next_draft'), standardId: z.uuid() }),
]) satisfies z.ZodType<Decision>
