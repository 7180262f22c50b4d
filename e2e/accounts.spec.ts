import { followMail, signUp } from './support/accounts'
import { expect, expectAccessible, test } from './support/fixtures'
import { ownOrganization, prepare } from './support/ground'
import { password } from './support/password'

test('sign up, confirm, sign out, sign in, see the devices', async ({ page }, { project }) => {
  const email = `rasa-${project.name}-${Date.now()}@example.test`
  await page.goto('/')
  await expectAccessible(page)
  await page.goto('/sign-up')
  await page.getByRole('button', { name: 'Sign up' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Your name' })).toContainText('Fill this in')
  await expectAccessible(page)
  await signUp(page, email, `Journey ${project.name} Café`)

  await page.goto('/sign-out')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill('not this one')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'do not go together' })).toBeVisible()
  await expect(page.getByLabel('E-mail'), 'what was typed stays').toHaveValue(email)
  await expectAccessible(page)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/today$/)

  await page.goto('/account')
  await expectAccessible(page)
  await expect(page.getByText('This device')).toBeVisible()
  await page.getByRole('button', { name: 'Sign out on every device' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('invite somebody by role; they join with an account of their own', async ({ page, newPerson }) => {
  const { org: slug, stamp } = await ownOrganization(page, 'Invite')
  await page.goto(`/${slug}/settings/members`)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Invite' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('E-mail').fill(`guest-${stamp}@example.test`)
  await dialog.getByLabel('Role').selectOption({ label: 'Reviewer' })
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(page.getByText(`guest-${stamp}@example.test`)).toBeVisible()

  const guest = await newPerson()
  await followMail(guest, `guest-${stamp}@example.test`)
  await expect(guest.getByRole('heading', { level: 1 })).toContainText('invites you')
  await guest.getByLabel('Your name').fill('Greta')
  await guest.getByLabel('Password').fill(password)
  await guest.getByRole('button', { name: /^Join/ }).click()
  await expect(guest).toHaveURL(new RegExp(`/${slug}/`))
  await page.reload()
  await expect(page.getByText('Greta')).toBeVisible()
})

test('a link by mail signs in once', async ({ newPerson }, { project }) => {
  const email = `link-${project.name}-${Date.now()}@example.test`
  await prepare('organization', { name: `Link ${project.name}`, email })
  const phone = await newPerson()
  await phone.goto('/sign-in/link')
  await phone.getByLabel('E-mail').fill(email)
  await phone.getByRole('button', { name: 'Mail the link' }).click()
  await expect(phone.getByRole('status')).toContainText('on its way')
  await followMail(phone, email)
  const link = phone.url()
  await phone.getByRole('button', { name: 'Sign in' }).click()
  await expect(phone).toHaveURL(/\/today$/)
  await phone.goto('/account')
  await expect(phone.getByText('This device')).toBeVisible()
  const again = await newPerson()
  await again.goto(link)
  await expect(again.getByText('used already or is too old')).toBeVisible()
})
