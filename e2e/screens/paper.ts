import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { expect } from '../support/fixtures'
import { ready } from '../support/ready'
import { wordsOf } from '../support/words'

/** Poppler's; no package of npm draws PDF as exactly. */
const DRAW = 'pdftoppm'
const DOTS_AN_INCH = 72

export const canDrawPapers = () => spawnSync(DRAW, ['-v']).error === undefined

/** The paper of the page at hand, its sheets side by side, as docs/screens/<name>.png. `offer`: which of the page's exports. */
export async function shootPaper(page: Page, { name, offer, language }: { name: string; offer: 'scorecardPdf' | 'comparePdf' | 'criterionPdf' | 'standardPdf'; language: string }) {
  const words = wordsOf(language, 'export')
  const menu = page.getByRole('button', { name: words.menu! })
  await ready(menu)
  await menu.press('Enter')
  await page.getByRole('menuitem', { name: words[offer]! }).click()
  await page.waitForURL(/\/exports$/)
  const link = page.getByRole('list', { name: wordsOf(language, 'export-runs').list! }).getByRole('listitem').first().locator('a[download]')
  await expect(link).toBeVisible({ timeout: 90_000 })
  const coming = page.waitForEvent('download')
  await link.click()
  await drawn(await (await coming).path(), `docs/screens/${name}.png`)
}

async function drawn(pdf: string, picture: string) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'etalon-paper-'))
  try {
    execFileSync(DRAW, ['-png', '-r', String(DOTS_AN_INCH), pdf, path.join(folder, 'sheet')])
    const sheets = await Promise.all(readdirSync(folder).sort().map(async (file) => {
      const input = path.join(folder, file)
      const { width = 0, height = 0 } = await sharp(input).metadata()
      return { input, width, height }
    }))
    const gap = 12
    const layers = sheets.map(({ input }, at) => ({ input, top: gap, left: gap + sheets.slice(0, at).reduce((sum, { width }) => sum + width + gap, 0) }))
    const width = gap + sheets.reduce((sum, sheet) => sum + sheet.width + gap, 0)
    const height = Math.max(...sheets.map((sheet) => sheet.height)) + 2 * gap
    await sharp({ create: { width, height, channels: 3, background: '#c8c8c8' } }).composite(layers).png().toFile(picture)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
