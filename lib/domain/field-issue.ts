import type { z } from 'zod'

/** As the browser's parse is told of it, or as the server's has kept it. */
type Issue = z.core.$ZodRawIssue | z.core.$ZodIssue

/** The word for what is wrong with one field, in `problems.field` of every language: for the server's answer and the browser's own. */
export function fieldCode(issue: Issue): string {
  if (issue.code === 'too_big') return issue.origin === 'string' ? 'too_long' : 'too_big'
  if (issue.code === 'too_small') return issue.origin === 'string' && issue.minimum === 1 ? 'missing' : issue.origin === 'string' ? 'too_short' : 'too_small'
  if (issue.code === 'invalid_type') return issue.input === undefined || issue.input === '' ? 'missing' : 'wrong'
  if (issue.code === 'invalid_format') return issue.format === 'email' ? 'email' : 'wrong'
  if (issue.code === 'custom' && typeof issue.params?.code === 'string') return issue.params.code
  return 'wrong'
}

export const fieldDetails = (issue: Issue): Record<string, string | number> =>
  issue.code === 'too_big' ? { limit: Number(issue.maximum) } : issue.code === 'too_small' ? { limit: Number(issue.minimum) } : {}
