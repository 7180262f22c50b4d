import { signInAs, test } from '../support/fixtures'
import { speak } from '../support/words'
import { canDrawPapers, shootPaper } from './paper'
import { firstLink, shoot, UUID } from './shoot'

test.setTimeout(600_000)
test.use({ deviceScaleFactor: 1 })

test('scorecards', async ({ page, allowErrors }) => {
  allowErrors(/.*/)
  await page.goto(`/${await signInAs(page, 'executive')}/scorecards`)
  await speak(page, 'en')
  await shoot(page, 'network')
  const [region, branch, criterion, standard, compare] = [
    await firstLink(page, `/scorecards/regions/${UUID}`), await firstLink(page, `/scorecards/branches/${UUID}`), await firstLink(page, '/scorecards/criteria/'),
    await firstLink(page, `/scorecards/standards/${UUID}`), await firstLink(page, '/scorecards/compare\\?'),
  ]
  for (const [name, address] of Object.entries({ region, branch, criterion, 'standard-scorecard': standard, compare })) {
    await page.goto(address)
    await shoot(page, name, name === 'branch' || name === 'compare' ? ['light', 'dark'] : ['light'])
  }
  await page.goto(compare)
  await page.goto(await firstLink(page, '/scorecards/compare/rollout'))
  await shoot(page, 'rollout', ['light'])
  await page.goto(new URL('.', page.url()).pathname.replace(/\/compare\/$/, ''))
  for (const language of ['ru', 'lt']) {
    await speak(page, language)
    await shoot(page, `network-${language}`, ['light'])
  }
})

for (const language of ['en', 'ru', 'lt'])
  test(`papers of scorecards, ${language}`, async ({ page, allowErrors }) => {
    test.skip(!canDrawPapers(), 'papers are drawn with pdftoppm, of poppler')
    allowErrors(/.*/)
    const network = `/${await signInAs(page, 'executive')}/scorecards`
    await page.goto(network)
    await speak(page, language)
    const papers = [
      { name: 'network', offer: 'scorecardPdf', address: network }, { name: 'branch', offer: 'scorecardPdf', address: await firstLink(page, `/scorecards/branches/${UUID}`) },
      { name: 'criterion', offer: 'criterionPdf', address: await firstLink(page, '/scorecards/criteria/') },
      { name: 'standard', offer: 'standardPdf', address: await firstLink(page, `/scorecards/standards/${UUID}`) },
      { name: 'compare', offer: 'comparePdf', address: await firstLink(page, '/scorecards/compare\\?') },
    ] as const
    for (const { name, offer, address } of papers) {
      await page.goto(address)
      await shootPaper(page, { name: `paper-${name}-${language}`, offer, language })
    }
  })
