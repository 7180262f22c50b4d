import { expect, test } from 'vitest'
import { labelLines } from '@/components/charts/axis'
import { figureSpan } from '@/components/charts/wave-figures'
import { waveLabels } from '@/components/charts/wave-labels'
import { dotSize, MARGIN_ABOVE, plotHeight } from '@/components/charts/wave-points'
import { labelsThatFit } from '@/lib/domain/thin-labels'

test('on a phone every second or third wave is named, always the last and the first; at a desk all are', () => {
  expect(labelsThatFit(4, 900)).toEqual([0, 1, 2, 3])
  expect(labelsThatFit(4, 300)).toEqual([0, 1, 2, 3])
  expect(labelsThatFit(12, 300)).toEqual([0, 3, 5, 7, 9, 11])
  expect(labelsThatFit(30, 300)).toEqual([0, 9, 14, 19, 24, 29])
  expect(labelsThatFit(1, 0)).toEqual([0])
})

const widths = Array.from({ length: 30 }, (_, at) => 250 + at * 31)

test('no two labels of one chart meet, whatever the width', () => {
  for (let count = 1; count <= 40; count += 1)
    for (let width = 100; width <= 1200; width += 37) {
      const shown = labelsThatFit(count, width)
      expect([shown[0], shown.at(-1)]).toEqual([0, count - 1])
      for (const [at, wave] of shown.entries()) if (at > 0) expect(((wave - shown[at - 1]!) * width) / count).toBeGreaterThanOrEqual(44)
    }
})

const axis = { from: 60, to: 100 }
/** Up and down, steep and flat. */
const scoreOf = (at: number) => 80 + ((at * at * 7) % 31) - 15
const waves = (count: number, breaks: number) =>
  Array.from({ length: count }, (_, at) => ({ score: scoreOf(at), low: scoreOf(at) - 2, high: scoreOf(at) + 2, name: `Spring ${at}`, named: `Christmas campaign ${at} (provisional)`, broken: at > 0 && at % breaks === 0 ? { sentence: 'changed', mark: `version ${at}` } : null }))

test('the figures of many waves stand apart, and the last and the first are always told', () => {
  for (let count = 1; count <= 40; count += 1)
    for (const width of widths) {
      const { figures } = waveLabels(waves(count, 99), width, width > 400, axis)
      const slot = width / count
      const spans = [...figures].map(([wave, figure]) => figureSpan((wave + 0.5) * slot, figure)).sort(([one], [other]) => one - other)
      for (const [at, [from]] of spans.entries()) if (at > 0) expect(from, `${count} waves in ${width}`).toBeGreaterThanOrEqual(spans[at - 1]![1] + 4)
      expect([figures.has(0), figures.has(count - 1)], `${count} waves in ${width}`).toEqual([true, true])
      // Over the figures of the axis by no more than their margin.
      expect(spans[0]![0]).toBeGreaterThanOrEqual(count === 1 ? -60 : -18)
      expect(spans.at(-1)![1]).toBeLessThanOrEqual(width + 8)
    }
})

test('no figure stands on a point, an interval or the line between two points', () => {
  for (let count = 1; count <= 40; count += 1)
    for (const width of widths) {
      const points = waves(count, 5)
      const { figures, names } = waveLabels(points, width, width > 400, axis)
      const height = plotHeight([...names.values()].some(({ lines }) => lines.length > 1))
      const x = (wave: number) => (wave + 0.5) * (width / count)
      const y = (score: number) => ((axis.to - score) / (axis.to - axis.from)) * height
      const drawn = points.flatMap(({ score, low, high, broken }, wave) => {
        const before = broken ? undefined : points[wave - 1]
        const along = before ? Array.from({ length: 41 }, (_, part) => [x(wave - part / 40), y(score + (before.score - score) * (part / 40))] as const) : []
        return [[x(wave), y(low)] as const, [x(wave), y(high)] as const, [x(wave), y(score) - dotSize(count) / 2] as const, [x(wave), y(score) + dotSize(count) / 2] as const, ...along]
      })
      for (const [wave, figure] of figures) {
        const [left, right] = figureSpan(x(wave), figure)
        const base = y(points[wave]!.score) + figure.base
        const under = drawn.filter(([across, down]) => across >= left && across <= right && down > base - 11 && down < base + 1)
        expect(under, `figure ${wave} of ${count} waves in ${width}`).toEqual([])
      }
    }
})

test('beside points at the top of the plot a figure is seen whole and meets no name of a break', () => {
  for (let count = 1; count <= 40; count += 1)
    for (const width of widths) {
      const points = waves(count, 4).map((wave, at) => ({ ...wave, score: at % 3 === 0 ? 94 : 100, low: 84, high: 100 }))
      const { figures, marks, names } = waveLabels(points, width, width > 400, axis)
      const slot = width / count
      const height = plotHeight([...names.values()].some(({ lines }) => lines.length > 1))
      for (const [wave, figure] of figures) {
        const [left, right] = figureSpan((wave + 0.5) * slot, figure)
        const top = ((axis.to - points[wave]!.score) / (axis.to - axis.from)) * height + figure.base - 11
        const half = (mark: number) => (`version ${mark}`.length * 6.6) / 2
        const underName = [...marks].some((mark) => mark * slot - half(mark) < right && mark * slot + half(mark) > left)
        expect(top, `figure ${wave} of ${count} waves in ${width}`).toBeGreaterThanOrEqual(underName ? -4 : -MARGIN_ABOVE)
      }
    }
})

test('a figure stands on the side of its point that is nearer to it: under a line that falls, above one that rises', () => {
  const points = [70, 90, 75].map((score, at) => ({ score, low: null, high: null, name: String(at), named: String(at), broken: null }))
  const { figures } = waveLabels(points, 600, true, axis)
  expect([figures.get(1)!.base < 0, figures.get(2)!.base > 0]).toEqual([true, true])
})

test('what a wave’s figures are stands with its name where there is room for all of it, never a part', () => {
  const named = (width: number) => waveLabels(waves(4, 99), width, true, axis).names.get(3)!.lines.join(' ')
  expect([named(700), named(300)]).toEqual(['Christmas campaign 3 (provisional)', 'Spring 3'])
})

test('names at the foot and at breaks stand apart, and the last name stays on the page', () => {
  for (let count = 2; count <= 40; count += 1)
    for (const width of widths) {
      const { names, marks } = waveLabels(waves(count, 3), width, width > 400, axis)
      const slot = width / count
      const spans = [...names].map(([wave, { lines, anchor }]): [number, number] => {
        const text = Math.max(...lines.map(({ length }) => length)) * 6.6
        const x = (wave + 0.5) * slot
        return anchor === 'end' ? [width + 8 - text, width + 8] : [x - text / 2, x + text / 2]
      })
      for (const [at, [from]] of spans.entries()) if (at > 0) expect(from, `${count} waves in ${width}`).toBeGreaterThan(spans[at - 1]![1])
      expect(spans.at(-1)![1]).toBeLessThanOrEqual(width + 8)
      const above = [...marks].sort((one, other) => one - other)
      for (const [at, wave] of above.entries()) if (at > 0) expect((wave - above[at - 1]!) * slot).toBeGreaterThan(`version ${above[at - 1]!}`.length * 6.6)
      if (count > 3) expect(marks.size).toBeGreaterThan(0)
    }
})

test('a label takes two lines at most and never more than its room', () => {
  expect(labelLines('Q4 2025', 200)).toEqual(['Q4 2025'])
  expect(labelLines('Wave 3 autumn', 70)).toEqual(['Wave 3', 'autumn'])
  expect(labelLines('Christmas campaign in all branches', 70)).toEqual(['Christmas', 'campaign…'])
  expect(labelLines('Donaudampfschifffahrt', 70)).toEqual(['Donaudam…'])
  for (const name of ['2026 m. trečiasis ketvirtis', 'Волна 3', 'x'.repeat(300)])
    for (const line of labelLines(name, 60)) expect(line.length).toBeLessThanOrEqual(9)
})

test('of many waves called by their month every name that stands there is whole', () => {
  const months = (count: number) => waves(count, 99).map((wave, at) => {
    const name = `20${20 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
    return { ...wave, name, named: name }
  })
  for (const count of [12, 24, 36])
    for (const width of [310, 520, 900]) {
      const { names } = waveLabels(months(count), width, width > 400, axis)
      expect([...names.values()].flatMap(({ lines }) => lines), `${count} in ${width}`).not.toContainEqual(expect.stringContaining('…'))
      expect(names.size).toBeGreaterThan(2)
    }
})
