import { listMails, findMail } from '@/lib/data/mail/stored-mail'
import { newId } from '@/lib/data/ids'
import { confirmAddress } from '@/lib/usecases/accounts/confirm-address'
import { signUp } from '@/lib/usecases/accounts/sign-up'

export const password = 'a long enough password'
export const anAddress = () => `person-${newId().slice(-12)}@example.test`

/** The token in the newest mail to an address, as its reader would find it. */
export async function mailedToken(to: string): Promise<string> {
  const text = (await newestMail(to))?.text ?? ''
  const token = /(?:token=|invitation\/)([\w-]{20,})/.exec(text)?.[1]
  if (!token) throw new Error(`no link in the newest mail to ${to}: ${text}`)
  return token
}

export async function newestMail(to: string) {
  const [line] = await listMails(1, to)
  return line ? findMail(line.id) : null
}

export const wish = (email: string, organizationName = 'Rasa Coffee') =>
  ({ name: 'Rasa', email, organizationName, industry: 'food_service', timeZone: 'Europe/Vilnius', language: 'en' }) as const

/** A person who signed up and confirmed their address, with the organisation they own. */
export async function aFounder(email = anAddress()) {
  await signUp(wish(email), 'direct')
  return { email, ...(await confirmAddress({ token: await mailedToken(email), password })) }
}
