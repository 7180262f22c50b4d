import 'server-only'
import { cookies, headers } from 'next/headers'
import { isLanguage, LANGUAGE_COOKIE } from '@/lib/i18n/language-cookie'
import { identify } from '@/lib/usecases/identify'
import { endSessionByToken } from '@/lib/usecases/accounts/sessions'
import { deviceName } from './device'
import type { Proof } from './next-auth'
import { requestAddress } from './request'
import { PERSON_COOKIE } from '@/lib/offline/person-cookie'
import { kept, rememberPerson } from './kept-cookies'
import { SESSION_COOKIES } from './session-cookie'

/** With the first who signs in or out: the page that asks for a password does without. */
const nextAuth = () => import('./next-auth')

/** Signs in on this device: always a new session; the one before on this device ends. For server actions. @throws Problem */
export async function signIn(proof: Proof): Promise<void> {
  const [jar, head, place] = await Promise.all([cookies(), headers(), requestAddress()])
  const { beginSession } = await nextAuth()
  const session = await beginSession(proof, { place, device: deviceName(head.get('user-agent')) })
  for (const name of SESSION_COOKIES) {
    const before = jar.get(name)?.value
    if (before) await endSessionByToken(before)
    if (before && name !== session.name) jar.delete(name)
  }
  jar.set(session.name, session.value, session.options)
  const person = await identify(session.value)
  if (!person) return
  await rememberPerson(person.userId)
  await rememberLook(person)
}

/** Language and appearance follow the account to a new device; readable by scripts, for they say nothing about anybody. */
export async function rememberLook({ language, theme }: { language: string; theme: string }): Promise<void> {
  const jar = await cookies()
  if (isLanguage(language)) jar.set(LANGUAGE_COOKIE, language, kept)
  jar.set('theme', theme, kept)
}

/** Signs out on this device. For server actions. */
export async function signOut(): Promise<void> {
  const [jar, { endSession }] = await Promise.all([cookies(), nextAuth()])
  for (const name of SESSION_COOKIES) {
    const value = jar.get(name)?.value
    if (!value) continue
    await endSession({ name, value })
    jar.delete(name)
  }
  jar.delete(PERSON_COOKIE)
}
