import 'server-only'
import { headers } from 'next/headers'
import { env } from '@/lib/env'

/** Where a request came from, for rate limits: the proxy's word only when the proxy is trusted. */
export async function requestAddress(): Promise<string> {
  if (!env().TRUST_PROXY) return 'direct'
  return (await headers()).get('x-forwarded-for')?.split(',')[0]?.trim() || 'direct'
}
