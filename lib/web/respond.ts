import 'server-only'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Problem, problemStatus } from '@/lib/domain/problem'
import { problemSentence } from './problem-sentence'

/** The one place where refusals become HTTP: { problem, message, details } with the status of the table. */
export async function respond(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Problem) {
      const { code, details } = error
      return Response.json({ problem: code, message: await problemSentence(error), details }, { status: problemStatus[code], headers: waitOf(error) })
    }
    if (error instanceof z.ZodError)
      return Response.json({ problem: 'invalid', message: (await getTranslations('problems'))('invalid'), issues: error.issues.map(({ path, code }) => ({ path, code })) }, { status: 400 })
    throw error
  }
}

/** Seconds until it is worth trying again, for whoever does not read sentences. */
const waitOf = ({ code, details: { seconds } }: Problem): HeadersInit => (problemStatus[code] === 429 && seconds !== undefined ? { 'retry-after': String(seconds) } : {})
