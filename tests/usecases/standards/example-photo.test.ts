import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/people/actor'
import { criteriaOf, type StandardContent } from '@/lib/domain/standard/content'
import { createStandard } from '@/lib/usecases/standards/create-standard'
import { openNextDraft } from '@/lib/usecases/standards/open-next-draft'
import { publishStandard } from '@/lib/usecases/standards/publish-standard'
import { saveDraft } from '@/lib/usecases/standards/save-draft'
import { uploadExamplePhoto } from '@/lib/usecases/standards/upload-example-photo'
import { viewDraft } from '@/lib/usecases/standards/view-draft'
import { viewExamplePhoto } from '@/lib/usecases/standards/view-example-photo'
import { viewExample } from '@/lib/usecases/field/view-example'
import { aPhoto, aReportBegun } from '../../support/report-world'
import { aDraft, aYesNo, someContent } from '../../support/standard'
import { anActor, newOrganization } from '../../support/world'

const send = (actor: Actor, bytes: Uint8Array, imageId: string = randomUUID()) =>
  uploadExamplePhoto(actor, { imageId, body: new Blob([new Uint8Array(bytes)]).stream(), announced: bytes.byteLength })

const pointing = (imageId: string): StandardContent => {
  const content = someContent(['greeted'])
  content.sections[0]!.criteria.push(aYesNo('clean', { examplePhoto: imageId }))
  return content
}
const pointedAt = (content: StandardContent) => criteriaOf(content).map(({ examplePhoto }) => examplePhoto)

test('a photo is kept re-encoded, without what the camera wrote into it', async () => {
  const manager = await anActor((await newOrganization()).id, 'manager')
  const sent = await aPhoto(400, 300)
  expect((await sharp(sent).metadata()).exif).toBeDefined()
  const { created, id } = await send(manager, sent)
  expect(created).toBe(true)
  const { bytes, mime } = await viewExamplePhoto(manager, { imageId: id })
  expect(mime).toBe('image/jpeg')
  const kept = await sharp(bytes).metadata()
  expect([kept.width, kept.height, kept.exif]).toEqual([400, 300, undefined])
})

test('the same photo again is the same; another under its id is refused', async () => {
  const manager = await anActor((await newOrganization()).id, 'manager')
  const photo = await aPhoto()
  const { id } = await send(manager, photo)
  expect(await send(manager, photo, id)).toEqual({ created: false, id })
  await expect(send(manager, await aPhoto(50, 50), id)).rejects.toThrow('evidence_differs')
})

test('what is no photo, a HEIC and 60 MB are refused by name', async () => {
  const manager = await anActor((await newOrganization()).id, 'manager')
  await expect(send(manager, Buffer.from('just words in a file called menu.jpg'))).rejects.toThrow('photo_unreadable')
  await expect(send(manager, Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'))).rejects.toThrow('photo_heic')
  await expect(uploadExamplePhoto(manager, { imageId: randomUUID(), body: new Blob(['x']).stream(), announced: 60 * 1024 * 1024 })).rejects.toThrow('photo_too_large')
})

test('who may only read standards sees the photo and cannot put one; elsewhere it does not exist', async () => {
  const { id } = await newOrganization()
  const manager = await anActor(id, 'manager')
  const { id: imageId } = await send(manager, await aPhoto())
  const branchManager = await anActor(id, 'branch_manager')
  expect((await viewExamplePhoto(branchManager, { imageId })).bytes.byteLength).toBeGreaterThan(0)
  await expect(send(branchManager, await aPhoto())).rejects.toThrow('forbidden')
  await expect(viewExamplePhoto(await anActor(id, 'shopper'), { imageId })).rejects.toThrow('forbidden')
  const foreigner = await anActor((await newOrganization()).id, 'manager')
  await expect(viewExamplePhoto(foreigner, { imageId })).rejects.toThrow('not_found')
  // The id is free in the other organisation: nothing tells that somebody has it here.
  expect(await send(foreigner, await aPhoto(), imageId)).toEqual({ created: true, id: imageId })
})

test('the photo stays with its criterion through publishing, the next draft and a copy', async () => {
  const manager = await anActor((await newOrganization()).id, 'manager')
  const { id } = await send(manager, await aPhoto())
  const { standardId } = await aDraft(manager)
  await saveDraft(manager, { standardId, revision: 0, content: pointing(id) })
  await publishStandard(manager, { standardId, revision: 1, meaning: [] })
  await openNextDraft(manager, { standardId })
  const { content } = await viewDraft(manager, { standardId })
  expect(pointedAt(content)).toEqual([null, id])
  const copy = await createStandard(manager, { name: 'Copy', industry: 'food_service', from: { kind: 'content', content } })
  expect(pointedAt((await viewDraft(manager, copy)).content)).toEqual([null, id])
  expect((await viewExamplePhoto(manager, { imageId: id })).bytes.byteLength).toBeGreaterThan(0)
})

test('the shopper who reports on the standard gets what the manager put there', async () => {
  const imageId = randomUUID()
  const { shopper, manager, visitId } = await aReportBegun(pointing(imageId))
  await expect(viewExample(shopper, { visitId, imageId })).rejects.toThrow('not_found')
  await send(manager, await aPhoto(), imageId)
  expect((await viewExample(shopper, { visitId, imageId })).mime).toBe('image/jpeg')
})
