import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { type Answer, type Answers, emptyAnswer } from '@/lib/domain/report/answer'
import type { Place } from '@/lib/domain/report/place'
import { newCriterion } from '@/lib/domain/standard/edit/new-criterion'
import type { Criterion } from '@/lib/domain/standard/content'
import { putEvidencePart } from '@/lib/usecases/field/put-evidence-part'
import { submitReport } from '@/lib/usecases/field/submit-report'
import { viewEvidence } from '@/lib/usecases/field/view-evidence'
import { viewReport } from '@/lib/usecases/field/view-report'
import { viewPhoto } from '@/lib/usecases/published/view-photo'
import { viewReport as readPublished } from '@/lib/usecases/published/view-report'
import { approveReport } from '@/lib/usecases/reviews/approve-report'
import { clearPhoto } from '@/lib/usecases/reviews/clear-photo'
import { correctAnswer } from '@/lib/usecases/reviews/correct-answer'
import { takeReview } from '@/lib/usecases/reviews/take-review'
import { viewReview } from '@/lib/usecases/reviews/view-review'
import { allowRecording } from '@/lib/usecases/settings/allow-recording'
import { asMigrator } from '../../support/past-the-wall'
import { aPhoto, aReportBegun, hashOf, no, sendPhoto, wallNow, yes } from '../../support/report-world'
import { film, m4a, webm } from '../../support/sounds'
import { someContent } from '../../support/standard'
import { anActor, newOrganization } from '../../support/world'

const database = asMigrator()
const here: Place = { latitude: 54.7072, longitude: 25.2797, accuracyMetres: 12, at: '2026-11-21T10:00:00.000Z' }
const made = (key: string, type: 'sound' | 'place') => ({ ...newCriterion(key, type, null, randomUUID), prompt: { en: `About ${key}` } }) as Criterion
const content = { ...someContent(), sections: someContent().sections.map((section) => ({ ...section, criteria: [...section.criteria, made('called', 'sound'), made('stood', 'place')] })) }

const heard = (id: string): Answer => ({ ...emptyAnswer, state: 'answered', value: { type: 'sound' }, recordings: [{ id, seconds: 61 }] })
const stood: Answer = { ...emptyAnswer, state: 'answered', value: { type: 'place', place: here } }
const unchecked: Answer = { ...emptyAnswer, state: 'could_not_check', reason: 'Recording people is not allowed here' }
const base: Answers = { greeted: yes, smiled: no(), stood }
const send = (shopper: Actor, visitId: string, answers: Answers) =>
  submitReport(shopper, { visitId, number: 1, answers, facts: { visitedAt: wallNow() }, sentAt: new Date().toISOString(), device: 'phone-1' })

async function aVisit({ allowed = true } = {}) {
  const world = await aReportBegun(content)
  const owner = await anActor(world.organization.id, 'owner')
  if (allowed) await allowRecording(owner, { recordsPeople: 'yes', because: 'Both sides agree at the beginning of the call' })
  return { ...world, owner }
}
const sendSound = (shopper: Actor, visitId: string, over: { id?: string; bytes?: Uint8Array; criterion?: string } = {}) =>
  sendPhoto(shopper, visitId, over.criterion ?? 'called', { id: over.id ?? randomUUID(), bytes: over.bytes ?? webm() })

test('a sound arrives once however often it is sent, is kept as it came and played to its shopper', async () => {
  const { shopper, visitId } = await aVisit()
  const [id, bytes] = [randomUUID(), webm()]
  expect(await sendSound(shopper, visitId, { id, bytes })).toEqual({ created: true, id })
  expect(await sendSound(shopper, visitId, { id, bytes })).toEqual({ created: false, id })
  await expect(sendSound(shopper, visitId, { id, bytes: m4a() })).rejects.toThrow('evidence_differs')
  for (const size of ['full', 'thumbnail'] as const) {
    const played = await viewEvidence(shopper, { visitId, evidenceId: id, size })
    expect([played.mime, played.kind, hashOf(played.bytes)]).toEqual(['audio/webm', 'sound', hashOf(bytes)])
  }
})

test('a long sound comes in parts', async () => {
  const { shopper, visitId } = await aVisit()
  const [id, bytes] = [randomUUID(), webm('A_OPUS', 1_500_000)]
  const part = (offset: number) =>
    putEvidencePart(shopper, {
      visitId, evidenceId: id, criterionKey: 'called', sha256: hashOf(bytes), takenAt: null, offset, total: bytes.byteLength,
      body: new Blob([new Uint8Array(bytes.subarray(offset, offset + 1_000_000))]).stream(), announced: null,
    })
  expect(await part(0)).toEqual({ held: 1_000_000, id, created: null })
  expect(await part(1_000_000)).toEqual({ held: bytes.byteLength, id, created: true })
  expect((await viewEvidence(shopper, { visitId, evidenceId: id, size: 'full' })).bytes.byteLength).toBe(bytes.byteLength)
})

test.each([
  ['where none is asked for', { criterion: 'greeted' }, 'sound_not_asked'],
  ['where a place is asked for', { criterion: 'stood' }, 'sound_not_asked'],
  ['to a question that is not there', { criterion: 'gone' }, 'answer_does_not_fit'],
  ['that is words', { bytes: Buffer.from('OggS, says the file, and goes on in words') }, 'sound_unreadable'],
  ['that is a film', { bytes: film() }, 'sound_unreadable'],
] as const)('a sound %s is refused, and nothing is kept', async (_, over, problem) => {
  const { shopper, visitId } = await aVisit()
  await expect(sendSound(shopper, visitId, over)).rejects.toThrow(problem)
  expect(await withTenant(shopper, (tx) => tx.evidence.count())).toBe(0)
})

test('one larger than the limit is refused before it is read, and named as a sound', async () => {
  const { shopper, visitId } = await aVisit()
  await expect(sendSound(shopper, visitId, { bytes: webm('A_OPUS', 20 * 1024 * 1024) })).rejects.toMatchObject({ code: 'sound_too_large', details: { limit: 20 } })
  const whole = { visitId, evidenceId: randomUUID(), criterionKey: 'called', sha256: hashOf(webm()), takenAt: null, offset: 0, total: 30 * 1024 * 1024 }
  await expect(putEvidencePart(shopper, { ...whole, body: null, announced: 0 })).rejects.toThrow('sound_too_large')
})

test('where people may not be recorded no sound is taken, the phone is told, and the question is "could not check"', async () => {
  const { shopper, visitId, owner } = await aVisit({ allowed: false })
  const asked = async () => (await viewReport(shopper, { visitId, language: 'en' })).form.sections.flatMap(({ criteria }) => criteria).find(({ key }) => key === 'called')
  expect(await asked()).toMatchObject({ allowed: false, mayNotBeChecked: true })
  await expect(sendSound(shopper, visitId)).rejects.toThrow('sound_not_allowed')
  // A photo beside the question is nobody's voice.
  expect(await sendSound(shopper, visitId, { bytes: await aPhoto() })).toMatchObject({ created: true })
  await allowRecording(owner, { recordsPeople: 'yes', because: 'Consent' })
  expect(await asked()).toMatchObject({ allowed: true })
  await allowRecording(owner, { recordsPeople: 'no' })
  expect(await send(shopper, visitId, { ...base, called: unchecked })).toMatchObject({ created: true })
})

test('a report is taken only with its sounds, each a sound and each photo a photo', async () => {
  const { shopper, visitId } = await aVisit()
  const [sound, photo] = [randomUUID(), randomUUID()]
  await expect(send(shopper, visitId, { ...base, called: heard(sound) })).rejects.toMatchObject({ code: 'evidence_missing', details: { count: 1, list: sound } })
  await sendSound(shopper, visitId, { id: sound })
  await sendSound(shopper, visitId, { id: photo, bytes: await aPhoto() })
  await expect(send(shopper, visitId, { ...base, called: heard(photo) })).rejects.toMatchObject({ code: 'answer_does_not_fit', details: { criterion: 'called' } })
  await expect(send(shopper, visitId, { ...base, called: { ...heard(sound), evidence: [sound] } as Answer })).rejects.toMatchObject({ code: 'answer_does_not_fit' })
  await expect(send(shopper, visitId, { ...base, called: { ...heard(sound), recordings: undefined } as unknown as Answer })).rejects.toThrow()
  await expect(send(shopper, visitId, { ...base, called: unchecked, stood: { ...stood, value: { type: 'place', place: null } } as Answer })).rejects.toMatchObject({ code: 'answer_does_not_fit', details: { criterion: 'stood' } })
  expect(await send(shopper, visitId, { ...base, called: { ...heard(sound), evidence: [photo] } as Answer })).toMatchObject({ created: true })
})

async function aSentVisit() {
  const world = await aVisit()
  const { shopper, visitId, manager, organization } = world
  const sound = randomUUID()
  await sendSound(shopper, visitId, { id: sound })
  await withTenant(manager, async (tx) => {
    await tx.campaign.updateMany({ where: { organizationId: organization.id }, data: { publishPolicy: 'at_once' } })
    await tx.branch.updateMany({ where: { organizationId: organization.id }, data: { latitude: 54.6872, longitude: 25.2797 } })
  })
  await send(shopper, visitId, { ...base, called: heard(sound) })
  await takeReview(manager, { visitId })
  return { ...world, sound }
}

test('the reviewer hears the sound and sees the place beside the branch; setting one aside and back keeps what was recorded', async () => {
  const { manager, visitId, sound } = await aSentVisit()
  const look = async () => {
    const review = await viewReview(manager, { visitId }, 'en')
    const of = (key: string) => review.sheet.sections.flatMap(({ criteria }) => criteria).find((one) => one.key === key)!
    return { review, called: of('called'), stood: of('stood') }
  }
  const { review, called, stood: seen } = await look()
  expect([review.branchAt, review.photos]).toEqual([{ latitude: 54.6872, longitude: 25.2797 }, []])
  expect([called.said, called.recordings, seen.said]).toEqual([{ kind: 'sound' }, [{ id: sound, seconds: 61 }], { kind: 'place', place: here }])
  expect((await viewEvidence(manager, { visitId, evidenceId: sound, size: 'full' })).kind).toBe('sound')
  const correct = (criterionKey: string, answer: Answer) => viewReview(manager, { visitId }, 'en').then(({ revision }) => correctAnswer(manager, { visitId, revision, criterionKey, answer, reason: 'Listened' }))
  await correct('called', unchecked)
  await correct('stood', unchecked)
  expect((await look()).called.recordings).toEqual([{ id: sound, seconds: 61 }])
  await correct('called', { ...emptyAnswer, state: 'answered', value: { type: 'sound' } })
  // Nobody at a desk says where the phone was: what it recorded comes back.
  await correct('stood', { ...emptyAnswer, state: 'answered', value: { type: 'place', place: { ...here, latitude: 10 } } })
  const after = await look()
  expect([after.called.said, after.stood.said]).toEqual([{ kind: 'sound' }, { kind: 'place', place: here }])
})

test('neither sound nor place is ever published: not cleared, not read, not in the views', async () => {
  const { manager, organization, branch, visitId, sound } = await aSentVisit()
  await expect(clearPhoto(manager, { visitId, evidenceId: sound, cleared: true })).rejects.toThrow('not_found')
  const forced = database.query(`update "Evidence" set audience = 'published', "clearedAt" = now() where id = $1`, [sound])
  await expect(forced).rejects.toThrow('evidence_published_photos')
  await approveReport(manager, { visitId, revision: 1 })
  const { reportNumber } = await withTenant(manager, (tx) => tx.visit.findFirstOrThrow({ where: { id: visitId }, select: { reportNumber: true } }))
  const readers = [await anActor(organization.id, 'executive'), await anActor(organization.id, 'branch_manager', { scope: { kind: 'branches', branchIds: [branch.id] } })]
  for (const reader of readers) {
    const seen = await readPublished(reader, { reportNumber }, 'en')
    expect(seen).toMatchObject({ kind: 'published' })
    expect(JSON.stringify(seen)).not.toMatch(/54\.7|latitude|"seconds"/)
    expect(JSON.stringify(seen)).not.toContain(sound)
    await expect(viewPhoto(reader, { evidenceId: sound })).rejects.toThrow('not_found')
    await expect(viewEvidence(reader, { visitId, evidenceId: sound, size: 'full' })).rejects.toThrow('not_found')
  }
  const lines = await database.query<{ line: string }>(`select answer::text as line from published_answer where "visitId" = $1`, [visitId])
  expect(lines.rows).toHaveLength(4)
  expect(lines.rows.filter(({ line }) => /latitude|recordings/.test(line))).toEqual([])
  expect((await database.query(`select 1 from published_evidence where "visitId" = $1`, [visitId])).rows).toEqual([])
})

test('another shopper, another organisation and the office send no sound here, and hear none', async () => {
  const { organization, manager, shopper, visitId } = await aVisit()
  const id = randomUUID()
  await sendSound(shopper, visitId, { id })
  const strangers = [await anActor(organization.id, 'shopper'), await anActor((await newOrganization()).id, 'shopper')]
  for (const stranger of strangers) {
    await expect(sendSound(stranger, visitId)).rejects.toThrow('not_found')
    await expect(viewEvidence(stranger, { visitId, evidenceId: id, size: 'full' })).rejects.toThrow('not_found')
  }
  await expect(sendSound(manager, visitId)).rejects.toThrow('forbidden')
  await expect(viewEvidence(await anActor((await newOrganization()).id, 'reviewer'), { visitId, evidenceId: id, size: 'full' })).rejects.toThrow('not_found')
})
