import { Refusal } from '../../scripts/lib/refusal.mjs'
import { runAndStop } from '../../scripts/lib/stopping.mjs'
import { compare } from './harness/compare'
import { tellRatio } from './harness/figures'
import { getPage, request, type Ask } from './harness/load'
import { isNetworkSize } from './network/sizes'
import { signIn } from './site/past-wall'
import { makeTwin, record } from './site/plain-twin'
import { startSite } from './site/start-site'

const TARGET = 2
/** From the figure of the whole network to what a shopper saw: each step is a link on the page before it. */
const steps = [
  { name: 'why-network', of: 'the figure, opened', link: /href="(\/bench\/scorecards\/why\?of=network[^"]*)"/ },
  { name: 'why-branch', of: 'one branch’s figure in it', link: /href="(\/bench\/scorecards\/why\?of=branch[^"]*)"/ },
  { name: 'why-report', of: 'one visit’s score in that', link: /href="(\/bench\/reports\/[^"/]+\/why[^"]*)"/ },
  { name: 'report', of: 'the report', link: /href="(\/bench\/reports\/[^"/?#]+)["#]/ },
] as const
const PHOTO = /src="(\/api\/v1\/orgs\/bench\/published\/[^"?]+)/

/** The way down, as links lead it, and the whole of it beside the twins of its pages: `npm run bench -- drill`, `… drill M`. */
await runAndStop(async () => {
  const [size = 'L'] = process.argv.slice(2)
  if (!isNetworkSize(size)) throw new Refusal(`There is no network ${size}`)
  const site = await startSite(size)
  const cookie = await signIn(site.urls, 'executive@bench.example')
  const way = [{ name: 'network', of: 'the network page', path: '/bench/scorecards' }]
  for (const { name, of, link } of steps) {
    const { path } = way.at(-1)!
    const found = link.exec(await getPage(site.appUrl + path, cookie))?.[1]
    if (!found) throw new Error(`${path} leads no further: no ${name} is linked`)
    way.push({ name, of, path: found.replaceAll('&amp;', '&') })
  }
  const photo = PHOTO.exec(await getPage(site.appUrl + way.at(-1)!.path, cookie))?.[1]
  if (!photo) throw new Error('the report shows no photo')
  const told = { scenario: 'drill', server: site.server, on: site.on }
  const walked: { mine: Ask; its: Ask }[] = []
  for (const { name, of, path } of way) {
    const twin = await makeTwin(site.appUrl, { name, path, cookie })
    const [mine, its] = [() => getPage(site.appUrl + path, cookie), () => getPage(twin.url)]
    walked.push({ mine, its })
    const more = { network: size, path, statements: twin.statements, elements: twin.elements, bytes: twin.bytes }
    tellRatio({ ...told, figure: `${of}: its middle time beside its plain twin`, target: TARGET, more }, await compare(mine, its, { processes: site.processes }))
  }
  const bytes = (address: string, headers: Record<string, string> = {}): Ask => async () => {
    const { status, body } = await request(address, { headers })
    if (status !== 200 || body.length < 1_000) throw new Error(`${address} answered ${status} with ${body.length} bytes`)
  }
  const shown = bytes(site.appUrl + photo, { cookie })
  await record(site.appUrl, { name: 'photo', path: photo, cookie })
  const plain = bytes(`${site.appUrl}/bench-twin/photo/photo`)
  // No target: a photo's yardstick does nothing but read a file, and who may see it has to be asked first.
  tellRatio({ ...told, figure: 'the photo: its middle time beside a route that reads the same file', target: null }, await compare(shown, plain, { processes: site.processes }))
  const inTurn = (asks: Ask[]): Ask => async (turn) => {
    for (const ask of asks) await ask(turn)
  }
  const whole = await compare(inTurn([...walked.map(({ mine }) => mine), shown]), inTurn([...walked.map(({ its }) => its), plain]), { processes: site.processes })
  tellRatio({ ...told, figure: 'from the figure to the photo: the middle time of the whole way beside its twins', target: TARGET, more: { network: size, steps: way.length + 1 } }, whole)
})
