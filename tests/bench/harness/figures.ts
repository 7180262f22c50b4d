import { readFileSync } from 'node:fs'
import os from 'node:os'
import { inRoot } from '../../../scripts/lib/paths.mjs'
import { print } from '../measure'
import type { Compared } from './compare'
import { memoryOf } from './processor'

export type Figure = { scenario: string; figure: string; value: number; unit: string; target: number | null; pass: boolean | null }

const versionOf = (name: string): string => (JSON.parse(readFileSync(inRoot('node_modules', name, 'package.json'), 'utf8')) as { version: string }).version

/** What a figure was measured on; `postgres` is the server's own word for its version. */
export const machine = (postgres: string) => ({
  cores: os.cpus().length, cpu: os.cpus()[0]?.model ?? '', memoryGb: Math.round(os.totalmem() / 2 ** 30), node: process.version.slice(1), next: versionOf('next'), postgres,
})

export const tell = (figure: Figure & Record<string, unknown>): void => print(figure)

type Told = {
  scenario: string; figure: string; target: number | null; server: number; on: ReturnType<typeof machine>; more?: object
  /** The ratio is one of which more is better. */
  atLeast?: boolean
}

/** A ratio with everything that was measured beside it. An error on either side fails the figure, however fast it was. */
export function tellRatio({ scenario, figure, target, server, on, more = {}, atLeast = false }: Told, { ratio, ratios, scenario: own, yardstick, others, noisy, repeated }: Compared): void {
  const errors = own.errors + yardstick.errors
  tell({
    scenario, figure, value: ratio, unit: 'times the yardstick', target, pass: target === null ? null : errors === 0 && (atLeast ? ratio >= target : ratio <= target),
    ...(noisy ? { noisy: true } : {}), errors, ratios, own, yardstick, others, repeated, memoryMb: memoryOf(server), ...more, on,
  })
}
