import { Refusal } from '../../scripts/lib/refusal.mjs'
import { runAndStop } from '../../scripts/lib/stopping.mjs'
import { submitting } from './field/submitting'
import { compare } from './harness/compare'
import { tellRatio } from './harness/figures'
import type { Load } from './harness/load'
import { isNetworkSize } from './network/sizes'
import { startSite } from './site/start-site'

const MANY = { clients: 32, requests: 320, atLeast: 0.5 }
const SOME = { clients: 8, requests: 160, target: 2 }
const aSecond = ({ took, ms }: Load): number => (took.length * 1_000) / ms

/** Reports of fifty answers sent as a phone sends them, beside a bare route that runs the same statement: `npm run bench -- submit`, `… submit S`. */
await runAndStop(async () => {
  const [size = 'L'] = process.argv.slice(2)
  if (!isNetworkSize(size) || size === 'growth') throw new Refusal(`There is no network ${size}: S, M or L`)
  const site = await startSite(size)
  const { own, bare, ready } = await submitting(site, 'bench')
  const told = { scenario: 'submit', server: site.server, on: site.on, more: { network: size } }
  const many = await compare(own, bare, { clients: MANY.clients, requests: MANY.requests, of: aSecond, before: ready, processes: site.processes })
  tellRatio({ ...told, figure: `reports a second with ${MANY.clients} at once, beside a bare route with the same statement`, target: MANY.atLeast, atLeast: true }, many)
  const some = await compare(own, bare, { clients: SOME.clients, requests: SOME.requests, share: 0.95, before: ready, processes: site.processes })
  tellRatio({ ...told, figure: `a report with ${SOME.clients} at once: its p95 beside that of the bare route`, target: SOME.target }, some)
})
