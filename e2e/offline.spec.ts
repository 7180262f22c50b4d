import sharp from 'sharp'
import { wall } from './support/days'
import { expect, expectAccessible, test } from './support/fixtures'
import { enter, prepare } from './support/ground'
import { answer, boxes, dropBoxes, branch, onTheWay, question, signIn, waits } from './support/on-the-way'
import { wholeForm } from './support/visit'
import { speak, wordsOf } from './support/words'

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
      const needs = shopper.getByText('This page needs a connection.')
      for (const name of ['Earnings', 'About me', 'Account and language']) {
        await shopper.getByRole('link', { name, exact: true }).click()
        await expect(shopper.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
        await expect(needs).toBeVisible()
        await shopper.getByRole('link', { name: 'To my visits' }).click()
      }
      // The browser's own switch does not always reach what the worker asks for.
      await phone.route('**/field/earnings', (route) => route.abort('internetdisconnected'))
      await shopper.goto('/field/earnings')
      await expect(needs).toBeVisible()
      await phone.unroute('**/field/earnings')
      await expectAccessible(shopper)
      await shopper.getByRole('link', { name: 'To my visits' }).click()
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
      await expect(shopper.getByText(waits, { exact: true })).toBeVisible()
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
    const email = await onTheWay(page, shopper)
    const phone = shopper.context()
    await shopper.getByRole('link', { name: 'Begin the report' }).click()
    await wholeForm(shopper)
    // The words alone may still be those of before.
    const arrived = shopper.waitForResponse((answered) => answered.ok() && answered.url().endsWith('/draft') && (answered.request().postData() ?? '').includes('DR_1'))
    await answer(shopper, 'DR_1', 'Yes').check()
    await arrived
    await expect(shopper.getByText('On the server', { exact: true })).toBeVisible()

    const other = await phone.newPage()
    await other.goto(shopper.url())
    await expect(other.getByText('This report is open in another tab.')).toBeVisible()
    await expect(answer(other, 'DR_1', 'Yes')).toBeDisabled()
    await expect(other.getByText('Only to read', { exact: true })).toBeVisible()
    await expectAccessible(other)
    await other.getByRole('button', { name: 'Continue here' }).click()
    await expect(shopper.getByText('This report is open in another tab.')).toBeVisible()
    await expect(answer(other, 'DR_1', 'Yes')).toBeChecked()

    await test.step('two phones: the newer answer is used, and one’s own is kept at its question until it is decided', async () => {
      const second = await newPerson()
      await signIn(second, email, new URL(other.url()).pathname)
      await wholeForm(second)
      await phone.setOffline(true)
      await answer(other, 'DR_1', 'No').check()
      await question(other, 'DR_1').getByRole('textbox', { name: 'Note', exact: true }).fill('It stuck, and nobody came to help. '.repeat(40))
      await expect(other.getByText(waits, { exact: true })).toBeVisible()
      await question(second, 'DR_1').getByRole('button', { name: 'Add a note' }).click()
      await question(second, 'DR_1').getByRole('textbox', { name: 'Note', exact: true }).fill('It opened')
      await expect(second.getByText('On the server', { exact: true })).toBeVisible()
      await phone.setOffline(false)
      const met = question(other, 'DR_1').getByText('Answered later on another device. That answer is used.')
      await expect(met).toBeVisible()
      await expect(answer(other, 'DR_1', 'Yes')).toBeChecked()
      await question(other, 'DR_1').getByRole('button', { name: 'Show whole' }).click()
      await expectAccessible(other)
      await other.reload()
      await other.getByRole('button', { name: 'Parts of the report' }).click()
      await other.getByRole('dialog').getByRole('button', { name: '1 question was answered on two devices.' }).click()
      await expect(question(other, 'DR_1')).toBeFocused()
      await question(other, 'DR_1').getByRole('button', { name: 'Use the answer from this phone' }).click()
      await expect(met).toHaveCount(0)
      await expect(answer(other, 'DR_1', 'No')).toBeChecked()
      await expect(other.getByText('On the server', { exact: true })).toBeVisible()
    })

    // The server does not answer: the change stays on the phone.
    await phone.route('**/draft', (route) => route.abort())
    await answer(other, 'DR_2', 'No').check()
    await expect(other.getByText(waits, { exact: true })).toBeVisible()
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
      // Looked at again, it shows the second person nothing of the first.
      await shopper.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
      await expect(shopper.getByText('No visits yet.')).toBeVisible()
      await next.goto('/sign-out')
      await next.getByRole('button', { name: 'Sign out', exact: true }).click()
      await next.waitForURL(/\/sign-in/)
      await next.close()
    })

    await signIn(shopper, email, '/field')
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

    await test.step('one that is not on this phone says so, and comes small from the server', async () => {
      await dropBoxes(shopper, '/small/')
      await shopper.reload()
      const picture = question(shopper, 'DR_1').getByRole('img')
      await expect(picture).toHaveText('Not on this phone yet')
      await phone.setOffline(false)
      await shopper.reload()
      await expect.poll(() => boxes(shopper, '/small/')).toBe(1)
      await phone.setOffline(true)
      await shopper.reload()
      await expect(picture).toHaveCSS('background-image', /^url\("blob:/)
    })

    await test.step('without any cookie the sign-in speaks the phone’s language and counts what waits on it', async () => {
      const say = wordsOf('lt', 'field')
      await phone.setOffline(false)
      await speak(shopper, 'lt')
      await shopper.goto('/field')
      await expect(shopper.getByRole('heading', { level: 1, name: say.title! })).toBeVisible()
      await phone.clearCookies()
      await phone.setOffline(true)
      await shopper.goto('/field')
      await expect(shopper.getByText(say.signInNeedsConnection!)).toBeVisible()
      await expect(shopper.getByText(say.keptHere!.replace('{count}', '1'))).toBeVisible()
      await expectAccessible(shopper)
      await phone.setOffline(false)
      await shopper.waitForURL(/\/sign-in/)
      await expect(shopper.locator('html')).toHaveAttribute('lang', 'lt-LT')
      await expect(shopper.getByText(say.keptHere!.replace('{count}', '1'))).toBeVisible()
    })
  })
})
