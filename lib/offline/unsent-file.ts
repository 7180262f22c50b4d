import type { ShopperForm } from '@/lib/domain/report/shopper-form'
import type { UnsentOutcome } from './outcome/outcome-box'
import { type Kept, type PhonePhoto, shownDraft } from './report/kept'
import type { UnsentMessage } from './unsent-messages'

/** A report with something the server does not have. */
export type Unsent = { org: string; visitId: string; kept: Kept }

/** What the shopper calls the visit, and what was asked. */
export type About = { nickname: string; form: ShopperForm | null }
type Written = Unsent & { about?: About | null }

/** That a visit could not be made, with its photo's bytes. */
type Outcome = UnsentOutcome & { bytes: Blob | null }
type Photos = (org: string, visitId: string, photo: PhonePhoto) => Promise<Blob | null>

/** What the server does not have, as one file a person can keep and send to the office: answers readable, photos inside. */
export async function unsentFile({ reports, outcomes = [], messages = [] }: { reports: Written[]; outcomes?: Outcome[]; messages?: UnsentMessage[] }, photoOf: Photos): Promise<Blob> {
  const found = []
  for (const { org, visitId, kept, about } of reports) {
    const photos = []
    for (const photo of [...kept.photos, ...kept.refusedPhotos.map((one) => one.photo), ...(kept.loose ?? [])]) {
      const bytes = await photoOf(org, visitId, photo)
      photos.push({ ...photo, content: bytes ? await asBase64(bytes) : null })
    }
    const { answers, facts } = shownDraft(kept)
    const refused = [...kept.refused, ...kept.refusedPhotos.map(({ photo, message }) => ({ target: { kind: 'photo', key: photo.criterionKey, value: photo.id }, message }))]
    const named = new Set([...Object.keys(answers), ...photos.map(({ criterionKey }) => criterionKey), ...[...kept.changes, ...refused].map(({ target }) => target.key)])
    found.push({
      organization: org, visit: visitId, branch: kept.place ?? '', nickname: about?.nickname ?? '', questions: questionsOf(about?.form ?? null, named),
      answers, facts, unsentChanges: kept.changes, refused, photos,
    })
  }
  const ended = []
  for (const { org, visitId, kept, bytes } of outcomes) ended.push({ organization: org, visit: visitId, reason: kept.reason, text: kept.text, photo: kept.photo && { ...kept.photo, content: bytes ? await asBase64(bytes) : null } })
  const written = messages.map(({ org, visitId, text }) => ({ organization: org, visit: visitId, text }))
  const beside = { ...(ended.length > 0 ? { couldNotBeMade: ended } : {}), ...(written.length > 0 ? { messages: written } : {}) }
  return new Blob([JSON.stringify({ kind: 'etalon-unsent-reports', version: 1, reports: found, ...beside }, null, 2)], { type: 'application/json' })
}

/** What was asked, by the keys the answers go by; where it was one of several, their words too. */
const questionsOf = (form: ShopperForm | null, named: ReadonlySet<string>) =>
  Object.fromEntries(
    (form?.sections ?? []).flatMap(({ criteria }) => criteria).filter(({ key }) => named.has(key)).map((criterion) => [
      criterion.key,
      { question: criterion.prompt, ...('options' in criterion ? { options: Object.fromEntries(criterion.options.map(({ key, label }) => [key, label])) } : {}) },
    ]),
  )

/** Told apart by what no two visits of a day share: their ids begin with the time they were made at. */
export function fileNameOf(visitId: string, place = ''): string {
  const name = place.toLocaleLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '')
  return `${['report', [...name].slice(0, 40).join(''), visitId.slice(-8)].filter(Boolean).join('-')}.json`
}

async function asBase64(bytes: Blob): Promise<string> {
  const all = new Uint8Array(await bytes.arrayBuffer())
  let text = ''
  for (let at = 0; at < all.length; at += 8_192) text += String.fromCharCode(...all.subarray(at, at + 8_192))
  return btoa(text)
}

/** Hands a file to the browser's downloads. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
