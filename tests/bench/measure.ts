import { appendFileSync } from 'node:fs'
import pg from 'pg'

/** Statements sent to Postgres since the process began; counted at the driver, below Prisma. */
let sent = 0
const query = pg.Client.prototype.query as (...args: unknown[]) => unknown
pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]) {
  sent++
  return query.apply(this, args)
} as typeof pg.Client.prototype.query

/** Statements so far, for work that is done once. */
export const statementsSent = (): number => sent

export type Figure = { figure: string; p50: number; p95: number; statements: number; times: number }

/** A middle time beyond this is worth a look: a list is read at every step of the day. */
export const SLOW_MS = 50

/**
 * Runs work so many times after two runs that warm it up. Milliseconds by the nearest rank; `statements` are one run's, with the
 * transaction's own three.
 */
export async function measure(figure: string, work: () => Promise<unknown>, times = 30): Promise<Figure> {
  await work()
  await work()
  const before = sent
  const took: number[] = []
  for (let run = 0; run < times; run++) {
    const began = performance.now()
    await work()
    took.push(performance.now() - began)
  }
  took.sort((one, other) => one - other)
  const rank = (share: number) => Math.round(took[Math.ceil(share * times) - 1]! * 10) / 10
  return { figure, p50: rank(0.5), p95: rank(0.95), statements: (sent - before) / times, times }
}

/** One line a figure, for people and for programs; a judged one also goes into the file of whoever runs several scenarios. */
export function print(figure: object): void {
  const line = JSON.stringify(figure)
  console.log(line)
  const file = process.env.ETALON_BENCH_RESULTS
  if (file && 'pass' in figure) appendFileSync(file, `${line}\n`)
}
