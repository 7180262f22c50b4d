import pg from 'pg'
import { Refusal } from '../../scripts/lib/refusal.mjs'
import { onStop, runAndStop } from '../../scripts/lib/stopping.mjs'
import { compare } from './harness/compare'
import { tellRatio } from './harness/figures'
import { type Ask, page } from './harness/load'
import { isNetworkSize } from './network/sizes'
import { signIn, placesOf } from './site/past-wall'
import { makeTwin } from './site/plain-twin'
import { scorecardPages } from './site/scorecard-pages'
import { startSite } from './site/start-site'

const ALONE = 2
const TOGETHER = { clients: 8, target: 3 }

/** Its sums are read by whoever asks first after somebody published, and told to the others (decision 54). */
const TOLD_FIRST = 'network'

/** Each scorecard page beside its plain twin, alone and at eight clients, and one as its first reader after a change of figures meets it: `npm run bench -- dashboard`, `… dashboard M network branch`. */
await runAndStop(async () => {
  const [first, ...others] = process.argv.slice(2)
  const [size, named] = first && isNetworkSize(first) ? [first, others] : (['L', process.argv.slice(2)] as const)
  const site = await startSite(size)
  const pages = scorecardPages('bench', await placesOf(site.urls, 'bench'))
  const unknown = named.filter((name) => !Object.hasOwn(pages, name))
  if (unknown.length > 0) throw new Refusal(`Of the dashboards there is: ${Object.keys(pages).join(', ')}`)
  const cookie = await signIn(site.urls, 'executive@bench.example')
  for (const [name, path] of Object.entries(pages)) {
    if (named.length > 0 && !named.includes(name)) continue
    const twin = await makeTwin(site.appUrl, { name, path, cookie })
    const [mine, its] = [page(site.appUrl + path, cookie), page(twin.url)]
    const told = { scenario: 'dashboard', server: site.server, on: site.on, more: { network: size, statements: twin.statements, elements: twin.elements, bytes: twin.bytes } }
    tellRatio({ ...told, figure: `${name} page, one client: its middle time beside its plain twin`, target: ALONE }, await compare(mine, its, { processes: site.processes }))
    const together = await compare(mine, its, { clients: TOGETHER.clients, share: 0.95, processes: site.processes })
    tellRatio({ ...told, figure: `${name} page, eight clients: its p95 beside its plain twin`, target: TOGETHER.target }, together)
    if (name !== TOLD_FIRST) continue
    const before = await changing(site.urls.migrator)
    const first = await makeTwin(site.appUrl, { name: `${name}-first`, path, cookie, before })
    const after = (ask: Ask): Ask => async (turn) => {
      await before()
      return ask(turn)
    }
    tellRatio(
      { ...told, figure: `${name} page, who asks first after a change of figures: its middle time beside its plain twin`, target: ALONE, more: { ...told.more, statements: first.statements } },
      await compare(after(mine), after(page(first.url)), { processes: site.processes }),
    )
  }
})

/** Counts a change of every organisation's figures, as publishing does. */
async function changing(url: string): Promise<() => Promise<unknown>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  onStop(() => client.end())
  return () => client.query('update "FiguresRevision" set changes = changes + 1')
}
