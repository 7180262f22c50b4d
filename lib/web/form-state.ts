import type { ProblemCode, ProblemDetails } from '@/lib/domain/problem'

/** What an action answers. Field messages are translated already; `problem` comes with its sentence too. */
export type FormState<Result = undefined> =
  | { status: 'idle' }
  | { status: 'done'; result: Result }
  | { status: 'refused'; problem: ProblemCode; details: ProblemDetails; message: string }
  | { status: 'invalid'; message: string; fields: Record<string, string> }

export const idle: FormState<never> = { status: 'idle' }
