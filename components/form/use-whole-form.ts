'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useForm, useWatch, type DefaultValues, type FieldErrors, type FieldValues, type Path, type PathValue, type Resolver } from 'react-hook-form'
import type { ZodType } from 'zod'
import { fieldCode, fieldDetails } from '@/lib/domain/field-issue'
import type { ProblemCode } from '@/lib/domain/problem'
import type { FormState } from '@/lib/web/form-state'

type Options<Values extends FieldValues, Result> = {
  values: Values
  /** The schema the server parses with, fetched when first needed: a form is read before it is sent. */
  schema: () => Promise<ZodType<unknown, FieldValues>>
  save: (values: Values) => Promise<FormState<Result>>
  onDone: (result: Result, values: Values) => void
  /** Said when the server could not be reached. */
  notSent: string
  /** Refusals that are about one field. */
  claims?: Partial<Record<ProblemCode, Path<Values>>>
  /** The form's own name of a field the server calls otherwise. */
  nameOf?: (serversName: string) => string
}

/**
 * A large form that is filled in and sent as a whole: judged in the browser by the server's own schema, refused by the server
 * field by field, and whatever comes back, what was typed stays. Needs the words of `problems`.
 */
export function useWholeForm<Values extends FieldValues, Result>({ values: before, schema, save, onDone, notSent, claims = {}, nameOf = (name) => name }: Options<Values, Result>) {
  const say = useTranslations('problems')
  const resolver: Resolver<Values> = async (values, context, options) => {
    const { zodResolver } = await import('./zod-in-browser')
    const error = (issue: Parameters<typeof fieldCode>[0]) => say(`field.${fieldCode(issue)}`, fieldDetails(issue))
    const judge = zodResolver(await schema(), { error }, { raw: true }) as Resolver<Values>
    return judge(values, context, options)
  }
  const { control, handleSubmit, setValue, setError, formState } = useForm<Values>({
    defaultValues: before as DefaultValues<Values>, resolver, shouldFocusError: false,
  })
  // Every field has its value from the start, so none is missing from what is watched.
  const values = useWatch({ control }) as Values
  const { errors, isSubmitted, isSubmitting } = formState
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  const send = async (typed: Values) => {
    const state = await save(typed).catch(() => null)
    if (state?.status === 'done') {
      setRefusal(null)
      onDone(state.result, typed)
    } else if (state?.status === 'invalid') {
      const wrong = Object.entries(state.fields).map(([path, message]) => ({ path: nameOf(path), message }))
      for (const { path, message } of wrong) if (path) setError(path as Path<Values>, { type: 'server', message })
      setRefusal({ message: state.message, wrong })
    } else if (state?.status === 'refused') {
      const field = claims[state.problem]
      if (field) setError(field, { type: 'server', message: state.message })
      setRefusal({ message: state.message, problem: state.problem, wrong: [] })
    } else setRefusal({ message: notSent, wrong: [] })
  }
  const found = flat(errors)
  return {
    values,
    set: <Name extends Path<Values>>(name: Name, value: PathValue<Values, Name>) => setValue(name, value, { shouldDirty: true, shouldValidate: isSubmitted }),
    submit: handleSubmit(send, (wrong) => setRefusal({ message: say('invalid'), wrong: flat(wrong) })),
    pending: isSubmitting,
    message: refusal?.message,
    problem: refusal?.problem,
    /** What was wrong when it was last sent: the same list until then, so that a summary takes the focus once. */
    sentWrong: refusal?.wrong ?? nothing,
    /** What is wrong now, by the dotted names of fields; shrinks as it is mended. */
    wrong: found,
    errorOf: (path: string): string | undefined => found.find((one) => one.path === path)?.message,
  }
}
export type WrongField = { path: string; message: string }
type Refusal = { message: string; problem?: ProblemCode; wrong: WrongField[] }
const nothing: WrongField[] = []

/** The tree of errors as a list; a node with a message is one. */
function flat(errors: FieldErrors, path = ''): WrongField[] {
  return Object.entries(errors).flatMap(([name, node]): WrongField[] => {
    if (!node || typeof node !== 'object' || name === 'ref') return []
    const here = name === 'root' ? path : path ? `${path}.${name}` : name
    return typeof node.message === 'string' ? [{ path: here, message: node.message }] : flat(node as FieldErrors, here)
  })
}
