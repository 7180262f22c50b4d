import type { Browser } from '@playwright/test'
import { anotherTab, befall, type BrowserMishap, browserMishaps, type BrowserPhone, signIn } from './browser-mishaps'
import { chanceOf } from './chance'
import type { Run, Told, Visit } from './run'
import { answerPart, beginReport, goOn } from './screens'
import { fillReview, untilSent } from './taps'

const PARTS = 5
const look = { locale: 'en-GB', timezoneId: 'UTC', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** One report through the screens, from the first tap to its receipt; null when it did not get there. */
export async function fillInBrowser(run: Run, browser: Browser, visit: Visit, index: number): Promise<Told | null> {
  const context = await browser.newContext({ baseURL: run.origin, ...look })
  context.setDefaultTimeout(30_000)
  // What the compiler of this file leaves in functions that are sent to a page.
  await context.addInitScript('globalThis.__name = (one) => one')
  const phone: BrowserPhone = {
    run, visit, context, page: await context.newPage(), chance: chanceOf(run.seed, `browser-${index}`), address: `${run.origin}/field/${run.slug}/${visit.visitId}`, seen: new Map(), index,
  }
  const errors: string[] = []
  context.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())))
  context.on('weberror', (error) => void errors.push(error.error().message))
  try {
    await signIn(phone)
    await beginReport(phone.page, phone.address)
    await answerAll(phone)
    const visitedAt = new Date(Date.now() - 30 * 60_000).toISOString().slice(0, 16)
    const receipt = await send(phone, visitedAt)
    const answers = Object.fromEntries([...phone.seen].map(([key, { value, photos }]) => [key, { value, evidence: Array.from({ length: photos }, (_, place) => String(place)) }]))
    return { visit, receipt: { number: 1, receipt, receivedAt: '' }, answers, facts: { visitedAt }, photos: [], everTaken: new Set(), bySight: true }
  } catch (error) {
    const shown = await phone.page.locator('body').innerText().catch(() => '')
    run.ledger.blame('not_sent', visit.visitId, `context ${index}: ${String(error).slice(0, 300)} at ${phone.page.url()}: ${shown.slice(0, 400)} ${errors.slice(-4).join(' | ')}`)
    return null
  } finally {
    await context.close()
  }
}

/** Part after part up to the review; what befalls the report does so in a part drawn beforehand, and a page that was lost begins anew. */
async function answerAll(phone: BrowserPhone): Promise<void> {
  const { chance, seen, run, visit, index } = phone
  const first = browserMishaps[index % browserMishaps.length]!
  // A clock that is moved twice may be right again.
  const kinds: BrowserMishap[] = [first, ...(chance.is(0.5) ? [chance.of(browserMishaps.filter((kind) => kind !== first))] : [])]
  const plan = kinds.map((kind) => ({ kind, part: 1 + chance.below(PARTS) })).toSorted((one, other) => one.part - other.part)
  for (let after = ''; ; ) {
    const { part, heading, gone } = await answerPart(phone.page, seen, chance, after)
    for (const key of gone) run.ledger.blame('answers_lost', visit.visitId, `context ${index}: ${key} was answered and is not on the screen of part ${part}`)
    if (part === null) return
    if (plan[0]?.part === part) {
      await befall(phone, plan.shift()!.kind)
      after = ''
      continue
    }
    // A person reads before the next tap.
    await phone.page.waitForTimeout(50 + chance.below(300))
    await goOn(phone.page)
    after = heading
  }
}

async function send(phone: BrowserPhone, visitedAt: string): Promise<string> {
  const { chance, run } = phone
  const missing = await phone.page.evaluate(fillReview, { visitedAt })
  if (missing !== '') throw new Error('something is missing at the review')
  await phone.page.getByRole('button', { name: 'Send report' }).click()
  if (chance.is(0.1)) {
    // The page goes while the report is on its way.
    await phone.page.waitForTimeout(300)
    await anotherTab(phone)
    run.ledger.hit('tab_killed')
  }
  const receipt = await phone.page.evaluate(untilSent, { patience: run.patience })
  if (!receipt) throw new Error('no receipt in time')
  return receipt
}
