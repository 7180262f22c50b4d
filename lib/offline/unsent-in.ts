import type { VisitPack } from '@/lib/domain/report/visit-pack'
import { outcomeBox, unsentOutcomes } from './outcome/outcome-box'
import type { Phone } from './phone'
import { holdsAnything, type Kept } from './report/kept'
import { PACKS, REPORTS, vaultShelf } from './report/shelf'
import { type About, type Unsent, unsentFile } from './unsent-file'
import { unsentMessages } from './unsent-messages'
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
  const reports = []
  for (const one of (await unsentIn(vault)).filter(meant)) reports.push({ ...one, about: await aboutVisit(vault, one) })
  const outcomes = []
  for (const one of (await unsentOutcomes(vault)).filter(meant)) outcomes.push({ ...one, bytes: one.kept.photo && (await outcomeBox(vault, one.org, one.visitId).bytes(one.kept.photo)) })
  const messages = (await unsentMessages(vault)).filter(meant)
  return unsentFile({ reports, outcomes, messages }, (org, visit, photo) => vaultShelf(vault, org, visit).photo(photo))
}

/** What is beside the answers only helps to read them: without it the file is made all the same. */
async function aboutVisit(vault: Vault, { org, visitId }: Unsent): Promise<About | null> {
  const pack = await vault.read<VisitPack>(PACKS, `${org}.${visitId}`).catch(() => null)
  return pack && { nickname: pack.page.nickname, form: pack.desk?.form ?? null }
}
