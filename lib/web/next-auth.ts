import 'server-only'
import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth, { type NextAuthOptions } from 'next-auth'
import { env } from '@/lib/env'
import { Problem } from '@/lib/domain/problem'
import { checkPassword, SignIn } from '@/lib/usecases/accounts/check-password'
import { redeemSignInLink } from '@/lib/usecases/accounts/redeem-sign-in-link'
import { endSessionByToken, openSession } from '@/lib/usecases/accounts/sessions'
import { readSetCookie, type SetCookie } from './set-cookie'

/** How somebody proves who they are: with a password, or with a link that was mailed to them. */
export type Proof = { provider: 'password'; email: string; password: string } | { provider: 'link'; token: string }
export type From = { place: string; device: string }

const SESSION_SECONDS = 30 * 86_400

/**
 * next-auth with sessions in our own table (docs/decisions/0010-sessions.md): its token is no JWT but a random text
 * whose sha256 stands in the row, so a session can be seen and ended. One set of options a request, to carry the refusal out.
 */
function options(from: From, refuse: (problem: unknown) => void): NextAuthOptions {
  const proving = async (work: Promise<{ userId: string }>) => {
    try {
      return { id: (await work).userId }
    } catch (error) {
      refuse(error)
      return null
    }
  }
  return {
    secret: env().AUTH_SECRET,
    useSecureCookies: env().APP_URL.startsWith('https:'),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    pages: { signIn: '/sign-in', signOut: '/sign-out', error: '/sign-in' },
    providers: [
      {
        id: 'password', name: 'password', type: 'credentials', credentials: {},
        authorize: (given) => proving(checkPassword(SignIn.parse(given), from.place)),
      },
      {
        id: 'link', name: 'link', type: 'credentials', credentials: {},
        authorize: (given) => proving(redeemSignInLink(String((given as { token?: unknown } | undefined)?.token), from.place)),
      },
    ],
    jwt: {
      maxAge: SESSION_SECONDS,
      encode: ({ token }) => openSession(String(token?.sub), from.device),
      decode: async ({ token }) => (token ? { sessionToken: token } : null),
    },
    events: { signOut: async ({ token }) => void (await endSessionByToken(String(token?.sessionToken))) },
  }
}

type Step = { action: string[]; method: 'GET' | 'POST'; body: Record<string, string>; cookies: Record<string, string> }

/** One request to next-auth inside this process, by its handler for plain requests and answers. */
async function ask(step: Step, config: NextAuthOptions): Promise<{ body: unknown; cookies: SetCookie[] }> {
  const answer: { body: unknown; cookies: string[] } = { body: undefined, cookies: [] }
  const response = {
    status: () => response,
    setHeader: (name: string, value: string | string[]) => {
      if (name.toLowerCase() === 'set-cookie') answer.cookies = [value].flat()
      return response
    },
    getHeader: (name: string) => (name.toLowerCase() === 'set-cookie' ? answer.cookies : undefined),
    json: (body: unknown) => void (answer.body = body),
    send: (body: unknown) => void (answer.body = body),
    end: () => undefined,
  }
  const request = { method: step.method, body: step.body, cookies: step.cookies, headers: {}, query: { nextauth: step.action } }
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, config)
  return { body: answer.body, cookies: answer.cookies.map(readSetCookie) }
}

/** next-auth wants its own proof that the form is ours; the server actions that call this have Next's besides. */
async function askWithProof(step: Omit<Step, 'method'>, config: NextAuthOptions) {
  const first = await ask({ action: ['csrf'], method: 'GET', body: {}, cookies: {} }, config)
  const { csrfToken } = first.body as { csrfToken: string }
  const given = Object.fromEntries(first.cookies.map(({ name, value }) => [name, value]))
  return ask({ ...step, method: 'POST', body: { ...step.body, csrfToken, json: 'true' }, cookies: { ...step.cookies, ...given } }, config)
}

/** Begins a session; answers the cookie that holds it. @throws Problem as checkPassword and redeemSignInLink do */
export async function beginSession({ provider, ...proof }: Proof, from: From): Promise<SetCookie> {
  let refusal: unknown
  const config = options(from, (error) => (refusal = error))
  const { cookies } = await askWithProof({ action: ['callback', provider], body: proof, cookies: {} }, config)
  const session = cookies.find(({ name, value }) => name.endsWith('session-token') && value !== '')
  if (session) return session
  throw refusal ?? new Problem('wrong_sign_in')
}

/** Ends the session behind a cookie; answers the cookies to clear. */
export async function endSession(cookie: { name: string; value: string }): Promise<SetCookie[]> {
  const config = options({ place: 'direct', device: '' }, () => undefined)
  const { cookies } = await askWithProof({ action: ['signout'], body: {}, cookies: { [cookie.name]: cookie.value } }, config)
  return cookies.filter(({ name }) => name.endsWith('session-token'))
}
