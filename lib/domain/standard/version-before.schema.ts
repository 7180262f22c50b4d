import { z } from 'zod'
import { languages } from '../language'
import type { LeftBehind } from './translated-from'

/** What a version remembers of its translations; one published before this was remembered has nothing. */
export const LeftBehindNotes = z
  .array(z.strictObject({ text: z.string(), language: z.enum(languages), was: z.string(), right: z.string().optional() }))
  .nullable()
  .transform((notes) => notes ?? []) satisfies z.ZodType<LeftBehind[]>
