import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

type Words = { [key: string]: string & Words }

/** The sentences of one namespace as a reader of that language sees them. */
export const wordsOf = (language: string, namespace: string): Words =>
  JSON.parse(readFileSync(`lib/i18n/messages/${language}/${namespace}.json`, 'utf8')) as Words

/** From the next page on, this browser is answered in that language. */
export async function speak(page: Page, language: string) {
  await page.context().addCookies([{ name: 'etalon_language', value: language, domain: new URL(page.url()).hostname, path: '/' }])
}
