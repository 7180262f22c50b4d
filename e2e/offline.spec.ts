import sharp from 'sharp'
import type { Page } from '@playwright/test'
import { wall } from './support/days'
import { expect, expectAccessible, test } from './support/fixtures'
import { enter, layProgramme, layVisit, ownOrganization, prepare } from './support/ground'
import { password } from './support/password'
import { brief } from './support/questionnaires'
import { wholeForm } from './support/visit'

const branch = 'Bridge Street'

/** A shopper with one accepted visit, on a phone whose worker has taken the shell and packed the visit. */
async function onTheWay(page: Page, shopper: Page): Promise<string> {
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
const boxes = (page: Page, kind: string) =>
  page.evaluate(async (wanted) => {
    const shed = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('etalon-field')
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error!)
    })
    const names = await new Promise<IDBValidKey[]>((resolve) => {
      const asked = shed.transaction('boxes').objectStore('boxes').getAllKeys()
      asked.onsuccess = () => resolve(asked.result)
    })
    shed.close()
    return names.filter((one) => String(one).includes(wanted)).length
  }, kind)

const question = (page: Page, key: string) => page.locator(`[id="question-${key}"]`)
const answer = (page: Page, key: string, value: 'Yes' | 'No') => question(page, key).getByRole('radio', { name: value, exact: true })
const photo = async () => ({ name: 'door.jpg', mimeType: 'image/jpeg', buffer: await sharp({ create: { width: 900, height: 600, channels: 3, background: '#7a8' } }).jpeg().toBuffer() })

test.describe('without a connection', () => {
  test.describe.configure({ timeout: 180_000 })

  test('from the first tap to the last: begun, filled in, reloaded, closed and opened, sent when connected', async ({ page, newPerson, allowErrors }) => {
    allowErrors(/ERR_INTERNET_DISCONNECTED|Failed to fetch/)
    const shopper = await newPerson()
    await onTheWay(page, shopper)
    const phone = shopper.context()

    await test.step('a cold start shows the first page, the brief and the checklist', async () => {
      await phone.setOffline(true)
      await shopper.goto('/field')
      await expect(shopper.getByText('No connection. You see what this phone keeps.')).toBeVisible()
      await shopper.getByRole('region', { name: 'Next' }).getByRole('link', { name: branch }).click()
      await expect(shopper.getByText('What you do')).toBeVisible()
      await expectAccessible(shopper)
      await shopper.getByRole('link', { name: 'Begin the report' }).click()
      await wholeForm(shopper)
      await expect(question(shopper, 'DR_1')).toBeVisible()
    })

    await test.step('answers, a note and a photo are kept over a reload and a closed tab', async () => {
      await answer(shopper, 'DR_1', 'Yes').check()
      await answer(shopper, 'DR_2', 'No').check()
      await question(shopper, 'DR_2').getByRole('textbox', { name: 'Note', exact: true }).fill('The door stuck')
      await question(shopper, 'DR_1').getByRole('button', { name: 'Add a photo', exact: true }).click()
      await question(shopper, 'DR_1').locator('input[type=file]').setInputFiles(await photo())
      await expect(question(shopper, 'DR_1').getByText('0 of 1 on the server')).toBeVisible()
      await expect(shopper.getByText('Saved on this phone', { exact: true })).toBeVisible()
      await shopper.reload()
      await expect(answer(shopper, 'DR_1', 'Yes')).toBeChecked()
      await shopper.close()
    })

    const again = await phone.newPage()
    await test.step('the report goes on in a new tab and waits for a connection when it is sent', async () => {
      await again.goto('/field')
      await again.getByRole('link', { name: `Open ${branch} and send` }).click()
      await expect(answer(again, 'DR_2', 'No')).toBeChecked()
      await expect(question(again, 'DR_2').getByRole('textbox', { name: 'Note', exact: true })).toHaveValue('The door stuck')
      await expect(question(again, 'DR_1').getByText('0 of 1 on the server')).toBeVisible()
      await again.getByRole('button', { name: 'Next: Till' }).click()
      for (const key of ['TL_1', 'TL_2']) await answer(again, key, 'Yes').check()
      await again.getByRole('button', { name: 'Review and send' }).click()
      await again.getByLabel('When were you there?').fill(wall(new Date(Date.now() - 60_000)))
      await expect(again.getByRole('heading', { name: 'Nothing is missing' })).toBeVisible()
      await again.getByRole('button', { name: 'Send report' }).click()
      await expect(again.getByText('Waiting for a connection', { exact: true })).toBeVisible()
      await again.reload()
      await expect(again.getByText('Waiting for a connection', { exact: true })).toBeVisible()
      await expectAccessible(again)
    })

    await test.step('with a connection it goes out by itself, and the receipt is the server’s', async () => {
      await phone.setOffline(false)
      await expect(again.getByRole('heading', { name: 'Report sent' })).toBeVisible({ timeout: 30_000 })
      const receipt = await again.getByRole('definition').first().innerText()
      await again.getByRole('link', { name: 'To my visits' }).click()
      await expect(again.getByText(`Receipt ${receipt}`)).toBeVisible()
      await expect.poll(() => boxes(again, '/report/')).toBe(0)
      expect(await boxes(again, '/photo/')).toBe(0)
    })
  })

  test('two tabs never write one report; signing out tells what is unsent and leaves nothing for the next person', async ({ page, newPerson, allowErrors }) => {
    allowErrors(/ERR_|status of 401/)
    const shopper = await newPerson()
    await onTheWay(page, shopper)
    const phone = shopper.context()
    await shopper.getByRole('link', { name: 'Begin the report' }).click()
    await wholeForm(shopper)
    await answer(shopper, 'DR_1', 'Yes').check()
    await expect(shopper.getByText('On the server', { exact: true })).toBeVisible()

    const other = await phone.newPage()
    await other.goto(shopper.url())
    await expect(other.getByText('This report is open in another tab.')).toBeVisible()
    await other.getByRole('button', { name: 'Continue here' }).click()
    await expect(shopper.getByText('This report is open in another tab.')).toBeVisible()
    await expect(answer(other, 'DR_1', 'Yes')).toBeChecked()

    // The server does not answer: the change stays on the phone.
    await phone.route('**/draft', (route) => route.abort())
    await answer(other, 'DR_2', 'No').check()
    await expect(other.getByText('Saved on this phone', { exact: true })).toBeVisible()
    await other.goto('/sign-out')
    await expect(other.getByRole('alert').filter({ hasText: 'This phone has a report the server does not have yet.' })).toBeVisible()
    await expectAccessible(other)
    const [file] = await Promise.all([other.waitForEvent('download'), other.getByRole('button', { name: 'Save as a file' }).click()])
    const saved = JSON.parse(await new Response(await file.createReadStream() as unknown as BodyInit).text()) as { reports: { answers: object }[] }
    expect(saved.reports).toMatchObject([{ answers: { DR_2: { state: 'answered' } } }])
    await other.getByRole('button', { name: 'Sign out', exact: true }).click()
    await other.waitForURL(/\/sign-in/)
    expect(await boxes(other, '/')).toBe(0)
  })

  test('a session that ends leaves the work on the phone; another person sees nothing of it and deletes nothing', async ({ page, newPerson, allowErrors }) => {
    allowErrors(/ERR_|status of 401/)
    const shopper = await newPerson()
    const email = await onTheWay(page, shopper)
    const phone = shopper.context()
    await shopper.getByRole('link', { name: 'Begin the report' }).click()
    await wholeForm(shopper)
    await expect(shopper.getByText('On the server', { exact: true })).toBeVisible()
    await phone.clearCookies({ name: /session-token/ })
    await answer(shopper, 'DR_1', 'Yes').check()
    await expect(shopper.getByText('Sign in to send', { exact: true })).toBeVisible()
    await shopper.reload()
    await expect(answer(shopper, 'DR_1', 'Yes')).toBeChecked()

    await test.step('the next person has a vault of their own', async () => {
      const next = await phone.newPage()
      const { owner } = await prepare('organization', { name: `Next ${email}`, email: `next-${email}` })
      await enter(next, owner)
      await next.goto('/field')
      await expect(next.getByText('No visits yet.')).toBeVisible()
      await expect(next.getByText(branch)).toHaveCount(0)
      // The first person's tab does not send under the second one's name.
      await shopper.evaluate(() => window.dispatchEvent(new Event('online')))
      await expect(shopper.getByText('Sign in to send', { exact: true })).toBeVisible()
      await next.goto('/sign-out')
      await next.getByRole('button', { name: 'Sign out', exact: true }).click()
      await next.waitForURL(/\/sign-in/)
      await next.close()
    })

    await shopper.goto(`/sign-in?next=${encodeURIComponent('/field')}`)
    await shopper.getByLabel('E-mail').fill(email)
    await shopper.getByLabel('Password').fill(password)
    await shopper.getByRole('button', { name: 'Sign in', exact: true }).click()
    await shopper.getByRole('link', { name: `Open ${branch} and send` }).click()
    await expect(answer(shopper, 'DR_1', 'Yes')).toBeChecked()
    await expect(shopper.getByText('On the server', { exact: true })).toBeVisible()

    await test.step('a photo the server has can be looked at without a connection', async () => {
      await question(shopper, 'DR_1').getByRole('button', { name: 'Add a photo', exact: true }).click()
      await question(shopper, 'DR_1').locator('input[type=file]').setInputFiles(await photo())
      await expect(question(shopper, 'DR_1').getByText('1 of 1 on the server')).toBeVisible()
      await expect.poll(() => boxes(shopper, '/small/')).toBe(1)
      expect(await boxes(shopper, '/photo/')).toBe(0)
      await phone.setOffline(true)
      await shopper.reload()
      await expect(question(shopper, 'DR_1').getByRole('img')).toHaveCSS('background-image', /^url\("blob:/)
    })
  })
})
