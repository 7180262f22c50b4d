import 'server-only'
import pino, { type Logger } from 'pino'
import { env } from './env'

/** Whatever could name a person or open an account never reaches the log, should somebody pass it by mistake. */
const personal = [
  'email', 'to', 'name', 'phone', 'password', 'token', 'cookie', 'authorization', 'address', 'ip', 'text', 'html', 'answers', 'comment',
]

let made: Logger | undefined

/** The one log: lines of JSON on standard output with ids and counts, no words people wrote. */
export function log(): Logger {
  return (made ??= pino({
    level: env().LOG_LEVEL,
    base: { app: 'etalon' },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: personal.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[removed]' },
    serializers: { error: bare },
  }))
}

/** Those whose messages quote; `error` is what the driver calls a refusal of Postgres. */
const unnamed = new Set(['DriverAdapterError', 'error', 'ZodError'])

/**
 * What a bug is, without the data it was met with: a database error's message can quote the row, so of those only
 * the code and the first frames are kept.
 */
export function bare(error: unknown): { name: string; code?: string; message?: string; frames: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] }
  const { code } = error as { code?: unknown }
  const quotesData = error.name.startsWith('Prisma') || unnamed.has(error.name)
  return {
    name: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(quotesData ? {} : { message: error.message.slice(0, 300) }),
    frames: (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8).map((line) => line.trim()),
  }
}
