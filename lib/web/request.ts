import 'server-only'
import { headers } from 'next/headers'
import { env } from '@/lib/env'

/** Where a request came from, for rate limits: the proxy's word only when the proxy is trusted. */
export async function requestAddress(): Promise<string> {
  return env().TRUST_PROXY ? addressSeen((await headers()).get('x-forwarded-for')) : 'direct'
}

/** The last address is the one our own proxy saw; all before it is what the client says of itself, another at each attempt. */
export const addressSeen = (forwardedFor: string | null): string => forwardedFor?.split(',').at(-1)?.trim() || 'direct'
