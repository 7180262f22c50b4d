import { createHash } from 'node:crypto'

/** A stream of draws that depends on its names alone: the same seed and names give the same draws in the same order. */
export function chanceOf(...names: (string | number)[]) {
  const name = names.join('/')
  let drawn = 0
  /** From 0 (inclusive) to 1 (exclusive). */
  const next = () => createHash('sha256').update(`${name}#${(drawn += 1)}`).digest().readUInt32LE(0) / 2 ** 32
  return {
    next,
    below: (limit: number) => Math.floor(next() * limit),
    is: (share: number) => next() < share,
    of: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!,
  }
}
export type Chance = ReturnType<typeof chanceOf>
