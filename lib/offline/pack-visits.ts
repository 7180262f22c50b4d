import type { FieldHome } from '@/lib/domain/report/visit-pack'
import { dropUnsaid } from './outcome/outcome-box'
import type { Phone } from './phone'
import { bringPictures } from './report/held-pictures'
import { dropMemosOf } from './report/memos'
import { EXAMPLES, PACKS, SMALL } from './report/shelf'
import { openVault, type Vault } from './vault'

const place = ({ org, visit }: FieldHome['visits'][number]) => `${org}.${visit.visitId}`

/**
 * All open visits, so that a walk into a cellar needs no preparation: what is asked, example photos, and small pictures of what other
 * phones took. Visits that are over leave with theirs.
 */
export async function packOpenVisits(phone: Pick<Phone, 'userId' | 'refreshVisit'>, { visits }: FieldHome): Promise<void> {
  const vault = await openVault(phone.userId).catch(() => null)
  if (!vault) return
  const open = visits.filter(({ visit }) => ['ahead', 'under_way', 'returned'].includes(visit.stage))
  // Memos of a report that was sent, from here or elsewhere; those of a visit that ended otherwise stay until sign-out tells of them.
  const sent = visits.filter(({ visit }) => visit.stage === 'sent' || visit.stage === 'approved')
  for (const one of sent) {
    await dropMemosOf(vault, place(one)).catch(() => undefined)
    // It was made after all.
    await dropUnsaid(vault, one.org, one.visit.visitId).catch(() => undefined)
  }
  await dropOthers(vault, SMALL, open.map(place), (id) => id.slice(0, id.lastIndexOf('.')))
  const examples: string[] = []
  const desks = []
  for (const { org, visit } of open) {
    const reply = await phone.refreshVisit(org, visit.visitId)
    // One visit that is no longer there does not keep the others from being packed.
    if (reply.kind === 'refused') continue
    if (reply.kind !== 'done') return
    examples.push(...reply.value.examples)
    await fetchExamples(vault, `/api/v1/orgs/${org}/visits/${visit.visitId}`, reply.value.examples)
    if (reply.value.desk) desks.push({ org, desk: reply.value.desk })
  }
  await dropOthers(vault, PACKS, visits.map(place))
  await dropOthers(vault, EXAMPLES, examples)
  for (const { org, desk } of desks) await bringPictures(phone.userId, org, desk)
}

/** Example photos of the checklist, each fetched once. */
async function fetchExamples(vault: Vault, address: string, ids: string[]): Promise<void> {
  const here = new Set(await vault.list(EXAMPLES))
  for (const id of new Set(ids)) {
    if (here.has(id)) continue
    const answer = await fetch(`${address}/images/${id}`, { redirect: 'error' }).catch(() => null)
    // One that was taken out of the checklist does not keep the others away.
    if (answer?.status === 404) continue
    // A hotel's sign-in page is no picture.
    if (!answer?.ok || !answer.headers.get('content-type')?.startsWith('image/')) return
    await vault.writeBytes(EXAMPLES, id, new Uint8Array(await answer.arrayBuffer())).catch(() => undefined)
  }
}

async function dropOthers(vault: Vault, kind: string, wanted: string[], of = (id: string) => id): Promise<void> {
  const names = new Set(wanted)
  for (const id of await vault.list(kind).catch(() => [])) if (!names.has(of(id))) await vault.remove(kind, id).catch(() => undefined)
}
