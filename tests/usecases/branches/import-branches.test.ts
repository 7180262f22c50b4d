import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import pg from 'pg'
import { expect, test, vi } from 'vitest'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { rowsToMend } from '@/lib/domain/import/rows-to-mend'
import { Problem } from '@/lib/domain/problem'
import { applyAll, chooseAndApply, fileOf } from '../../support/branch-import'
import { cancelBranchImport, continueBranchImport, startBranchImport } from '@/lib/usecases/branches/apply-branch-import'
import { listBranches } from '@/lib/usecases/branches/list-branches'
import { mapBranchImport } from '@/lib/usecases/branches/map-branch-import'
import { uploadBranchFile } from '@/lib/usecases/branches/upload-branch-file'
import { listImportErrors, viewBranchImport } from '@/lib/usecases/branches/view-branch-import'
import { viewRegionTree } from '@/lib/usecases/regions/list-regions'
import { csvResponse } from '@/lib/web/csv-file'
import { anActor, newOrganization } from '../../support/world'

const aManager = async () => anActor((await newOrganization()).id, 'manager')
const upload = async (actor: Actor, text: string) => (await uploadBranchFile(actor, fileOf(text))).runId
const countsOf = async (actor: Actor, runId: string) => (await viewBranchImport(actor, { runId })).preview?.counts

test('new, changed and missing are shown before anything is applied; the same file again changes nothing', async () => {
  const manager = await aManager()
  const first = 'code;name;region\nA1;One;North / City\nA2;Two;South\n'
  const runId = await upload(manager, first)
  const view = await viewBranchImport(manager, { runId })
  expect(view).toMatchObject({ missingFields: [], needsTimeZone: true, preview: { newRegions: ['North', 'North / City', 'South'] } })
  expect(view.preview!.counts).toEqual({ fresh: 2, changed: 0, unchanged: 0, missing: 0, errors: 0, newRegions: 3 })
  expect((await listBranches(manager, {})).total).toBe(0)
  await expect(startBranchImport(manager, { runId })).rejects.toThrow(new Problem('invalid'))
  expect(await chooseAndApply(manager, runId)).toMatchObject({ state: 'done', result: { added: 2, regions: 3 } })
  expect((await listBranches(manager, {})).branches.map(({ code, region }) => `${code} ${region}`)).toEqual(['A1 North / City', 'A2 South'])

  const again = await upload(manager, first)
  expect(await countsOf(manager, again)).toEqual({ fresh: 0, changed: 0, unchanged: 2, missing: 0, errors: 0, newRegions: 0 })
  const changed = await upload(manager, 'code;name;region;town\nA1;Uno;South;Kaunas\n')
  const { preview } = await viewBranchImport(manager, { runId: changed })
  expect(preview!.changed[0]!.changes).toEqual([
    { field: 'name', from: 'One', to: 'Uno' }, { field: 'town', from: '', to: 'Kaunas' }, { field: 'region', from: 'North / City', to: 'South' },
  ])
  expect(preview!.missing.map(({ code }) => code)).toEqual(['A2'])
  expect(await chooseAndApply(manager, changed)).toMatchObject({ result: { added: 0, changed: 1, closed: 0 } })
  expect((await listBranches(manager, {})).total).toBe(2)
})

test('where a branch is comes with the file, both figures or none; an empty cell leaves what is there', async () => {
  const manager = await aManager()
  await chooseAndApply(manager, await upload(manager, 'code;name;latitude;longitude\nA1;One;54,6872;25,2797\nA2;Two;;\nA3;Three;54;\n'))
  const placed = () => withTenant(manager, (tx) => tx.branch.findMany({ select: { code: true, latitude: true, longitude: true }, orderBy: { code: 'asc' } }))
  expect(await placed()).toEqual([{ code: 'A1', latitude: 54.6872, longitude: 25.2797 }, { code: 'A2', latitude: null, longitude: null }])
  const again = await upload(manager, 'code;name;lat;lon\nA1;One;;\nA2;Two;-33.9;151.2\n')
  expect((await viewBranchImport(manager, { runId: again })).preview!.changed[0]!.changes).toEqual([{ field: 'latitude', from: '', to: '-33.9' }, { field: 'longitude', from: '', to: '151.2' }])
  await chooseAndApply(manager, again)
  expect(await placed()).toEqual([{ code: 'A1', latitude: 54.6872, longitude: 25.2797 }, { code: 'A2', latitude: -33.9, longitude: 151.2 }])
})

test('opening hours come with the file, holidays stay, the same file again changes nothing, and a wrong time is named by its row', async () => {
  const manager = await aManager()
  const file = 'code;name;opening hours\nA1;One;Mon-Fri 08:00-20:00, Sat 9-18\nA2;Two;\nA3;Three;Mon-Fri 8-25\n'
  await chooseAndApply(manager, await upload(manager, file))
  const kept = () => withTenant(manager, (tx) => tx.branch.findMany({ select: { code: true, openingHours: true }, orderBy: { code: 'asc' } }))
  const usual = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['08:00', '20:00']]]))
  expect(await kept()).toEqual([{ code: 'A1', openingHours: { ...usual, sat: [['09:00', '18:00']], sun: [] } }, { code: 'A2', openingHours: {} }])
  await withTenant(manager, (tx) => tx.branch.updateMany({ where: { code: 'A1' }, data: { openingHours: { ...usual, sat: [['09:00', '18:00']], holidays: { '2026-12-25': [] } } } }))
  const again = await upload(manager, file)
  expect((await viewBranchImport(manager, { runId: again })).preview).toMatchObject({
    counts: { fresh: 0, changed: 0, unchanged: 2, errors: 1 }, errors: [{ line: 4, errors: [{ code: 'hours_time_wrong', field: 'openingHours', details: { value: '8-25' } }] }],
  })
  const days = await upload(manager, 'Kodas;Pavadinimas;Šeštadienis;Sekmadienis\nA1;One;nedirba;10-15\nA2;Two;;\n')
  expect((await viewBranchImport(manager, { runId: days })).preview!.changed).toMatchObject([
    { changes: [{ field: 'openingHours', from: 'Mon–Fri 08:00–20:00; Sat 09:00–18:00; Sun closed', to: 'Mon–Fri 08:00–20:00; Sat closed; Sun 10:00–15:00' }] },
  ])
  await chooseAndApply(manager, days)
  expect((await kept())[0]!.openingHours).toEqual({ ...usual, sat: [], sun: [['10:00', '15:00']], holidays: { '2026-12-25': [] } })
})

test('a branch the file does not name closes only when it was ticked', async () => {
  const manager = await aManager()
  await chooseAndApply(manager, await upload(manager, 'code,name\nA1,One\nA2,Two\nA3,Three\n'))
  const runId = await upload(manager, 'code,name\nA1,One\n')
  const { preview } = await viewBranchImport(manager, { runId })
  await mapBranchImport(manager, { runId, closeMissing: [preview!.missing[0]!.id] })
  expect(await chooseAndApply(manager, runId)).toMatchObject({ result: { closed: 1 } })
  const states = (await listBranches(manager, { state: 'all' })).branches.map(({ code, state }) => `${code} ${state}`)
  expect(states.sort()).toEqual(['A1 open', 'A2 closed', 'A3 open'])
})

test('rows with errors are left out, named by line, and the rest is applied', async () => {
  const manager = await aManager()
  const runId = await upload(manager, `code,name,time zone\nA1,One,Europe/Vilnus\nA2,Two,\nA2,Again,\n,Nameless,\nA5,${'x'.repeat(5_000)},\nA6,مقهى 😀,Asia/Kolkata\n`)
  const { rows } = await listImportErrors(manager, { runId })
  expect(rows.map(({ line, errors }) => `${line} ${errors.map(({ code }) => code).join()}`)).toEqual(['2 time_zone_unknown', '3 code_twice', '4 code_twice', '5 code_missing', '6 too_long'])
  expect(rows[0]!.cells).toEqual(['A1', 'One', 'Europe/Vilnus'])
  expect(await chooseAndApply(manager, runId)).toMatchObject({ result: { added: 1, errors: 5 } })
  expect((await listBranches(manager, {})).branches).toMatchObject([{ code: 'A6', name: 'مقهى 😀' }])
})

test.each(['en', 'ru', 'lt'] as const)('rows with errors, mended in the file of them in %s and sent again, say what they said before', async (language) => {
  const manager = await aManager()
  const runId = await upload(manager, 'code;name;address;latitude;longitude;time zone\nA1;-;Hill 1, - 2nd floor;-33.9;151.2;Europe/Vilnus\n')
  const words = { line: 'Row', why: 'What is wrong', whyOf: (errors: readonly { code: string }[]) => errors.map(({ code }) => code).join(', ') }
  const sent = await csvResponse('rows.csv', rowsToMend(await listImportErrors(manager, { runId }), words, language), language).text()
  expect(sent).toContain(language === 'en' ? "A1,'-,\"Hill 1, '- 2nd floor\",'-33.9,151.2,Europe/Vilnus,2,time_zone_unknown" : "A1;'-;\"Hill 1, '- 2nd floor\";\"'-33,9\";\"151,2\";Europe/Vilnus;2;time_zone_unknown")
  await chooseAndApply(manager, await upload(manager, sent.replace('Vilnus', 'Vilnius')))
  const branches = await withTenant(manager, (tx) => tx.branch.findMany({ select: { name: true, address: true, latitude: true, longitude: true } }))
  expect(branches).toEqual([{ name: '-', address: 'Hill 1, - 2nd floor', latitude: -33.9, longitude: 151.2 }])
})

test('columns are guessed in three languages, corrected by hand, and what is needed is named', async () => {
  const manager = await aManager()
  const runId = await upload(manager, '\ufeffКод филиала;Название;Формат\nА1;Первый;остров\n')
  expect((await viewBranchImport(manager, { runId })).mapping).toEqual({ fields: { code: 0, name: 1 }, attributes: [] })
  await mapBranchImport(manager, { runId, mapping: { fields: { name: 1 }, attributes: [] } })
  expect(await viewBranchImport(manager, { runId })).toMatchObject({ missingFields: ['code'], preview: null })
  await expect(startBranchImport(manager, { runId })).rejects.toMatchObject({ code: 'column_missing' })
  await mapBranchImport(manager, { runId, mapping: { fields: { code: 0, name: 1 }, attributes: [2, 99] } })
  await chooseAndApply(manager, runId)
  const rows = await withTenant(manager, (tx) => tx.branch.findMany({ select: { attributes: true } }))
  expect(rows).toEqual([{ attributes: { Формат: 'остров' } }])
})

test('a file that is none, has a column twice or too many rows is refused with its reason', async () => {
  const manager = await aManager()
  await expect(upload(manager, '')).rejects.toMatchObject({ code: 'file_empty' })
  await expect(upload(manager, 'code,name\n')).rejects.toMatchObject({ code: 'file_no_rows' })
  await expect(upload(manager, 'code,name,Name\nA,B,C\n')).rejects.toMatchObject({ code: 'column_duplicate' })
  await expect(upload(manager, `code,name\n${'A,B\n'.repeat(5_001)}`)).rejects.toMatchObject({ code: 'file_too_many_rows' })
})

test('5,000 rows take a bounded number of statements, and cancelling between chunks stops the rest', async () => {
  const manager = await aManager()
  const rows = Array.from({ length: 5_000 }, (_, n) => `B${n},Branch ${n},Region ${n % 40} / Part ${n % 400}`).join('\n')
  const runId = await upload(manager, `code,name,region\n${rows}\n`)
  await mapBranchImport(manager, { runId, timeZone: 'Europe/Vilnius' })
  const queries = vi.spyOn(pg.Client.prototype, 'query')
  await startBranchImport(manager, { runId })
  expect(queries.mock.calls.length).toBeLessThan(25)
  queries.mockClear()
  let chunks = 0
  await applyAll(manager, runId, () => chunks++)
  expect(chunks).toBe(10)
  expect(queries.mock.calls.length).toBeLessThan(chunks * 25)
  queries.mockRestore()
  expect((await listBranches(manager, {})).total).toBe(5_000)
  expect(await countsOf(manager, await upload(manager, `code,name,region\n${rows}\n`))).toMatchObject({ fresh: 0, changed: 0, unchanged: 5_000, newRegions: 0 })

  const renamed = await upload(manager, `code,name\n${rows.replaceAll('Branch', 'Shop').replaceAll(/,Region[^\n]*/g, '')}\n`)
  await startBranchImport(manager, { runId: renamed })
  await continueBranchImport(manager, { runId: renamed })
  await cancelBranchImport(manager, { runId: renamed })
  expect(await continueBranchImport(manager, { runId: renamed })).toEqual({ state: 'cancelled', done: 500, total: 5_000 })
  expect((await listBranches(manager, { query: 'Shop' })).total).toBe(500)
  await expect(cancelBranchImport(manager, { runId: renamed })).rejects.toThrow(new Problem('already_done'))
}, 120_000)

test('whatever the file, applying it a second time changes nothing', async () => {
  const manager = await aManager()
  const cell = fc.oneof(fc.constantFrom('', 'A', 'B', 'a', 'North', 'north', 'North / City', 'City', 'Rasa Coffee', 'Rasa Coffee/South', '/', 'Europe/Riga', 'unit'), fc.string({ maxLength: 12, unit: 'grapheme' }))
  const code = fc.oneof(fc.constantFrom('A', 'B', 'C', 'D', ''), fc.string({ maxLength: 4 }))
  const row = fc.tuple(code, cell, cell, cell, cell, cell)
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
      const quoted = rows.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\n')
      const text = `code,name,region,town,time zone,constructor\n${quoted}\n`
      const mapped = { fields: { code: 0, name: 1, region: 2, town: 3, timeZone: 4 }, attributes: [5] }
      const attempt = async () => {
        const runId = await upload(manager, text).catch((error: unknown) => {
          if (error instanceof Problem) return null
          throw error
        })
        if (!runId) return null
        await mapBranchImport(manager, { runId, mapping: mapped })
        return (await chooseAndApply(manager, runId)).result
      }
      await attempt()
      const second = await attempt()
      if (second) expect(second).toMatchObject({ added: 0, changed: 0, closed: 0, regions: 0 })
    }),
    { numRuns: 40 },
  )
}, 120_000)

test('two who apply the same run at once: each row is applied once', async () => {
  const manager = await aManager()
  const runId = await upload(manager, 'code,name\nA1,One\nA2,Two\n')
  await mapBranchImport(manager, { runId, timeZone: 'Europe/Vilnius' })
  const starts = await Promise.allSettled([1, 2].map(() => startBranchImport(manager, { runId })))
  expect(starts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await Promise.all([1, 2].map(() => continueBranchImport(manager, { runId })))
  expect(await viewBranchImport(manager, { runId })).toMatchObject({ state: 'done', result: { added: 2 } })
})

test('only whoever sees all branches imports; another organisation finds no run', async () => {
  const manager = await aManager()
  const runId = await upload(manager, 'code,name\nA1,One\n')
  const root = (await viewRegionTree(manager))[0]!.id
  const narrow = await anActor(manager.organizationId, 'manager', { scope: { kind: 'regions', regionIds: [root] } })
  const executive = await anActor(manager.organizationId, 'executive')
  for (const other of [narrow, executive]) {
    await expect(upload(other, 'code,name\nA,B\n')).rejects.toThrow(new Problem('forbidden'))
    await expect(viewBranchImport(other, { runId })).rejects.toThrow(new Problem('forbidden'))
    await expect(startBranchImport(other, { runId })).rejects.toThrow(new Problem('forbidden'))
  }
  const stranger = await aManager()
  const notFound = new Problem('not_found')
  await expect(viewBranchImport(stranger, { runId })).rejects.toThrow(notFound)
  await expect(mapBranchImport(stranger, { runId, timeZone: 'UTC' })).rejects.toThrow(notFound)
  await expect(startBranchImport(stranger, { runId })).rejects.toThrow(notFound)
  await expect(continueBranchImport(stranger, { runId })).rejects.toThrow(notFound)
  await expect(cancelBranchImport(stranger, { runId })).rejects.toThrow(notFound)
})

const outside = new URL('../../../../shared/data/cafe-branches.csv', import.meta.url)
test.skipIf(!existsSync(outside))('a list of 175 cafés from outside goes in without a correction', async () => {
  const manager = await aManager()
  const { runId } = await uploadBranchFile(manager, { fileName: 'cafe-branches.csv', bytes: readFileSync(outside) })
  expect(await countsOf(manager, runId)).toMatchObject({ fresh: 175, errors: 0 })
  expect(await chooseAndApply(manager, runId, 'Asia/Kolkata')).toMatchObject({ result: { added: 175, errors: 0 } })
})
