import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Browser, chromium, type Request, type Response } from '@playwright/test'
import { limits, weighPage, weighShell } from '../../e2e/support/weigh'
import { chromiumFlags, findChromium } from '../../scripts/lib/chromium.mjs'
import { buildForTests, startSeededSite, takeTestBuild } from '../../scripts/lib/journeys.mjs'
import { Refusal } from '../../scripts/lib/refusal.mjs'
import { onStop, runAndStop } from '../../scripts/lib/stopping.mjs'
import { dropDatabasesNamed, ensureTemplate, joinTestPostgres, testDatabaseName } from '../../scripts/lib/test-postgres.mjs'
import { print } from './measure'
import { startEmptyApp } from './phone/empty-app'
import { type Doing, fillIn, noted, watch } from './phone/taps'
import { median, newPhone, type Opened, slowDown, timeOpening } from './phone/slow-phone'
import type { aReportOf } from './phone/report-of'

const ROUNDS = 5
const CRITERIA = 120
const SLOWER_THAN_EMPTY = 1.5
const TASK_MS = 100
const KEPT_MS = 300

type Report = Awaited<ReturnType<typeof aReportOf>>
type Ground = { browser: Browser; appUrl: string; report: Report }

const figure = (name: string, value: number, target: number, more: object = {}) => print({ figure: name, value: Math.round(value * 100) / 100, target, pass: value <= target, ...more })

const parts = { sizes, taps: tapsAndKeys, again: fromThePhone, paint: firstPaint }

/** All of it, or what is named: `npm run bench -- phone taps`. */
await runAndStop(async () => {
  const asked = process.argv.slice(2)
  const unknown = asked.filter((name) => !Object.hasOwn(parts, name))
  if (unknown.length > 0) throw new Refusal(`Of the phone there is: ${Object.keys(parts).join(', ')}`)
  const emptyUrl = await startEmptyApp()
  const ground = await standOn()
  for (const [name, part] of Object.entries(parts)) if (asked.length === 0 || asked.includes(name)) await part(ground, emptyUrl)
})

/** A seeded site with a report of so many criteria begun on it. */
async function standOn(): Promise<Ground> {
  await takeTestBuild()
  await buildForTests()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'etalon-phone-'))
  onStop(() => rmSync(folder, { recursive: true, force: true }))
  const server = await joinTestPostgres()
  onStop(() => dropDatabasesNamed(server, testDatabaseName(process.pid, '')))
  const { appUrl, urls } = await startSeededSite({ server, template: await ensureTemplate(server), folder, logs: folder, filling: 'journeys' })
  // What follows writes where the site reads; nothing has been connected before.
  Object.assign(process.env, { DATABASE_URL: urls.app, DATABASE_DIRECT_URL: urls.app, MIGRATOR_DATABASE_URL: urls.migrator })
  const { aReportOf } = await import('./phone/report-of')
  const browser = await chromium.launch({ ...(await findChromium()), args: chromiumFlags() })
  onStop(() => browser.close())
  return { browser, appUrl, report: await aReportOf(CRITERIA) }
}

async function aPhone({ browser, appUrl, report }: Ground, more: Parameters<typeof newPhone>[1] = {}) {
  const context = await newPhone(browser, { baseURL: appUrl, ...more })
  await report.signIn(context, appUrl)
  return context
}

async function sizes(ground: Ground, emptyUrl: string): Promise<void> {
  const stranger = await (await newPhone(ground.browser, { baseURL: ground.appUrl, serviceWorkers: 'block' })).newPage()
  const shopper = await (await aPhone(ground, { serviceWorkers: 'block' })).newPage()
  const weights = []
  print({ figure: "scripts of the framework's empty page, kB", value: (await weighPage(stranger, emptyUrl, 'public')).kB })
  for (const page of ['/', '/sign-in']) weights.push(await weighPage(stranger, page, 'public'))
  for (const page of ['/field', ground.report.path, `${ground.report.path}/report`]) weights.push(await weighPage(shopper, page, 'phone'))
  weights.push(await weighShell(shopper.request))
  for (const { page, kind, kB } of weights) figure(`scripts of ${page.replace(ground.report.path, 'a visit')}, kB`, kB, limits[kind])
  await Promise.all([stranger, shopper].map((page) => page.context().close()))
}

/** A first visit, nothing cached, on a slow phone: round after round of all, so that the machine's moods meet each alike. */
async function firstPaint(ground: Ground, emptyUrl: string): Promise<void> {
  const pages = { empty: [`${emptyUrl}/`, 'main'], 'sign-in': [`${ground.appUrl}/sign-in`, 'input[name=password]'], visit: [`${ground.appUrl}${ground.report.path}`, 'a[href$="/report"], form button'] } as const
  const times: Record<string, Opened[]> = {}
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, [url, wanted]] of Object.entries(pages)) {
      const context = name === 'visit' ? await aPhone(ground, { serviceWorkers: 'block' }) : await newPhone(ground.browser, { serviceWorkers: 'block' })
      const page = await context.newPage()
      await slowDown(page)
      ;(times[name] ??= []).push(await timeOpening(page, url, wanted))
      await context.close()
    }
  const middle = (name: string, what: keyof Opened) => median(times[name]!.map((one) => one[what]))
  for (const what of ['painted', 'usable'] as const)
    for (const name of ['sign-in', 'visit'])
      figure(`${name} page first ${what}, times the framework's empty page`, middle(name, what) / middle('empty', what), SLOWER_THAN_EMPTY, {
        ms: Math.round(middle(name, what)), emptyMs: Math.round(middle('empty', what)),
      })
}

/** Once the shell is kept: how long until the first page is painted on a slow phone, and what was asked of the network before that. */
async function fromThePhone(ground: Ground): Promise<void> {
  const context = await aPhone(ground)
  const first = await context.newPage()
  await first.goto('/field')
  await first.evaluate(() => navigator.serviceWorker.ready)
  await first.goto(ground.report.path)
  await first.getByRole('link', { name: /report/i }).first().waitFor()
  await first.goto('/field', { waitUntil: 'networkidle' })
  await first.close()
  for (const [name, path, wanted] of [['first page', '/field', 'a[href^="/field/"]'], ['visit', ground.report.path, 'a[href$="/report"]']] as const) {
    const page = await context.newPage()
    await slowDown(page)
    const asked: { at: number; url: string }[] = []
    const noteAsked = (request: Request) => void asked.push({ at: Date.now(), url: request.url() })
    const fromWorker = new Set<string>()
    const noteAnswered = (response: Response) => void (response.fromServiceWorker() && fromWorker.add(response.url()))
    context.on('request', noteAsked).on('response', noteAnswered)
    const { painted } = await timeOpening(page, `${ground.appUrl}${path}`, wanted)
    const until = await page.evaluate((after) => performance.timeOrigin + after, painted)
    const network = asked.filter(({ at, url }) => at < until && !fromWorker.has(url) && !url.startsWith('blob:'))
    figure(`${name} from the phone: requests to the network before it is painted`, network.length, 0, { ms: Math.round(painted), urls: network.map(({ url }) => new URL(url).pathname) })
    // Only one's own: the context waits for a listener of its own when it is closed.
    context.off('request', noteAsked).off('response', noteAnswered)
    await page.close()
  }
  await context.close()
}

async function tapsAndKeys(ground: Ground): Promise<void> {
  const context = await aPhone(ground)
  const page = await context.newPage()
  await watch(page)
  await page.goto(`${ground.report.path}/report`)
  await slowDown(page, { network: false })
  await fillIn(page)
  const { tasks, kept } = await noted(page)
  for (const doing of ['tap', 'key', 'next part', 'switch of screens'] satisfies Doing[]) {
    const longest = Math.max(0, ...tasks.filter(({ name }) => name === doing).map(({ ms }) => ms))
    figure(`longest task of a ${doing} with ${CRITERIA} criteria, ms (under 50 counts as 0)`, longest, TASK_MS, { tasks: tasks.filter(({ name }) => name === doing).length })
  }
  const times = kept.map(({ ms }) => ms)
  const slowest = kept.find(({ ms }) => ms === Math.max(...times))
  figure('from a tap or key to the answer in the phone, ms, the slowest', slowest?.ms ?? Number.NaN, KEPT_MS, { of: slowest?.name, median: Math.round(median(times)), times: times.length })
  await context.close()
}
