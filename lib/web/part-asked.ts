import 'server-only'
import { z } from 'zod'
import { orNotFound, refused } from './or-not-found'

export type Search = Record<string, string | string[] | undefined>

/** The part of the network that an address names beside its path. */
export function partNamed(search: Search): string | undefined {
  const named = search.region ?? search.scope
  return typeof named === 'string' && named !== '' ? named : undefined
}

/**
 * A page of the part that its address names. Where that is not there or not this reader's, the page of what they start from, and
 * `strayed` says so: to them both are the same.
 */
export async function inPartAsked<T>(named: string | undefined, view: (regionId: string | undefined) => Promise<T>): Promise<{ found: T; strayed: boolean }> {
  if (named === undefined) return { found: await orNotFound(() => view(undefined)), strayed: false }
  try {
    return { found: await view(z.uuid().parse(named)), strayed: false }
  } catch (error) {
    if (!refused(error)) throw error
    return { found: await orNotFound(() => view(undefined)), strayed: true }
  }
}
