import { describe, expect, it } from 'vitest'
import { lossPage, readPlace, writePlace } from '@/lib/domain/trend/criterion-losses'

const row = (on: string, loss: number) => ({ reportNumber: `R-${on}`, branchId: 'b', branch: 'B', on, loss })

describe('a page of reports that lost points', () => {
  it('is followed by what lies behind its last one, and rounds its sum once', () => {
    const rows = [row('2026-05-03', 40_000), row('2026-05-02', 40_000), row('2026-05-01', 40_000)]
    expect(lossPage(rows, { limit: 2, after: null, total: 120_000 })).toMatchObject({ lost: 1, next: { on: '2026-05-02', reportNumber: 'R-2026-05-02' }, later: false, unread: false, reports: [{ lost: 0 }, { lost: 0 }] })
    expect(lossPage(rows.slice(2), { limit: 2, after: { on: '2026-05-02', reportNumber: 'R-2026-05-02' }, total: 120_000 })).toMatchObject({ next: null, later: true, unread: false })
  })

  it('says what is lost elsewhere where it is the only one', () => {
    expect(lossPage([row('2026-05-03', 1_000_000)], { limit: 2, after: null, total: 3_500_000 })).toMatchObject({ lost: 10, unread: true })
    expect(lossPage([], { limit: 2, after: null, total: 0 })).toEqual({ reports: [], lost: 0, next: null, later: false, unread: false })
  })
})

it('a place in the list stands in an address and is read again; anything else is none', () => {
  const place = { on: '2026-05-02', reportNumber: 'K7-93.A' }
  expect(readPlace(writePlace(place))).toEqual(place)
  for (const text of [undefined, '', '2026-05-02', '2026-05-02.', '2026-13-02.K', '2026-02-30.K', '0000-01-01.K', '2026-05-02.K\u00001', 'x.2026-05-02']) expect(readPlace(text)).toBeNull()
})
