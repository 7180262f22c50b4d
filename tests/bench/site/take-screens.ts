import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { runPlaywright } from '../../../scripts/lib/journeys.mjs'
import { Refusal } from '../../../scripts/lib/refusal.mjs'
import { onStop, runAndStop } from '../../../scripts/lib/stopping.mjs'
import { isNetworkSize } from '../network/sizes'
import { placesOf, signIn } from './past-wall'
import { scorecardPages } from './scorecard-pages'
import { startSite } from './start-site'

// `npm run screens -- --network=L`: the scorecards of a network of the bench, as its executive sees them.
await runAndStop(async () => {
  const [size = 'L', ...extra] = process.argv.slice(2)
  if (!isNetworkSize(size)) throw new Refusal(`There is no network ${size}`)
  const slug = size === 'growth' ? 'grown' : 'bench'
  const site = await startSite(size)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'etalon-screens-'))
  onStop(() => rmSync(folder, { recursive: true, force: true }))
  const places = await placesOf(site.urls, slug)
  const { network, region, branch, criterion, compare } = scorecardPages(slug, places)
  const [standardId] = places.standard.split('.')
  process.env.E2E_LARGE = JSON.stringify({
    cookie: await signIn(site.urls, `executive@${slug}.example`),
    pages: { network, region, branch, criterion, compare, standard: `/${slug}/scorecards/standards/${standardId}?standard=${places.standard}` },
  })
  const code = await runPlaywright({ ...site, projects: ['large-screens'], report: path.join(folder, 'report.json'), extra })
  await site.stop()
  return code
})
