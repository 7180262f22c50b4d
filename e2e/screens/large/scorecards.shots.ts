import { test } from '../../support/fixtures'
import { speak } from '../../support/words'
import { shoot } from '../shoot'

test.setTimeout(600_000)
test.use({ deviceScaleFactor: 1 })

/** Of a network of the bench, as tests/bench/site/take-screens.ts serves it: who looks, and at which pages. */
test('scorecards of a large network', async ({ page, baseURL }) => {
  const { cookie, pages } = JSON.parse(process.env.E2E_LARGE!) as { cookie: string; pages: Record<string, string> }
  const [name = '', value = ''] = cookie.split('=')
  await page.context().addCookies([{ name, value, url: baseURL! }])
  for (const [screen, address] of Object.entries(pages)) {
    await page.goto(address)
    await speak(page, 'en')
    await shoot(page, `large/${screen}`, ['light'])
  }
})
