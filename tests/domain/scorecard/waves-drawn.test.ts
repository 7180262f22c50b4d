import { expect, test } from 'vitest'
import { wavesAtOnce, wavesDrawn } from '@/lib/domain/scorecard/waves-drawn'

const waves = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `w${at + 1}` }))

test('three years of months are drawn at once, fewer where each wave has a thousand branches', () => {
  expect([wavesAtOnce(0), wavesAtOnce(333), wavesAtOnce(500), wavesAtOnce(1_000), wavesAtOnce(5_000)]).toEqual([36, 36, 24, 12, 8])
})

test('the latest first; the page before and after each hold every wave once', () => {
  expect(wavesDrawn(waves(24), undefined, 24)).toEqual({ waves: waves(24), around: { from: 1, to: 24, of: 24, earlier: null, later: null } })
  for (const [count, most] of [[60, 24], [25, 24], [49, 8], [7, 8]] as const) {
    const seen: string[] = []
    let upTo: string | null | undefined
    do {
      const { waves: page, around } = wavesDrawn(waves(count), upTo ?? undefined, most)
      expect(page.length).toBe(Math.min(most, count))
      seen.unshift(...page.map(({ id }) => id).filter((id) => !seen.includes(id)))
      expect([page[0]?.id, page.at(-1)?.id]).toEqual([`w${around.from}`, `w${around.to}`])
      upTo = around.earlier
    } while (upTo)
    expect(seen).toEqual(waves(count).map(({ id }) => id))
  }
})

test('from earlier waves the way leads back to the latest', () => {
  const { around } = wavesDrawn(waves(60), 'w12', 24)
  expect(around).toEqual({ from: 1, to: 24, of: 60, earlier: null, later: 'w48' })
  expect(wavesDrawn(waves(60), 'w48', 24).around).toEqual({ from: 25, to: 48, of: 60, earlier: 'w24', later: '' })
  expect(wavesDrawn(waves(60), 'nothing', 24).around.to).toBe(60)
})
