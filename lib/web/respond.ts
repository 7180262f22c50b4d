import 'server-only'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Problem, problemStatus } from '@/lib/domain/problem'

/** The one place where refusals become HTTP: { problem, message, details } with the status of the table. */
export async function respond(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    const say = await getTranslations('problems')
    if (error instanceof Problem)
      return Response.json({ problem: error.code, message: say(error.code, error.details), details: error.details }, { status: problemStatus[error.code] })
    if (error instanceof z.ZodError)
      return Response.json({ problem: 'invalid', message: say('invalid'), issues: error.issues.map(({ path, code }) => ({ path, code })) }, { status: 400 })
    throw error
  }
}
