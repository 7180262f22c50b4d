import type { ReportDesk } from '@/lib/domain/report/desk'
import type { VisitPack } from '@/lib/domain/report/visit-pack'
import { isTight, roomLeft } from '../room'
import { openVault, type Vault } from '../vault'
import { type Kept, resumed, shownDraft, unsent } from './kept'
import { PACKS, PHOTOS, REPORTS, SMALL } from './shelf'

/** A small photo of the server's has a tenth of this; what is larger is none. */
const MAX_BYTES = 300_000
/** Of one report: beyond that a phone has better use for its room. */
const MAX_PICTURES = 300
const PATIENCE_MS = 30_000
const LOOK_MS = 1_000

/** One after the other over all reports. */
let turn: Promise<void> = Promise.resolve()

/**
 * Photos of a report the server holds and this phone did not take, or no longer has, come here as small pictures: sealed like its own, so
 * that a report that was opened once is whole without a connection. Answers and photos that wait to be sent go first. Where one does not
 * come the rest waits for the next time; none is kept where the person signed out meanwhile.
 */
export function bringPictures(userId: string, org: string, desk: ReportDesk): Promise<void> {
  // Opened now: at its turn the person may have signed out, and a vault that is opened then would be a new one.
  const opened = openVault(userId)
  return (turn = Promise.allSettled([opened, turn]).then(async () => bring(await opened, org, desk)).catch(() => undefined))
}

async function bring(vault: Vault, org: string, desk: ReportDesk): Promise<void> {
  const place = `${org}.${desk.visitId}`
  const here = new Set([...(await vault.list(SMALL, `${place}.`)), ...(await vault.list(PHOTOS, `${place}.`))])
  const wanted = [...(await named(vault, place, desk))].filter((id) => desk.held.includes(id) && !here.has(`${place}.${id}`))
  // Once, or something that is not let through would hold up each picture as long.
  if (wanted.length > 0) await othersFirst(vault, place)
  for (const id of wanted.slice(0, MAX_PICTURES)) {
    if (isTight(await roomLeft())) return
    const picture = await fetchPicture(`/api/v1/orgs/${org}/visits/${desk.visitId}/evidence/${id}?size=thumbnail`, vault.userId)
    if (picture === 'away') return
    if (!picture) continue
    await vault.writeBytes(SMALL, `${place}.${id}`, picture)
    // Taken out, or the report sent, while it was on its way: whoever did that found nothing to remove.
    if (!(await named(vault, place, desk)).has(id)) await vault.remove(SMALL, `${place}.${id}`)
  }
}

/** Photos the answers name, as this phone knows them now; none once the report was sent. */
async function named(vault: Vault, place: string, desk: ReportDesk): Promise<Set<string>> {
  const [pack, kept] = [await vault.read<VisitPack>(PACKS, place), await vault.read<Kept>(REPORTS, place)]
  if (pack && !pack.desk) return new Set()
  const { answers } = kept ? shownDraft(resumed(kept, desk)) : desk.draft
  return new Set(Object.values(answers).flatMap(({ evidence }) => evidence))
}

async function othersFirst(vault: Vault, place: string): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
    const kept = await vault.read<Kept>(REPORTS, place)
    if (!kept || unsent(kept) === 0) return
    await new Promise((done) => setTimeout(done, LOOK_MS))
  }
}

/** Null where the server has none; 'away' where it was not our server that spoke, not in this person's name, or nothing came. */
async function fetchPicture(address: string, userId: string): Promise<Uint8Array<ArrayBuffer> | 'away' | null> {
  try {
    const answer = await fetch(address, { headers: { 'etalon-person': userId }, redirect: 'error', priority: 'low', signal: AbortSignal.timeout(2 * PATIENCE_MS) })
    if (answer.status === 404) return null
    if (!answer.ok || !answer.headers.get('content-type')?.startsWith('image/')) return 'away'
    const bytes = new Uint8Array(await answer.arrayBuffer())
    return bytes.byteLength <= MAX_BYTES ? bytes : null
  } catch {
    return 'away'
  }
}
