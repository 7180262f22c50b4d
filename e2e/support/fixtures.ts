import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { type BrowserContext, type Page, test as base, expect } from '@playwright/test'
import { enter, prepare } from './ground'

/** One person of the demo data, as the seed writes them down. */
export type SignIn = { role: string; name: string; email: string; password: string; language: string }

type Journey = {
  /** Names errors the journey provokes on purpose; every other one fails it. */
  allowErrors: (...patterns: readonly RegExp[]) => void
  /** A second person with an own browser window, watched like the first. */
  newPerson: () => Promise<Page>
}

type Watch = { errors: string[]; allowed: RegExp[]; follow: (context: BrowserContext) => void }

/** Playwright's test, in which an unexpected console error, page error or content security violation is a failure. */
export const test = base.extend<Journey & { watch: Watch }>({
  watch: [
    async ({ context }, give) => {
      const errors: string[] = []
      const allowed: RegExp[] = []
      const follow = (followed: BrowserContext) => {
        // Chromium reports a content security violation as a console error, so this hears all three.
        followed.on('console', (message) => {
          if (message.type() === 'error') errors.push(`console: ${message.text()} (${message.location().url})`)
        })
        followed.on('weberror', (error) => errors.push(`page: ${error.error().message}`))
      }
      follow(context)
      await give({ errors, allowed, follow })
      const unexpected = errors.filter((error) => !allowed.some((pattern) => pattern.test(error)))
      expect(unexpected, 'errors in the browser that the journey did not expect').toEqual([])
    },
    { auto: true },
  ],
  allowErrors: async ({ watch }, give) => {
    await give((...patterns) => void watch.allowed.push(...patterns))
  },
  newPerson: async ({ browser, watch }, give) => {
    const contexts: BrowserContext[] = []
    await give(async () => {
      const context = await browser.newContext()
      contexts.push(context)
      watch.follow(context)
      return context.newPage()
    })
    await Promise.all(contexts.map((context) => context.close()))
  },
})

export { expect }

const wcag22aa = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number]

/**
 * axe takes a target for too small when a bar that stays in place lies over part of it. Scrolled a little it is as large as it is:
 * its own box decides.
 */
async function withoutCovered(page: Page, violation: Violation): Promise<Violation> {
  if (violation.id !== 'target-size') return violation
  const large = await Promise.all(
    violation.nodes.map(async ({ target }) => {
      const box = await page.locator(target.join(' ')).first().boundingBox()
      return box !== null && box.width >= 24 && box.height >= 24
    }),
  )
  return { ...violation, nodes: violation.nodes.filter((_, index) => !large[index]) }
}

/** Fails when axe finds anything on the page as it stands that breaks WCAG 2.2 level A or AA. */
export async function expectAccessible(page: Page) {
  const look = () => new AxeBuilder({ page }).withTags(wcag22aa).analyze()
  let { violations } = await look()
  if (violations.some(({ id }) => id === 'document-title')) {
    // After a link within the app the old page's name goes a moment before the new one's comes; a page that never gets one fails here.
    await expect(page, 'the page has a name').toHaveTitle(/\S/)
    violations = (await look()).violations
  }
  const found = await Promise.all(violations.map((violation) => withoutCovered(page, violation)))
  const findings = found.filter(({ nodes }) => nodes.length > 0).map(
    (violation) => `${violation.id}: ${violation.help} at ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`,
  )
  expect(findings, `accessibility of ${page.url()}`).toEqual([])
}

/** The demo's people, from the file E2E_SIGN_INS names (`npm run demo` writes `.data/demo-sign-ins.json`). */
export function signIns(): readonly SignIn[] {
  const file = process.env.E2E_SIGN_INS ?? '.data/demo-sign-ins.json'
  return JSON.parse(readFileSync(file, 'utf8')) as SignIn[]
}

/** The first person of the demo data with this role. */
export function personWithRole(role: string): SignIn {
  const people = signIns()
  const person = people.find((one) => one.role === role)
  if (!person) throw new Error(`Nobody signs in as ${role}; there are: ${people.map((one) => one.role).join(', ')}`)
  return person
}

/** From the next page on, this browser is the first person of the demo data with this role; answers the organisation they work in. */
export async function signInAs(page: Page, role: string): Promise<string> {
  const { person, org } = await prepare('session', { email: personWithRole(role).email })
  await enter(page, person)
  return org
}
