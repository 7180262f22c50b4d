import { neverKept } from './kept-here'
import { unsentOutcomes } from './outcome/outcome-box'
import { MEMOS } from './report/memos'
import { unsentFileOf, unsentIn } from './unsent-in'
import { unsentMessages } from './unsent-messages'
import { canKeep, NotKept, openVault, refused } from './vault'
import { inShed } from './vault-database'

const PATIENCE_MS = 10_000

/** What a person would lose by signing out. */
export type AtStake = { unsent: number; messages: number; memos: number }
const nothing: AtStake = { unsent: 0, messages: 0, memos: 0 }

/**
 * Counted without leaving a trace: whoever keeps nothing here gets no key for it.
 * @throws NotKept when something cannot be read just now: that is not the same as nothing
 */
export async function atStake(userId: string): Promise<AtStake> {
  if (!canKeep()) return nothing
  try {
    return await soon(count(userId))
  } catch (error) {
    return neverKept() ? nothing : refused(error)
  }
}

async function count(userId: string): Promise<AtStake> {
  // Without the key nobody can open what lies here.
  if (!(await inShed((shed) => shed.get('keys', userId)))) return nothing
  const vault = await openVault(userId)
  return { unsent: (await unsentIn(vault)).length + (await unsentOutcomes(vault)).length, messages: (await unsentMessages(vault)).length, memos: (await vault.list(MEMOS)).length }
}

/** All of it, or none. @throws NotKept */
export const unsentFileHere = async (userId: string): Promise<Blob> => unsentFileOf(await openVault(userId))

/** A store that does not answer at all cannot be read either. */
const soon = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([work, new Promise<never>((_, no) => setTimeout(() => no(new NotKept('unavailable')), PATIENCE_MS))])
