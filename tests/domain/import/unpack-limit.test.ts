import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { readTable } from '@/lib/data/import/read-table'
import { unpackedWithin } from '@/lib/data/import/unpack-limit'

const MEGABYTE = 1024 * 1024

type Made = { name: string; data: Buffer; packed?: Buffer; claimed?: number; copies?: number }

/** An archive of one local entry; `claimed`: the unpacked size its headers tell, `copies`: how often the directory names it. */
function zipOf({ name, data, packed = deflateRawSync(data), claimed = data.length, copies = 1 }: Made): Buffer {
  const fields = (start: number, header: Buffer) => {
    header.writeUInt16LE(8, start)
    header.writeUInt32LE(packed.length, start + 10)
    header.writeUInt32LE(claimed, start + 14)
    header.writeUInt16LE(name.length, start + 18)
    return header
  }
  const local = fields(8, Buffer.alloc(30))
  local.writeUInt32LE(0x04034b50, 0)
  const entry = fields(10, Buffer.alloc(46))
  entry.writeUInt32LE(0x02014b50, 0)
  const body = Buffer.concat([local, Buffer.from(name), packed])
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(copies, 10)
  end.writeUInt32LE(body.length, 16)
  return Buffer.concat([body, ...Array.from({ length: copies }, () => Buffer.concat([entry, Buffer.from(name)])), end])
}

const workbook = async () =>
  Buffer.from(await writeXlsx([['code', 'name'].map((value) => ({ value, type: String })), ['A1', 'Gedimino'].map((value) => ({ value, type: String }))]).toBuffer())

test('a workbook reads the same after it was unpacked and stored', async () => {
  const expected = { header: ['code', 'name'], rows: [['A1', 'Gedimino']] }
  const bytes = await workbook()
  expect(await readTable(bytes, { maxRows: 10 })).toEqual(expected)
  const declared = Buffer.from('<worksheet xmlns:r="http://example.test/r"><sheetData><row r="1"/></sheetData></worksheet>')
  expect(unpackedWithin(zipOf({ name: 'a.xml', data: declared })).includes(declared)).toBe(true)
  expect(await readTable(unpackedWithin(bytes), { maxRows: 10 })).toEqual(expected)
})

describe('what unpacks to more than it may is refused before it is read', () => {
  const zeros = Buffer.alloc(200 * MEGABYTE)
  const packed = deflateRawSync(zeros)
  test.each([
    ['200 MB of zeros', { name: 'xl/worksheets/sheet1.xml', data: zeros, packed }],
    ['200 MB that claim to be ten bytes', { name: 'xl/worksheets/sheet1.xml', data: zeros, packed, claimed: 10 }],
  ])('%s', async (_, made) => {
    const bytes = zipOf(made)
    expect(bytes.length).toBeLessThan(MEGABYTE)
    await expect(readTable(bytes, { maxRows: 10 })).rejects.toMatchObject({ code: 'file_too_large', details: { limit: 60 } })
  })
  test('many parts together', async () => {
    const bytes = await workbook()
    expect(() => unpackedWithin(bytes, 1_000)).toThrow(expect.objectContaining({ code: 'file_too_large' }))
  })
  test('a picture in the workbook counts for nothing: it is left out', () => {
    expect(unpackedWithin(zipOf({ name: 'xl/media/image1.png', data: zeros, packed })).length).toBe(22)
  })
})

describe('an archive that is not what it says is no workbook', () => {
  const data = Buffer.from('<x/>')
  test.each([
    ['one entry under two names', zipOf({ name: 'a.xml', data, copies: 2 })],
    ['a directory of nothing', Buffer.from('PK\x03\x04 and then some text', 'latin1')],
    ['a broken part', zipOf({ name: 'a.xml', data, packed: Buffer.from([255, 255, 255]) })],
  ])('%s', async (_, bytes) => {
    await expect(readTable(bytes, { maxRows: 10 })).rejects.toMatchObject({ code: 'file_wrong_type' })
  })
  test('what stands outside the directory is never read', () => {
    const hidden = zipOf({ name: 'a.xml', data: Buffer.alloc(MEGABYTE), copies: 0 })
    expect(unpackedWithin(hidden, 10).length).toBe(22)
  })
})

test.each([
  ['a row a billion down', '<row r="1000000000"><c r="A1000000000"><v>1</v></c></row>'],
  ['a number written short', "<row r = '1e9'/>"],
  ['a column far to the right of many rows', '<row r="400"><c r="XFD400"><v>1</v></c></row>'],
  ['a number behind a prefix', '<row x:r="1000000000"/>'],
  ['a number in disguise', '<row r="&#49;00000000"/>'],
])('a sheet stretched out is not read: %s', async (_, rows) => {
  const data = Buffer.from(`<worksheet xmlns:r="http://example.test/r"><sheetData>${rows}</sheetData></worksheet>`)
  await expect(readTable(zipOf({ name: 'xl/worksheets/sheet1.xml', data }), { maxRows: 10 })).rejects.toMatchObject({ code: 'file_unreadable' })
})
