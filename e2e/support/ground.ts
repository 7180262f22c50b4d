import { type Page, test } from '@playwright/test'
import { PERSON_COOKIE } from '../../lib/offline/person-cookie'
import { SESSION_COOKIES } from '../../lib/web/session-cookie'
import type { Owned, Person, Shopper } from '../ground/people'
import type { Steps } from '../ground/steps'
import type { Questionnaire } from './questionnaires'

/**
 * One step on the ground a journey starts from, done by the product's own use cases in a process beside the site (e2e/ground): what the
 * main journey has shown through the screens is not played again.
 */
export async function prepare<Step extends keyof Steps>(step: Step, wish: Parameters<Steps[Step]>[0]): Promise<Awaited<ReturnType<Steps[Step]>>> {
  const ground = process.env.E2E_GROUND
  if (!ground) throw new Error('E2E_GROUND names no ground for journeys to start from; `npm test -- --only=e2e` lays it')
  const answer = await fetch(`${ground}/${step}`, { method: 'POST', body: JSON.stringify(wish) })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${step} could not be prepared: ${text}`)
  return JSON.parse(text) as Awaited<ReturnType<Steps[Step]>>
}

/** What the site's own sign-in leaves in a browser. */
export function cookiesOf({ token, userId, language }: Person) {
  const url = test.info().project.use.baseURL!
  return [
    { name: SESSION_COOKIES[0], value: token, url, httpOnly: true, sameSite: 'Lax' as const },
    ...Object.entries({ [PERSON_COOKIE]: userId, etalon_language: language, theme: 'system' }).map(([name, value]) => ({ name, value, url, sameSite: 'Lax' as const })),
  ]
}

/** From the next page on, this browser is theirs. */
export const enter = (page: Page, person: Person): Promise<void> => page.context().addCookies(cookiesOf(person))

const stampOf = (what: string) => `${what.toLowerCase().replaceAll(' ', '-')}-${Date.now()}-${Math.random().toString(36).slice(2, 8)}`

/** An organisation of its own; the stamp makes names of it nobody else's. */
export type Own = Owned & { stamp: string }

/** An organisation of its own, whose owner this browser is. */
export async function ownOrganization(page: Page, what: string): Promise<Own> {
  const stamp = stampOf(what)
  const { org, ownerId, owner } = await prepare('organization', { name: `${what} ${stamp}`, email: `owner-${stamp}@example.test` })
  await enter(page, owner)
  return { org, ownerId, stamp }
}

/** An organisation of its own with the draft of a questionnaire, open in the editor. */
export async function openDraft(page: Page, what: string, questions: string): Promise<Own> {
  const own = await ownOrganization(page, what)
  const { org, ownerId } = own
  const { standardId } = await prepare('draft', { org, ownerId, name: what, fileName: 'questions.csv', file: questions })
  await page.goto(`/${org}/standards/${standardId}/edit`)
  return own
}

type Wish = { questionnaire: Questionnaire; branches: readonly string[]; at?: { latitude: number; longitude: number } }

/** A published standard and branches. */
export async function layStandard({ org, ownerId, stamp }: Own, { questionnaire, branches, at }: Wish) {
  const standardName = `Standard ${stamp}`
  const { standardId } = await prepare('standard', { org, ownerId, name: standardName, fileName: questionnaire.fileName, file: questionnaire.bytes.toString() })
  const branchIds = await prepare('branches', { org, ownerId, names: branches, ...(at ? { at } : {}) })
  return { org, ownerId, stamp, standardId, standardName, branchIds }
}

export const ieva = 'Ieva Petraitytė'

/** On it, a campaign in whose wave today is, and shoppers with accounts of their own. */
export async function layCampaign(standard: Own & { standardId: string; branchIds: Record<string, string> }, { shoppers = [ieva], lastDay }: { shoppers?: readonly string[]; lastDay?: string } = {}) {
  const { org, ownerId, stamp, standardId } = standard
  const joined: Shopper[] = []
  for (const [at, name] of shoppers.entries()) joined.push(await prepare('shopper', { org, ownerId, name, email: `shopper-${at}-${stamp}@example.test` }))
  const campaign = await prepare('campaign', { org, ownerId, standardId, name: `Campaign ${stamp}`, ...(lastDay ? { lastDay } : {}) })
  return { ...standard, ...campaign, shopper: joined[0]!, shoppers: joined }
}

export const layProgramme = async (own: Own, { shoppers, lastDay, ...wish }: Wish & Parameters<typeof layCampaign>[1]) =>
  layCampaign(await layStandard(own, wish), { ...(shoppers ? { shoppers } : {}), ...(lastDay ? { lastDay } : {}) })

export type Programme = Awaited<ReturnType<typeof layCampaign>>
type Visit = Pick<Parameters<Steps['visit']>[0], 'stage' | 'failed' | 'photos'> & { branch: string; waveId?: string }

/** A visit of a branch by the programme's first shopper, as far as asked. */
export const layVisit = ({ org, ownerId, standardId, campaignId, waveId, branchIds, shopper }: Programme, { branch, ...visit }: Visit) =>
  prepare('visit', { org, ownerId, standardId, campaignId, waveId, branchId: branchIds[branch]!, shopper, ...visit })
