import { randomBytes } from 'node:crypto'
import { type Safeguard, safeguards } from './safeguards'

export type Options = {
  seed: string
  torture: boolean
  /** Each of these is switched off in a torture of its own. */
  safeguards: readonly Safeguard[]
  reports: number
  clients: number
  /** Servers and workers over the one database. */
  webs: number
  workers: number
  webKills: number
  postgresKills: number
  /** How often every cut point must have been hit. */
  leastCut: number
  minutes: number
}

/**
 * `--seed=…` replays; `--reports= --clients= --webs= --workers= --web-kills= --postgres-kills= --least-cut= --minutes=` set figures; `--short` is what `npm test` runs; `--without=<safeguard>`
 * switches one off, `--safeguards` each in turn.
 */
export function readOptions(given: string[]): Options {
  const flags = flagsOf(given)
  const number = (name: string, usual: number) => (flags.has(name) ? Number(flags.get(name)) : usual)
  const short = flags.has('short')
  const without = flags.get('without')
  const off = without ? safeguards.filter((one) => one === without) : flags.has('safeguards') || short ? safeguards : []
  if (without && off.length === 0) throw new Error(`There is no safeguard called ${without}; there are ${safeguards.join(', ')}.`)
  const onlySafeguards = off.length > 0 && !short
  return {
    seed: flags.get('seed') || randomBytes(4).toString('hex'),
    torture: !onlySafeguards,
    safeguards: off,
    reports: number('reports', short ? 16 : 1_000),
    clients: number('clients', 8),
    webs: Math.max(1, number('webs', 2)),
    workers: number('workers', 2),
    webKills: number('web-kills', short ? 2 : 20),
    postgresKills: number('postgres-kills', short || onlySafeguards ? 0 : 5),
    leastCut: number('least-cut', short || flags.has('reports') ? 0 : 30),
    minutes: number('minutes', short ? 4 : 30),
  }
}

/** `--contexts= --at-once= --minutes= --least-cut= --seed=` for the torture in browsers. */
export function readBrowserOptions(given: string[]) {
  const flags = flagsOf(given)
  const number = (name: string, usual: number) => (flags.has(name) ? Number(flags.get(name)) : usual)
  const contexts = number('contexts', 500)
  return {
    seed: flags.get('seed') || randomBytes(4).toString('hex'), contexts, atOnce: Math.min(4, number('at-once', 4)), minutes: Math.min(45, number('minutes', 45)),
    leastCut: number('least-cut', contexts < 500 ? 0 : 30),
  }
}

const flagsOf = (given: string[]) => new Map<string, string>(given.filter((one) => one.startsWith('--')).map((one) => [one.slice(2).split('=')[0]!, one.split('=')[1] ?? '']))
