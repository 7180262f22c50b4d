import 'server-only'
import { cookies } from 'next/headers'
import { PERSON_COOKIE } from '@/lib/offline/person-cookie'

const YEAR = 31_536_000
/** For what a browser keeps beyond the session. */
export const kept = { path: '/', maxAge: YEAR, sameSite: 'lax' } as const

/** Whose vault the phone opens without asking us: it outlives the session, and the next person's takes its place. For actions and routes. */
export async function rememberPerson(userId: string): Promise<void> {
  const jar = await cookies()
  jar.set(PERSON_COOKIE, userId, kept)
}

/** For a browser that lost it and still has its session: one that is there is left, so that a late answer names nobody who has left meanwhile. */
export async function restorePerson(userId: string): Promise<void> {
  if (!(await cookies()).has(PERSON_COOKIE)) await rememberPerson(userId)
}
