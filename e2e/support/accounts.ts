import { type Page, expect } from '@playwright/test'
import { password } from './password'

/** Opens the newest mail to an address and follows its link, as a reader would. */
export async function followMail(page: Page, to: string) {
  await page.goto(`/mailbox?to=${encodeURIComponent(to)}`)
  await page.getByRole('main').getByRole('listitem').first().getByRole('link').click()
  await page.locator('main a[href^="http"]').first().click()
}

/** Founds an organisation through sign-up and the mailbox; answers its place in addresses. */
export async function signUp(page: Page, email: string, organization: string): Promise<string> {
  await page.goto('/sign-up')
  await page.getByLabel('Your name').fill('Rasa Kavaliauskė')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Organisation').fill(organization)
  await page.getByRole('button', { name: 'Sign up' }).click()
  await expect(page.getByRole('status')).toContainText('A mail is on its way')
  await followMail(page, email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: `Open ${organization}` }).click()
  await expect(page).toHaveURL(/\/today$/)
  return new URL(page.url()).pathname.split('/')[1]!
}
