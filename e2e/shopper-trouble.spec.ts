import { truncateSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { wall } from './support/days'
import { expect, expectAccessible, test } from './support/fixtures'
import { enter, ieva, layProgramme, layVisit, ownOrganization } from './support/ground'
import { password } from './support/password'
import { brief } from './support/questionnaires'
import { open, ready } from './support/ready'
import { wholeForm } from './support/visit'
import { speak, wordsOf } from './support/words'

const branch = 'Bridge Street'
const megabytes = 1024 * 1024

test.describe('trouble on the way', () => {
  test.describe.configure({ timeout: 180_000 })

  test('an offer two shoppers accept at once: one has it, the other reads why', async ({ page, newPerson, allowErrors }) => {
    allowErrors(/status of 409/)
    const names = [ieva, 'Jonas Kazlauskas'] as const
    const programme = await layProgramme(await ownOrganization(page, 'Offer'), { questionnaire: brief(), branches: [branch], shoppers: names })
    const shoppers = [await newPerson(), await newPerson()] as const
    for (const [at, shopper] of shoppers.entries()) await enter(shopper, programme.shoppers[at]!)
    const { visitId } = await layVisit(programme, { branch, stage: 'planned' })
    await open(page, `/${programme.org}/visits/${visitId}`, page.getByRole('button', { name: 'Offer', exact: true }))
    await page.getByRole('button', { name: 'Offer', exact: true }).click()
    const dialog = page.getByRole('dialog')
    for (const name of names) await dialog.getByRole('checkbox', { name }).check()
    await dialog.getByRole('button', { name: 'Send the offers' }).click()
    await expect(dialog).toBeHidden()

    const accept = (shopper: Page) => shopper.getByRole('button', { name: 'Accept the visit' })
    for (const shopper of shoppers) {
      await shopper.goto('/field')
      await shopper.getByRole('region', { name: 'Offers' }).getByRole('link', { name: branch }).click()
      await ready(accept(shopper))
    }
    await Promise.all(shoppers.map((shopper) => accept(shopper).click()))

    const has = (shopper: Page) => shopper.getByRole('button', { name: 'Begin the report' }).or(shopper.getByRole('link', { name: 'Begin the report' }))
    const reads = (shopper: Page) => shopper.getByRole('alert').filter({ hasText: 'This offer is not open any more' })
    for (const shopper of shoppers) await expect(has(shopper).or(reads(shopper))).toBeVisible()
    const taken = await Promise.all(shoppers.map((shopper) => has(shopper).isVisible()))
    expect(taken.toSorted(), 'who may begin the report').toEqual([false, true])
    const late = shoppers[taken.indexOf(false)]!
    await late.goto('/field')
    await expect(late.getByText('No visits yet.')).toBeVisible()
  })

  test('photos that are none, a session that ends, a double tap on send: nothing entered is lost', async ({ page, newPerson, allowErrors }, info) => {
    // The recorder of journeys asks the browser for the picture that could not be drawn.
    allowErrors(/status of 4(01|13|15|22)/, /Connecting to 'blob:/)
    const programme = await layProgramme(await ownOrganization(page, 'Report'), { questionnaire: brief(), branches: [branch] })
    const { visitId } = await layVisit(programme, { branch, stage: 'begun' })
    const [shopper, { email }] = [await newPerson(), programme.shopper]
    await enter(shopper, programme.shopper)
    await shopper.goto(`/field/${programme.org}/${visitId}/report`)
    await wholeForm(shopper)
    const question = (key: string) => shopper.locator(`[id="question-${key}"]`)
    const onServer = () => expect(shopper.getByText('On the server', { exact: true })).toBeVisible()
    await question('DR_1').getByRole('radio', { name: 'Yes', exact: true }).check()
    await onServer()

    await test.step('a file of 60 MB, a text and a HEIC given as photos are refused in the reader’s words', async () => {
      const huge = info.outputPath('huge.jpg')
      writeFileSync(huge, '')
      truncateSync(huge, 60 * megabytes)
      const text = { name: 'shelf.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('milk, bread, butter') }
      const heic = { name: 'shelf.heic', mimeType: 'image/heic', buffer: Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(64)]) }
      for (const language of ['lt', 'ru', 'en']) {
        await speak(shopper, language)
        await shopper.reload()
        const [checklist, problems] = [wordsOf(language, 'checklist'), wordsOf(language, 'problems')]
        const add = question('DR_1').getByRole('button', { name: checklist.addPhoto, exact: true })
        await ready(add)
        await add.click()
        for (const [file, sentence] of [[huge, checklist.photoTooLarge], [text, problems.photo_unreadable], [heic, problems.photo_heic]] as const) {
          await question('DR_1').locator('input[type=file]').setInputFiles(file)
          await expect(question('DR_1').getByRole('alert')).toContainText(sentence!)
          const remove = question('DR_1').getByRole('button', { name: checklist.removePhoto!.replace('{number}', '1') })
          if (file === huge) continue
          await remove.click()
          await question('DR_1').getByRole('group', { name: /1/ }).getByRole('button').first().click()
        }
        await expect(question('DR_1').getByRole('alert')).toHaveCount(0)
        await expect(question('DR_1').locator('input[type=radio]:checked')).toHaveCount(1)
      }
      await onServer()
    })

    await test.step('signed out in the middle: the answers wait on the phone and go out after signing in', async () => {
      await shopper.context().clearCookies()
      await question('DR_2').getByRole('radio', { name: 'No', exact: true }).check()
      await question('DR_2').getByRole('textbox', { name: 'Note', exact: true }).fill('The door stuck')
      await expect(shopper.getByText(/^You are signed out\. \d+ changes? (is|are) kept on this phone/)).toBeVisible()
      await expectAccessible(shopper)
      await shopper.getByRole('link', { name: 'Sign in', exact: true }).click()
      await shopper.getByLabel('E-mail').fill(email)
      await shopper.getByLabel('Password').fill(password)
      await shopper.getByRole('button', { name: 'Sign in', exact: true }).click()
      await shopper.waitForURL(/\/report/)
      await expect(question('DR_1').getByRole('radio', { name: 'Yes', exact: true })).toBeChecked()
      await expect(question('DR_2').getByRole('radio', { name: 'No', exact: true })).toBeChecked()
      await expect(question('DR_2').getByRole('textbox', { name: 'Note', exact: true })).toHaveValue('The door stuck')
      await onServer()
    })

    const sent: string[] = []
    shopper.on('request', (request) => {
      if (request.url().includes('/submissions/')) sent.push(request.method())
    })
    const send = shopper.getByRole('button', { name: 'Send report' })
    await test.step('a time that cannot be is said at its field and holds the report back', async () => {
      await shopper.getByRole('button', { name: 'Next: Till' }).click()
      for (const key of ['TL_1', 'TL_2']) await question(key).getByRole('radio', { name: 'Yes', exact: true }).check()
      await shopper.getByRole('button', { name: 'Review and send' }).click()
      const when = shopper.getByLabel('When were you there?')
      await when.fill('2019-05-05T10:00')
      await expect(when).toHaveAccessibleDescription(/^This is too long before the visit was offered to you\. It can be any time from .*20\d\d until now\.$/)
      await expect(shopper.getByRole('heading', { name: '1 thing missing' })).toBeVisible()
      await send.click()
      await expectAccessible(shopper)
      // The phone's clock may be behind, so what is late by it is said and no more.
      await when.fill(wall(new Date(Date.now() + 3 * 3_600_000)))
      await expect(when).toHaveAccessibleDescription(/^By this phone’s clock this time has not come yet\./)
      await expect(shopper.getByRole('heading', { name: 'Nothing is missing' })).toBeVisible()
      await when.fill(wall(new Date(Date.now() - 60_000)))
      await expect(shopper.getByRole('heading', { name: 'Nothing is missing' })).toBeVisible()
      expect(sent, 'what went out before it could be sent').toEqual([])
    })

    await test.step('a double tap sends once', async () => {
      await send.dblclick()
      await expect(shopper.getByRole('heading', { name: 'Report sent' })).toBeVisible({ timeout: 30_000 })
      const receipt = await shopper.getByRole('definition').first().innerText()
      await shopper.getByRole('link', { name: 'To my visits' }).click()
      await shopper.getByRole('region', { name: 'Sent' }).getByRole('link', { name: branch }).click()
      await expect(shopper.getByText(/^Receipt of /)).toHaveCount(1)
      await expect(shopper.getByText(receipt, { exact: true })).toBeVisible()
      expect(sent, 'submissions that left the phone').toEqual(['PUT'])
    })
  })
})
