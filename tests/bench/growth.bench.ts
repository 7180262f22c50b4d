import { runAndStop } from '../../scripts/lib/stopping.mjs'
import { compare } from './harness/compare'
import { tellRatio } from './harness/figures'
import { page } from './harness/load'
import { signIn, placesOf } from './site/past-wall'
import { scorecardPages } from './site/scorecard-pages'
import { startSite } from './site/start-site'

const GROWN = 1.3

/** The same forty branches and twenty-four months with a thousand and with a hundred thousand visits: each page of the one beside that of the other. */
await runAndStop(async () => {
  const named = process.argv.slice(2)
  const site = await startSite('growth')
  const pagesOf = async (slug: string) => ({ pages: scorecardPages(slug, await placesOf(site.urls, slug)), cookie: await signIn(site.urls, `executive@${slug}.example`) })
  const [young, grown] = [await pagesOf('young'), await pagesOf('grown')]
  for (const [name, path] of Object.entries(grown.pages)) {
    if (named.length > 0 && !named.includes(name)) continue
    const compared = await compare(page(site.appUrl + path, grown.cookie), page(site.appUrl + young.pages[name as keyof typeof young.pages], young.cookie), { processes: site.processes })
    tellRatio({ scenario: 'growth', figure: `${name} page with 100,000 visits: its middle time beside that with 1,000`, target: GROWN, server: site.server, on: site.on }, compared)
  }
})
