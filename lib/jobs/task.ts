import 'server-only'
import { z } from 'zod'

/** What the worker does for one job. A throw means: try again later, ten times at most. */
export type Task = (payload: unknown) => Promise<void>

/** A task for one thing: the payload names it by ids. */
export const taskFor =
  <Schema extends z.ZodType>(schema: Schema, run: (ids: z.output<Schema>) => Promise<unknown>): Task =>
  async (payload) => {
    await run(schema.parse(payload))
  }
