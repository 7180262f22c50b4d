import 'server-only'
import type { z } from 'zod'
import { Problem } from '@/lib/domain/problem'
import { currentPerson } from './actor'
import { plain } from './form-action'
import type { FormState } from './form-state'
import { invalid, refused } from './refusal'

type Run<Schema extends z.ZodType, Result> = (input: z.output<Schema>) => Promise<Result>
type StateAction<Result> = (before: FormState<unknown>, form: FormData) => Promise<FormState<Result>>

/** An action for people who are not signed in: parse, run, translate. Redirects pass through. */
export const publicAction =
  <Schema extends z.ZodType, Result = undefined>(schema: Schema, run: Run<Schema, Result>): StateAction<Result> =>
  async (_before, form) => {
    try {
      const parsed = schema.safeParse(plain(form))
      if (!parsed.success) return await invalid(parsed.error)
      return { status: 'done', result: await run(parsed.data) }
    } catch (error) {
      return refused(error)
    }
  }

type Person = NonNullable<Awaited<ReturnType<typeof currentPerson>>>

/** An action on one's own account, outside any organisation. @throws nothing; signed out is a refusal */
export const personAction = <Schema extends z.ZodType, Result = undefined>(
  schema: Schema,
  run: (person: Person, input: z.output<Schema>) => Promise<Result>,
): StateAction<Result> =>
  publicAction(schema, async (input) => {
    const person = await currentPerson()
    if (!person) throw new Problem('signed_out')
    return run(person, input)
  })
