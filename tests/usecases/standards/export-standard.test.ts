import { expect, test } from 'vitest'
import { exchangeFormats } from '@/lib/data/standards/exchange-file'
import { canonical } from '@/lib/domain/report/draft'
import { createStandard } from '@/lib/usecases/standards/create-standard'
import { exportStandard } from '@/lib/usecases/standards/export-standard'
import { listStandards } from '@/lib/usecases/standards/list-standards'
import { startImport } from '@/lib/usecases/standards/start-import'
import { viewDraft } from '@/lib/usecases/standards/view-draft'
import { anActor, newOrganization } from '../../support/world'

const aManager = async () => anActor((await newOrganization()).id, 'manager')
const cafeOf = (manager: Awaited<ReturnType<typeof aManager>>) => createStandard(manager, { name: 'Café “Aušra”', industry: 'food_service', from: { kind: 'template', key: 'cafe' } })

test.each(exchangeFormats)('%s: what was taken out of one organisation comes into another as it was', async (format) => {
  const [manager, other] = [await aManager(), await aManager()]
  const { standardId } = await cafeOf(manager)
  const { bytes, fileName } = await exportStandard(manager, { standardId, number: 1, format })
  expect(fileName).toBe(`Café “Aušra” 1.${format}`)
  const given = { fileName: 'from-a-colleague.' + format, bytes: new Uint8Array(bytes), language: 'en' as const }
  // Looked over first: what it is called stands in the file, whatever the file is called, and nothing is made.
  expect(await startImport(other, given)).toEqual({ own: { name: 'Café “Aušra”', criteria: expect.any(Number) as number, sections: expect.any(Number) as number, photosLeftOut: 0, same: [] } })
  expect(await listStandards(other)).toEqual([])
  const made = await startImport(other, { ...given, own: { name: 'Café of Aušra' } })
  if (!('standardId' in made)) throw new Error('not known as our own file')
  expect(made.photosLeftOut).toBe(0)
  const [before, after] = [await viewDraft(manager, { standardId }), await viewDraft(other, { standardId: made.standardId })]
  expect(canonical(after.content)).toBe(canonical(before.content))
  expect(after.standardName).toBe('Café of Aušra')
})

test('a photo this organisation does not have is left out and counted; its own stays away from another’s', async () => {
  const [manager, other] = [await aManager(), await aManager()]
  const { standardId } = await cafeOf(manager)
  const { bytes } = await exportStandard(manager, { standardId, format: 'json' })
  const file = JSON.parse(new TextDecoder().decode(bytes)) as { content: { sections: { criteria: { examplePhoto: string | null }[] }[] } }
  file.content.sections[0]!.criteria[0]!.examplePhoto = '01a200ed-7d6c-79f9-9385-840583b237af'
  file.content.sections[0]!.criteria[1]!.examplePhoto = "'; drop table"
  const sent = { fileName: 'x.json', bytes: new TextEncoder().encode(JSON.stringify(file)), language: 'en' as const }
  // Said before anything is made, while it can still be let be.
  expect(await startImport(other, sent)).toMatchObject({ own: { photosLeftOut: 2 } })
  const made = await startImport(other, { ...sent, own: { name: 'Café' } })
  expect(made).toMatchObject({ photosLeftOut: 2 })
})

test('a faulty line, a faulty place and a strange file are named; nothing is made', async () => {
  const manager = await aManager()
  const { standardId } = await cafeOf(manager)
  const { bytes } = await exportStandard(manager, { standardId, format: 'csv' })
  const text = new TextDecoder().decode(bytes)
  const send = (said: string, fileName = 'cafe.csv') => startImport(manager, { fileName, bytes: new TextEncoder().encode(said), language: 'en' })
  await expect(send(text.replace(/,pooled,|,weighted sections,/, ',by feeling,'))).rejects.toMatchObject({ code: 'standard_row_faulty', details: { column: 'value', value: 'by feeling', count: 1 } })
  await expect(send('{"etalon":"standard","version":1,"name":"x","content":{}}')).rejects.toMatchObject({ code: 'standard_file_faulty' })
  await expect(send('{"title":"x"}')).rejects.toMatchObject({ code: 'file_unreadable' })
})

test('who may not edit standards takes none out; another organisation’s is not there', async () => {
  const [manager, other] = [await aManager(), await aManager()]
  const { standardId } = await cafeOf(manager)
  await expect(exportStandard(await anActor(manager.organizationId, 'executive'), { standardId, format: 'csv' })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(exportStandard(other, { standardId, format: 'csv' })).rejects.toMatchObject({ code: 'not_found' })
})
