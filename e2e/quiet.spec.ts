import sharp from 'sharp'
import { expect, expectAccessible, test } from './support/fixtures'
import { enter, layProgramme, layVisit, ownOrganization } from './support/ground'
import { brief } from './support/questionnaires'
import { ready } from './support/ready'
import { begin, send } from './support/visit'

const branch = 'Bridge Street'
const door = { latitude: 54.8985, longitude: 23.9036 }

test('while there: marks, a photo to be sorted, the place; afterwards the form; the reviewer sees place, times and doubt', async ({ page, newPerson }) => {
  test.slow()
  const shopper = await newPerson()
  const own = await ownOrganization(page, 'Quiet')
  const { org } = own
  const programme = await layProgramme(own, { questionnaire: brief(), branches: [branch] })

  await test.step('both figures of a place are pasted at once, as a map shows them', async () => {
    await page.goto(`/${org}/branches/${programme.branchIds[branch]}/edit`)
    const latitude = page.getByLabel('Latitude')
    await ready(latitude)
    await latitude.fill(`${door.latitude}, ${door.longitude}`)
    await expect(page.getByLabel('Longitude')).toHaveValue(String(door.longitude))
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText(String(door.latitude))).toBeVisible()
  })
  const { visitId } = await layVisit(programme, { branch, stage: 'accepted' })
  await enter(shopper, programme.shopper)

  await test.step('a report begun within its hours opens on the quiet screen', async () => {
    await shopper.goto(`/field/${org}/${visitId}`)
    await begin(shopper)
    await expect(shopper.getByRole('heading', { name: 'While you are there' })).toBeVisible()
    await expect(shopper.getByRole('heading', { level: 1, name: branch })).toBeVisible()
    await expectAccessible(shopper)
  })

  const mark = (look: string) => shopper.getByRole('group', { name: look })
  await test.step('a place far away is said and in nobody’s way', async () => {
    await shopper.context().grantPermissions(['geolocation'])
    await shopper.context().setGeolocation({ ...door, latitude: door.latitude + 0.02, accuracy: 20 })
    await shopper.getByRole('button', { name: 'Record the place' }).click()
    await expect(shopper.getByText(`You seem to be 2.2 km away from ${branch}. Is this the right place?`)).toBeVisible()
    await expectAccessible(shopper)
    await shopper.getByRole('button', { name: 'Understood' }).click()
  })

  await test.step('marks and a photo of nothing yet stay over a reload', async () => {
    await mark('Door, look 1').getByRole('button', { name: 'Yes', exact: true }).click()
    await mark('Till, look 1').getByRole('button', { name: 'No', exact: true }).click()
    const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#7a8' } }).jpeg().toBuffer()
    await shopper.locator('input[type=file]').setInputFiles({ name: 'door.jpg', mimeType: 'image/jpeg', buffer: picture })
    await expect(shopper.getByText('Take a photo (1 kept)')).toBeVisible()
    await expect(shopper.getByText('On the server', { exact: true })).toBeVisible()
    await shopper.reload()
    await expect(shopper.getByText('Take a photo (1 kept)')).toBeVisible()
    await expect(mark('Door, look 1').getByRole('button', { name: 'Yes', exact: true })).toHaveAttribute('aria-pressed', 'true')
  })

  const question = (key: string) => shopper.locator(`[id="question-${key}"]`)
  await test.step('afterwards the photo gets its question, and a doubt is said', async () => {
    await shopper.getByRole('button', { name: 'Afterwards' }).click()
    await expect(shopper.getByText('How long each part is on the screen is recorded and sent with the report.')).toBeVisible()
    await shopper.getByText('1 photo to put in its place').click()
    await shopper.getByLabel('Photo 1 belongs to').selectOption({ label: 'Door, look 2: is all as it was agreed?' })
    await shopper.getByRole('button', { name: 'Put it there' }).click()
    await expect(question('DR_2').getByText('1 of 1 on the server')).toBeVisible()
    await question('DR_2').getByRole('radio', { name: 'Yes', exact: true }).check()
    await question('DR_2').getByRole('button', { name: 'Not sure' }).click()
    await expectAccessible(shopper)
    // Long enough on the screen to be counted.
    await shopper.waitForTimeout(2_500)
    await shopper.getByRole('button', { name: 'Next: Till' }).click()
    await question('TL_1').getByRole('textbox', { name: 'Note', exact: true }).fill('The drawer stood open')
    await question('TL_2').getByRole('radio', { name: 'Yes', exact: true }).check()
    await shopper.getByRole('button', { name: 'Review and send' }).click()
    await expect(shopper.getByText('You seem to be 2.2 km away')).toBeVisible()
    await send(shopper)
  })

  await test.step('the reviewer sees what was recorded, beside the answers', async () => {
    await page.goto(`/${org}/reviews/${visitId}`)
    await expect(page.getByText('Recorded 2.2 km from the branch (± 20 m).')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Time on each part' })).toBeVisible()
    await expect(page.getByText('The shopper was not sure')).toHaveCount(1)
    await expectAccessible(page)
  })
})
