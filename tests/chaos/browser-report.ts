import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'
import { PERSON_COOKIE } from '@/lib/offline/person-cookie'
import { type Chance, chanceOf } from './chance'
import { type Mishap, mishaps } from './cuts'
import type { Run, Told, Visit } from './run'
import { answerPart, nextPart, openReport, type Seen } from './screens'

const kinds = mishaps.filter((one) => one !== 'second_phone')
const patient = { timeout: 60_000 }
type Phone = { run: Run; visit: Visit; context: BrowserContext; page: Page; chance: Chance; address: string; seen: Seen }

/** One report through the screens, from the first tap to its receipt; null when it did not get there. */
export async function fillInBrowser(run: Run, browser: Browser, visit: Visit, index: number): Promise<Told | null> {
  const context = await browser.newContext({ baseURL: run.origin, locale: 'en-GB', timezoneId: 'UTC', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  context.setDefaultTimeout(20_000)
  const phone: Phone = {
    run, visit, context, page: await context.newPage(), chance: chanceOf(run.seed, `browser-${index}`), address: `${run.origin}/field/${run.slug}/${visit.visitId}`, seen: new Map(),
  }
  const errors: string[] = []
  context.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())))
  context.on('weberror', (error) => void errors.push(error.error().message))
  try {
    await signIn(phone)
    await openReport(phone.page, phone.address)
    const plan: Mishap[] = [kinds[index % kinds.length]!, phone.chance.of(kinds)]
    await answerAll(phone, plan)
    const receipt = await send(phone)
    const answers = Object.fromEntries([...phone.seen].map(([key, { value, photos }]) => [key, { value, evidence: Array.from({ length: photos }, (_, place) => String(place)) }]))
    return { visit, receipt: { number: 1, receipt, receivedAt: '' }, answers, facts: {}, photos: [], everTaken: new Set(), bySight: true }
  } catch (error) {
    const shown = await phone.page.locator('body').innerText().catch(() => '')
    run.ledger.blame('not_sent', visit.visitId, `context ${index}: ${String(error).slice(0, 300)} at ${phone.page.url()}: ${shown.slice(0, 400)} ${errors.slice(-4).join(' | ')}`)
    return null
  } finally {
    await context.close()
  }
}

async function signIn({ run, visit, context }: Phone): Promise<void> {
  const [name, value] = (await run.signIn(visit.userId)).split('=') as [string, string]
  await context.addCookies([{ name, value, url: run.origin }, { name: PERSON_COOKIE, value: visit.userId, url: run.origin }])
}

async function answerAll(phone: Phone, plan: Mishap[]): Promise<void> {
  do {
    await answerPart(phone.page, phone.seen, phone.chance)
    const mishap = phone.chance.is(0.5) ? plan.shift() : undefined
    if (mishap) await befall(phone, mishap)
  } while (await nextPart(phone.page))
  for (const mishap of plan.splice(0)) await befall(phone, mishap)
}

/** All parts once more, from the first: what went with a wiped phone is answered anew. */
async function again(phone: Phone): Promise<void> {
  await phone.page.evaluate(() => sessionStorage.clear()).catch(() => undefined)
  await openReport(phone.page, phone.address)
  await phone.page.getByRole('button', { name: 'Parts of the report' }).click()
  await phone.page.getByRole('dialog').getByRole('button').filter({ hasText: 'arrival' }).first().click()
}

const where = (page: Page, ...words: string[]) => expect(page.getByText(new RegExp(`^(${words.join('|')})$`)).first()).toBeVisible(patient)
const onServer = ({ page }: Phone) => where(page, 'On the server')

async function befall(phone: Phone, mishap: Mishap): Promise<void> {
  const { run, context } = phone
  run.ledger.hit(mishap)
  switch (mishap) {
    case 'tab_killed':
    case 'camera_reload': {
      // 300 ms: by then every answer is on the phone.
      await phone.page.waitForTimeout(300)
      if (mishap === 'tab_killed') {
        await phone.page.close()
        phone.page = await context.newPage()
      }
      return again(phone)
    }
    case 'storage_wiped': {
      await onServer(phone)
      await phone.page.close()
      await context.clearCookies()
      phone.page = await context.newPage()
      const devtools = await context.newCDPSession(phone.page)
      await devtools.send('Storage.clearDataForOrigin', { origin: run.origin, storageTypes: 'all' })
      await signIn(phone)
      return again(phone)
    }
    case 'session_expired':
      await run.sql('delete from "Session" where "userId" = $1', [phone.visit.userId])
      await phone.page.waitForTimeout(200)
      await signIn(phone)
      return again(phone)
    case 'clock_moved':
      return phone.page.clock.setSystemTime(Date.now() + 26 * 3_600_000)
    case 'quota_full': {
      const devtools = await context.newCDPSession(phone.page)
      await devtools.send('Storage.overrideQuotaForOrigin', { origin: run.origin, quotaSize: 1 })
      await phone.page.waitForTimeout(500)
      return void (await devtools.send('Storage.overrideQuotaForOrigin', { origin: run.origin }))
    }
    case 'second_phone':
      throw new Error('the API clients meet a second phone')
  }
}

async function send(phone: Phone): Promise<string> {
  // After a wipe some parts may lack answers: gone through until nothing is missing.
  for (let round = 0; round < 3; round += 1) {
    const { page } = phone
    const when = page.getByLabel('When were you there?')
    await expect(when).toBeVisible(patient)
    if (!(await when.inputValue())) await when.fill(new Date(Date.now() - 30 * 60_000).toISOString().slice(0, 16))
    if (await page.getByRole('heading', { name: 'Nothing is missing' }).isVisible()) break
    await again(phone)
    do await answerPart(phone.page, phone.seen, phone.chance)
    while (await nextPart(phone.page))
  }
  await phone.page.getByRole('button', { name: 'Send report' }).click()
  const sent = phone.page.getByRole('heading', { name: 'Report sent' })
  await expect(sent).toBeVisible({ timeout: phone.run.patience })
  return phone.page.getByRole('definition').first().innerText()
}
