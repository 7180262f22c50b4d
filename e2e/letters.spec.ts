import { expect, test } from './support/fixtures'

test('figures take one width each and a hyphen its own @phone', async ({ page }) => {
  await page.goto('/sign-in')
  await page.locator('html[data-letters]').waitFor()
  const widths = await page.evaluate(async () => {
    const widthOf = async (text: string) => {
      await document.fonts.load('100px Inter', text)
      const span = document.createElement('span')
      Object.assign(span.style, { fontSize: '100px', position: 'absolute', whiteSpace: 'pre' })
      span.textContent = text
      document.body.append(span)
      const { width } = span.getBoundingClientRect()
      span.remove()
      return width
    }
    return { ones: await widthOf('1111'), eights: await widthOf('8888'), hyphen: await widthOf('-'), word: await widthOf('кто-нибудь'), parts: (await widthOf('кто')) + (await widthOf('нибудь')), figure: await widthOf('0') }
  })
  expect(widths.ones).toBeCloseTo(widths.eights, 0)
  expect(widths.hyphen).toBeLessThan(0.75 * widths.figure)
  expect(widths.word - widths.parts).toBeCloseTo(widths.hyphen, -1)
})
