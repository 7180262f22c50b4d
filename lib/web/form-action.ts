import 'server-only'
import type { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import { identifyActor } from './actor'
import type { FormState } from './form-state'
import { invalid, refused } from './refusal'

/**
 * The one wrapper of desk actions: identify, parse, run, translate. Bound to the organisation's slug by the page.
 * Input is a FormData (plain forms; repeated fields become arrays when the name ends in "[]") or an object (large forms).
 */
export function formAction<Schema extends z.ZodType, Result = undefined>(
  schema: Schema,
  run: (actor: Actor, input: z.output<Schema>) => Promise<Result>,
) {
  return async (organization: string, input: FormData | z.input<Schema>): Promise<FormState<Result>> => {
    try {
      const actor = await identifyActor(organization)
      const parsed = schema.safeParse(input instanceof FormData ? plain(input) : input)
      if (!parsed.success) return await invalid(parsed.error)
      return { status: 'done', result: await run(actor, parsed.data) }
    } catch (error) {
      return refused(error)
    }
  }
}

/** The same for useActionState, which hands the state before as the second argument. */
export const stateAction =
  <Result>(action: (organization: string, input: FormData) => Promise<FormState<Result>>) =>
  (organization: string, _before: FormState<unknown>, form: FormData): Promise<FormState<Result>> =>
    action(organization, form)

export function plain(form: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const object: Record<string, FormDataEntryValue | FormDataEntryValue[]> = {}
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$ACTION')) continue
    if (name.endsWith('[]')) object[name.slice(0, -2)] = form.getAll(name)
    else object[name] = form.get(name)!
  }
  return object
}
