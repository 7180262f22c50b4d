import type { Page } from '@playwright/test'
import { expect } from './fixtures'
import { enter, layProgramme, layVisit, ownOrganization } from './ground'
import { password } from './password'
import { brief } from './questionnaires'

export const branch = 'Bridge Street'
/** A shopper with one accepted visit, on a phone whose worker has taken the shell and packed the visit. @returns the shopper's address */
export async function onTheWay(page: Page, shopper: Page): Promise<string> {
  const programme = await layProgramme(await ownOrganization(page, 'Offline'), { questionnaire: brief(), branches: [branch] })
  await layVisit(programme, { branch, stage: 'accepted' })
  await enter(shopper, programme.shopper)
  await shopper.goto('/field')
  await expect(shopper.getByRole('region', { name: 'Next' }).getByRole('link', { name: branch })).toBeVisible()
  await shopper.evaluate(() => navigator.serviceWorker.ready)
  // Opened once from the shell: what it draws, it keeps.
  await shopper.goto('/field')
  await shopper.getByRole('region', { name: 'Next' }).getByRole('link', { name: branch }).click()
  await expect(shopper.getByText('What you do')).toBeVisible()
  await expect.poll(() => shopper.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  await expect.poll(() => boxes(shopper, '/visit/')).toBe(1)
  return programme.shopper.email
}

/** How many boxes of a kind lie in this browser, without opening them. */
export const boxes = async (page: Page, kind: string) => (await inBoxes(page, kind, false)).length

/** The browser throws boxes of a kind away. */
export const dropBoxes = async (page: Page, kind: string) => expect(await inBoxes(page, kind, true)).not.toEqual([])

/** Names of the boxes of a kind. */
const inBoxes = (page: Page, kind: string, drop: boolean) =>
  page.evaluate(
    async ([wanted, gone]) => {
      const shed = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open('etalon-field')
        asked.onsuccess = () => resolve(asked.result)
        asked.onerror = () => reject(asked.error!)
      })
      const table = shed.transaction('boxes', 'readwrite').objectStore('boxes')
      const names = await new Promise<string[]>((resolve) => {
        const asked = table.getAllKeys()
        asked.onsuccess = () => resolve(asked.result.map(String).filter((one) => one.includes(wanted)))
      })
      if (gone)
        await new Promise((resolve) => {
          table.transaction.oncomplete = resolve
          for (const one of names) table.delete(one)
        })
      shed.close()
      return names
    },
    [kind, drop] as const,
  )

/** With the password every test person has; goes on to `next`. */
export async function signIn(page: Page, email: string, next: string) {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** What the pill says while nothing gets through. */
export const waits = 'Saved on this phone, waiting for a connection'
export const question = (page: Page, key: string) => page.locator(`[id="question-${key}"]`)
export const answer = (page: Page, key: string, value: 'Yes' | 'No') => question(page, key).getByRole('radio', { name: value, exact: true })
