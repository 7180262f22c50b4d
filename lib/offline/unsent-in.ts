import { outcomeBox, unsentOutcomes } from './outcome/outcome-box'
import type { Phone } from './phone'
import { holdsAnything, type Kept } from './report/kept'
import { REPORTS, vaultShelf } from './report/shelf'
import { type Unsent, unsentFile } from './unsent-file'
import type { Vault } from './vault'

/**
 * Reports with something the server does not have.
 * @param readable only those that can be read just now, where the others are no reason to stop
 * @throws NotKept when one cannot be read just now: that does not say that it is not there
 */
export async function unsentIn(vault: Vault, readable = false): Promise<Unsent[]> {
  const orElse = <T>(none: T) => (error: unknown) => {
    if (readable) return none
    throw error
  }
  const found: Unsent[] = []
  for (const id of await vault.list(REPORTS).catch(orElse<string[]>([]))) {
    const kept = await vault.read<Kept>(REPORTS, id).catch(orElse(null))
    const cut = id.indexOf('.')
    if (kept && holdsAnything(kept)) found.push({ org: id.slice(0, cut), visitId: id.slice(cut + 1), kept })
  }
  return found
}

/** As far as they can be read just now. */
export const unsentOf = async ({ vault }: Pick<Phone, 'vault'>): Promise<Unsent[]> => (vault ? unsentIn(vault, true) : [])

/** Everything unsent, of one visit or of all, as one file. @throws NotKept when some of it cannot be read just now */
export async function unsentFileOf(vault: Vault, visitId?: string): Promise<Blob> {
  const meant = (one: { visitId: string }) => visitId === undefined || one.visitId === visitId
  const reports = (await unsentIn(vault)).filter(meant)
  const outcomes = []
  for (const one of (await unsentOutcomes(vault)).filter(meant)) outcomes.push({ ...one, bytes: one.kept.photo && (await outcomeBox(vault, one.org, one.visitId).bytes(one.kept.photo)) })
  return unsentFile(reports, (org, visit, photo) => vaultShelf(vault, org, visit).photo(photo), outcomes)
}
