import { z } from 'zod'

const onOff = z.enum(['on', 'off']).transform((word) => word === 'on')
const postgresUrl = z
  .string({ error: 'is missing: the address of a Postgres database' })
  .regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://')
const port = z.coerce.number().int().min(1).max(65_535)

/** Every variable the app reads, and no other; `.env.example` is compared with this list by a test. */
export const environmentVariables = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  DATABASE_URL: postgresUrl,
  DATABASE_DIRECT_URL: postgresUrl.optional(),
  MIGRATOR_DATABASE_URL: postgresUrl.optional(),
  APP_URL: z.url({ protocol: /^https?$/, error: 'must be the address people open, such as https://etalon.example.org' }),
  AUTH_SECRET: z.string({ error: 'is missing: a random text' }).min(32, 'must have at least 32 characters'),
  MAIL_FROM: z.string().min(3).default('Etalon <no-reply@localhost>'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    .optional(),
  DEMO_MAILBOX: onOff.default(false),
  FILE_STORE: z.enum(['disk', 's3']).default('disk'),
  FILE_DIR: z.string().min(1).default('.data/files'),
  S3_ENDPOINT: z.url().optional(),
  S3_REGION: z.string().min(1).optional(),
  S3_BUCKET: z.string().min(1).optional(),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  PORT: port.default(3000),
  TRUST_PROXY: onOff.default(false),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
})

const s3Variables = ['S3_ENDPOINT', 'S3_REGION', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const

const environment = environmentVariables
  .superRefine((found, context) => {
    if (found.FILE_STORE !== 's3') return
    for (const name of s3Variables) {
      if (found[name] === undefined) {
        context.addIssue({ code: 'custom', path: [name], message: 'is missing: FILE_STORE is s3' })
      }
    }
  })
  .transform((found) => ({
    ...found,
    DATABASE_DIRECT_URL: found.DATABASE_DIRECT_URL ?? found.DATABASE_URL,
    APP_URL: found.APP_URL.replace(/\/$/, ''),
  }))

export type Env = z.output<typeof environment>

/** Reads a set of variables; throws one error that lists every wrong one. An empty value counts as absent. */
export function parseEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = environment.safeParse(given)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The environment is not complete (see .env.example):\n${faults.join('\n')}`)
}

let read: Env | undefined

/** The app's settings, read on first use so that a build needs none of them. */
export function env(): Env {
  if (read) return read
  read = parseEnv(process.env)
  // next-auth looks for its own name of the same address.
  process.env.NEXTAUTH_URL ??= read.APP_URL
  return read
}
