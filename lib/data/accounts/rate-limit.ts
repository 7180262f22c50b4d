import 'server-only'
import { createHash } from 'node:crypto'
import { Problem, type ProblemCode } from '@/lib/domain/problem'
import { now } from '../clock'
import { database, withoutTenant } from '../tenant'

const MINUTE = 60
const DAY = 24 * 60 * MINUTE

export type Limited = 'password' | 'mail' | 'link' | 'invitation' | 'download'
type By = 'one' | 'place' | 'account'

/**
 * Attempts allowed, and in how many seconds. `one`: by one place at one address; `place`: by one place at all addresses;
 * `account`: by all places at one address, so that a password is not guessed from a thousand machines.
 */
const limits: Record<Limited, Partial<Record<By, readonly [number, number]>>> = {
  password: { one: [10, 15 * MINUTE], place: [100, 15 * MINUTE], account: [60, 60 * MINUTE] },
  mail: { one: [5, 60 * MINUTE], place: [40, 60 * MINUTE] },
  link: { one: [20, 15 * MINUTE], place: [100, 15 * MINUTE] },
  // An organisation is the place its invitations come from.
  invitation: { one: [5, DAY], place: [200, DAY] },
  // By one person, wherever they sign in: each is read while it is sent, in the web that answers everybody.
  download: { account: [20, MINUTE] },
}

/** Where something else was done too often than trying. */
const refusals: Partial<Record<Limited, ProblemCode>> = { download: 'too_many_downloads' }

/** What was tried, at which account or link, from where: `place` is an IP address, or 'direct' when it is not known. */
export type Attempt = { at: string; place: string }

/** Loaded with the first attempt. */
const limiting = () => import('rate-limiter-flexible')

// The limiter brings its own SQL; it goes through the pool the app has.
const storeClient = {
  async query({ text, values }: { text: string; values: (string | number | null)[] }) {
    const rows = await (await database()).$queryRawUnsafe<Record<string, unknown>[]>(text, ...values.map((value) => (typeof value === 'number' && value > 2 ** 31 ? BigInt(value) : value)))
    const plain = rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, typeof value === 'bigint' ? Number(value) : value])))
    return { rows: plain, rowCount: plain.length }
  },
}

async function limiter(kind: Limited, by: By) {
  const allowed = limits[kind][by]
  if (!allowed) return null
  const [points, duration] = allowed
  const { RateLimiterPostgres } = await limiting()
  return new RateLimiterPostgres({
    storeClient, storeType: 'client', tableName: 'RateLimit', tableCreated: true, clearExpiredByTimeout: false, keyPrefix: `${kind}.${by}`, points, duration,
  })
}

// The table holds neither addresses of people nor of machines.
const key = (...parts: string[]) => createHash('sha256').update(parts.join('\n').toLowerCase()).digest('base64url')

/** Counts an attempt. @throws Problem 'too_many_requests' | 'too_many_downloads' with the minutes and seconds to wait */
export async function limit(kind: Limited, { at, place }: Attempt): Promise<void> {
  try {
    await (await limiter(kind, 'one'))?.consume(key(at, place))
    // Without a trusted proxy all the world comes from one place: one person's attempts must not lock out the rest.
    if (place !== 'direct') await (await limiter(kind, 'place'))?.consume(key(place))
    await (await limiter(kind, 'account'))?.consume(key(at))
  } catch (refusal) {
    const { RateLimiterRes } = await limiting()
    if (refusal instanceof RateLimiterRes) throw new Problem(refusals[kind] ?? 'too_many_requests', { minutes: Math.ceil(refusal.msBeforeNext / 60_000), seconds: Math.ceil(refusal.msBeforeNext / 1_000) })
    throw refusal
  }
}

/** After a success the count at this account begins anew; what other places tried there stays counted, without this attempt. */
export async function forgive(kind: Limited, { at, place }: Attempt): Promise<void> {
  await (await limiter(kind, 'one'))?.delete(key(at, place))
  await (await limiter(kind, 'account'))?.reward(key(at))
}

export const removeOldLimits = (): Promise<number> =>
  withoutTenant({ reason: 'jobs' }, (tx) => tx.$executeRaw`delete from "RateLimit" where expire < ${BigInt(now().getTime())}`)
