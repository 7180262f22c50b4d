import type { BrowserContext, Page } from '@playwright/test'
import { PERSON_COOKIE } from '@/lib/offline/person-cookie'
import type { Chance } from './chance'
import { mishaps } from './cuts'
import type { Run, Visit } from './run'
import type { Seen } from './screens'
import { moveClock, tapTwice, untilSaid } from './taps'

/** One browser context and the report in it. */
export type BrowserPhone = { run: Run; visit: Visit; context: BrowserContext; page: Page; chance: Chance; address: string; seen: Seen; index: number }

/** A second phone is the API clients' matter. */
export const browserMishaps = mishaps.filter((one) => one !== 'second_phone')
export type BrowserMishap = (typeof browserMishaps)[number]

const DAY_AND_TWO_HOURS = 26 * 3_600_000
/** By then, the screen promises, every answer is on the phone. */
const KEPT_MS = 300

/** Befalls a report whose part is on the screen; afterwards a part is on the screen again. Counted only where it took hold. */
export async function befall(phone: BrowserPhone, mishap: BrowserMishap): Promise<void> {
  const { run, context, visit } = phone
  switch (mishap) {
    case 'tab_killed':
      await phone.page.waitForTimeout(KEPT_MS)
      await anotherTab(phone)
      break
    case 'camera_reload':
      await phone.page.waitForTimeout(KEPT_MS)
      await phone.page.reload({ waitUntil: 'commit' })
      break
    case 'storage_wiped': {
      await said(phone, 'On the server')
      const devtools = await context.newCDPSession(phone.page)
      await phone.page.goto('about:blank')
      await context.clearCookies()
      await devtools.send('Storage.clearDataForOrigin', { origin: run.origin, storageTypes: 'all' })
      await signIn(phone)
      await anotherTab(phone)
      break
    }
    case 'session_expired':
      await said(phone, 'On the server')
      await run.sql('delete from "Session" where "userId" = $1', [visit.userId])
      await phone.page.evaluate(tapTwice)
      await said(phone, 'You are signed out')
      await phone.page.waitForTimeout(KEPT_MS)
      await signIn(phone)
      // The way back from the sign-in page.
      await phone.page.reload({ waitUntil: 'commit' })
      break
    case 'clock_moved': {
      const ahead = phone.chance.is(0.5)
      const by = ahead ? DAY_AND_TWO_HOURS : -DAY_AND_TWO_HOURS
      await context.addInitScript(moveClock, by)
      await phone.page.evaluate(moveClock, by)
      await phone.page.evaluate(tapTwice)
      await said(phone, `This phone’s clock is 1 day ${ahead ? 'ahead' : 'behind'}`)
      break
    }
    case 'quota_full': {
      const devtools = await context.newCDPSession(phone.page)
      await devtools.send('Storage.overrideQuotaForOrigin', { origin: run.origin, quotaSize: 1 })
      // A browser goes by the room it last saw for up to half a minute, and takes what it is given that long.
      await phone.page.evaluate(tapTwice)
      await said(phone, 'This phone is full')
      await said(phone, 'On the server')
      await devtools.send('Storage.overrideQuotaForOrigin', { origin: run.origin })
      await devtools.detach()
      await phone.page.evaluate(tapTwice)
      await said(phone, 'On the server')
    }
  }
  run.ledger.hit(mishap)
}

/** The page goes without a word; another opens on the report. */
export async function anotherTab(phone: BrowserPhone): Promise<void> {
  await phone.page.close()
  phone.page = await phone.context.newPage()
  await phone.page.goto(`${phone.address}/report`, { waitUntil: 'commit' })
}

export async function signIn({ run, visit, context }: BrowserPhone): Promise<void> {
  const [name, value] = (await run.signIn(visit.userId)).split('=') as [string, string]
  await context.addCookies([{ name, value, url: run.origin }, { name: PERSON_COOKIE, value: visit.userId, url: run.origin }])
}

/** What the phone hears of the server alone is not waited for with idle hands: whoever reads “Try now” tries. @throws when the screen does not say it */
async function said({ page }: BrowserPhone, words: string): Promise<void> {
  if (!(await page.evaluate(untilSaid, { words: [words], patience: 45_000, tries: words !== 'This phone is full' }))) throw new Error(`the screen never said “${words}”`)
}
