import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './support/fixtures'
import { enter, layProgramme, layVisit, ownOrganization } from './support/ground'
import type { Questionnaire } from './support/questionnaires'
import { open } from './support/ready'
import { reviewAndPublish, send, wholeForm } from './support/visit'

const branch = 'Bridge Street'
const door = { latitude: 54.8985, longitude: 23.9036 }

const call: Questionnaire = {
  fileName: 'call.csv',
  bytes: Buffer.from(
    [
      'section,key,prompt,points,type',
      'Door,DR_1,Is the door clean?,1,yes/no',
      'Door,DR_2,Is the door open?,1,yes/no',
      'Call,CL_1,How were you greeted on the telephone?,,sound',
      'Call,CL_2,Where did you stand while you called?,,place',
      'Call,CL_3,How likely are you to recommend us?,,recommendation',
    ].join('\n'),
  ),
  criteria: 5, sections: 2, points: 2,
}

/** A visit of one branch whose coordinates are known, begun by its shopper on the whole form and answered up to the call. */
async function aVisit(page: Page, shopper: Page, { allowed }: { allowed: boolean }) {
  const own = await ownOrganization(page, 'Call')
  const { org } = own
  if (allowed) await allow(page, org)
  const programme = await layProgramme(own, { questionnaire: call, branches: [branch], at: door })
  const { visitId } = await layVisit(programme, { branch, stage: 'begun' })
  await enter(shopper, programme.shopper)
  await shopper.goto(`/field/${org}/${visitId}/report`)
  await wholeForm(shopper)
  for (const key of ['DR_1', 'DR_2']) await question(shopper, key).getByRole('radio', { name: 'Yes', exact: true }).check()
  await shopper.getByRole('button', { name: 'Next: Call' }).click()
  await recommend(shopper)
  return { org, visit: visitId }
}

const question = (shopper: Page, key: string) => shopper.locator(`[id="question-${key}"]`)

/** Eleven marks, each large enough for a thumb and inside the screen; from one to the next by the arrow. */
async function recommend(shopper: Page) {
  const marks = question(shopper, 'CL_3').getByRole('radio')
  await expect(marks).toHaveCount(11)
  const small = await marks.evaluateAll((all) => all.map((mark) => mark.getBoundingClientRect()).filter(({ width, height, left, right }) => width < 48 || height < 48 || left < 0 || right > innerWidth).length)
  expect(small).toBe(0)
  await marks.nth(9).check()
  await marks.nth(9).press('ArrowRight')
  await expect(question(shopper, 'CL_3').getByRole('radio', { name: '10: extremely likely' })).toBeChecked()
}

async function allow(page: Page, org: string) {
  const form = page.getByRole('region', { name: 'Recordings of people' })
  await open(page, `/${org}/settings`, form.getByRole('button', { name: 'Save' }))
  await form.getByLabel('Shoppers may record people').selectOption('Yes')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByRole('alert')).toContainText('On what ground')
  await form.getByLabel('On what ground').fill('Both sides agree at the beginning of the call')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByText('Saved.')).toBeVisible()
  await expectAccessible(page)
}

test('a sound and a place are recorded, heard and seen by the reviewer, and by nobody who reads the report', async ({ page, newPerson }) => {
  test.slow()
  const shopper = await newPerson()
  const { org, visit } = await aVisit(page, shopper, { allowed: true })
  const [sound, place] = [question(shopper, 'CL_1'), question(shopper, 'CL_2')]

  await test.step('refused, both say so in words and can be set aside', async () => {
    // No place is granted. The browser of the journeys grants every microphone, so the refusal is put in its way.
    await shopper.context().grantPermissions([])
    await shopper.evaluate(() => {
      const { mediaDevices } = navigator
      const granted = mediaDevices.getUserMedia.bind(mediaDevices)
      mediaDevices.getUserMedia = () => {
        mediaDevices.getUserMedia = granted
        return Promise.reject(new DOMException('denied', 'NotAllowedError'))
      }
    })
    await sound.getByRole('button', { name: 'Record', exact: true }).click()
    await expect(sound.getByRole('alert')).toContainText('The microphone is not allowed for this page.')
    await place.getByRole('button', { name: 'Record the place' }).click()
    await expect(place.getByRole('alert')).toContainText('This phone does not tell this page where it is.')
    await expect(place.getByRole('button', { name: 'Could not check' })).toBeVisible()
    await expectAccessible(shopper)
  })

  await test.step('allowed, the sound is kept and sent, and the place has its accuracy', async () => {
    await shopper.context().grantPermissions(['geolocation'])
    await shopper.context().setGeolocation({ ...door, latitude: door.latitude + 0.02, accuracy: 20 })
    await sound.getByRole('button', { name: 'Record', exact: true }).click()
    await expect(sound.getByRole('button', { name: /^Stop, 0:0[1-9]/ })).toBeVisible()
    await sound.getByRole('button', { name: /^Stop, / }).click()
    await expect(sound.getByText(/^Recording 1, 0:0\d$/)).toBeVisible()
    await expect(sound.getByText('on the server')).toBeVisible()
    await place.getByRole('button', { name: 'Record the place' }).click()
    await expect(place.getByText(/^Place recorded at .*, to within 20 m\.$/)).toBeVisible()
    await expectAccessible(shopper)
  })

  await test.step('after a reload both are there, and the report goes', async () => {
    await shopper.reload()
    await expect(sound.getByText(/^Recording 1, 0:0\d$/)).toBeVisible()
    await sound.getByRole('button', { name: 'Play recording 1' }).click()
    await expect(sound.locator('audio')).toBeVisible()
    await shopper.getByRole('button', { name: 'Review and send' }).click()
    await send(shopper)
  })

  await test.step('the reviewer listens and sees how far from the branch it was', async () => {
    await page.goto(`/${org}/reviews/${visit}`)
    await expect(page.getByText('Recorded 2.2 km from the branch (± 20 m).')).toBeVisible()
    const player = page.locator('audio')
    await expect(player).toHaveCount(1)
    const heard = await player.evaluate(
      (audio: HTMLAudioElement) =>
        new Promise<string>((done) => {
          audio.addEventListener('loadedmetadata', () => done('heard'))
          audio.addEventListener('error', () => done(audio.error?.message ?? 'error'))
          audio.preload = 'metadata'
          audio.load()
        }),
    )
    expect(heard).toBe('heard')
    await expectAccessible(page)
  })

  await test.step('readers learn that both were recorded, and no more', async () => {
    await reviewAndPublish(page, org, branch, '100.0')
    await expect(page.getByText('Recorded; the sound stays with reviewers')).toBeVisible()
    await expect(page.getByText('Recorded; the place stays with reviewers')).toBeVisible()
    await expect(page.getByText('10 of 10').first()).toBeVisible()
    await expect(page.locator('audio')).toHaveCount(0)
    expect(await page.content()).not.toContain('54.9185')
  })
})

test('where people may not be recorded the phone says so, and the question is set aside without a tap', async ({ page, newPerson }) => {
  test.slow()
  const shopper = await newPerson()
  await aVisit(page, shopper, { allowed: false })
  const sound = question(shopper, 'CL_1')
  await expect(sound.getByText('This organisation does not let its shoppers record people, so nothing is recorded here.')).toBeVisible()
  await expect(sound.getByRole('button', { name: 'Could not check' })).toHaveAttribute('aria-pressed', 'true')
  await expect(sound.getByRole('textbox', { name: 'Could not check, because …' })).toHaveValue('Recording people is not allowed in this organisation')
  await expect(sound.getByRole('button', { name: 'Record', exact: true })).toHaveCount(0)
  await question(shopper, 'CL_2').getByRole('button', { name: 'Could not check' }).click()
  await question(shopper, 'CL_2').getByRole('textbox', { name: 'Could not check, because …' }).fill('The telephone had no signal')
  await expectAccessible(shopper)
  await shopper.getByRole('button', { name: 'Review and send' }).click()
  await send(shopper)
})
