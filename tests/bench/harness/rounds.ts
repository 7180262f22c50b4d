import { sleep } from '../../../scripts/lib/processes.mjs'
import type { Used } from './processor'

const ROUNDS = 5
/** So many rounds are made again when others used the machine; after that the quietest count and the figure is called noisy. */
const REPEATS = 5
/** A machine that stays busy is not waited for longer than this beyond the rounds there are in any case. */
const REPEATING_MS = 120_000
/** Of the whole machine, all its cores together. */
const OTHERS_AT_MOST = 0.1

/** `uncounted`: those that others disturbed. `others`: the share of the machine that others used; null where the system does not tell. */
export type Rounds<Round> = { counted: Round[]; uncounted: Round[]; others: number | null; noisy: boolean; repeated: number }

/** At least five rounds, and more while others use the machine; the five quietest count. */
export async function quietRounds<Round extends { others: number | null }>(make: (turn: number) => Promise<Round>): Promise<Rounds<Round>> {
  const rounds: Round[] = []
  const quiet = () => rounds.filter(({ others }) => others === null || others <= OTHERS_AT_MOST)
  let repeatingSince = Infinity
  const mayRepeat = () => rounds.length < ROUNDS + REPEATS && Date.now() - repeatingSince < REPEATING_MS
  while (rounds.length < ROUNDS || (quiet().length < ROUNDS && mayRepeat())) {
    if (rounds.length > quiet().length) await sleep(1_000)
    rounds.push(await make(rounds.length))
    if (rounds.length === ROUNDS) repeatingSince = Date.now()
  }
  const quietest = rounds.toSorted((one, other) => (one.others ?? 0) - (other.others ?? 0))
  const counted = quietest.slice(0, ROUNDS)
  return { counted, uncounted: quietest.slice(ROUNDS), others: counted.at(-1)!.others, noisy: quiet().length < ROUNDS, repeated: rounds.length - ROUNDS }
}

/** The share of the machine used by whoever is not in the group `own`, over these stretches of time together. */
export function othersDuring(stretches: readonly (readonly [Used | null, Used | null])[]): number | null {
  let [others, all] = [0, 0]
  for (const [before, after] of stretches) {
    if (!before || !after) return null
    others += after.machine.busy - before.machine.busy - (after.groups.own! - before.groups.own!)
    all += after.machine.all - before.machine.all
  }
  return all === 0 ? 0 : Math.max(0, others / all)
}
