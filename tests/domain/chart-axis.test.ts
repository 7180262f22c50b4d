import { expect, test } from 'vitest'
import { labelLines } from '@/components/charts/axis'
import { figureSpan, waveLabels } from '@/components/charts/wave-labels'
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

const waves = (count: number, breaks: number) =>
  Array.from({ length: count }, (_, at) => ({ name: `Spring ${at}`, named: `Christmas campaign ${at} (provisional)`, broken: at > 0 && at % breaks === 0 ? { sentence: 'changed', mark: `version ${at}` } : null }))

test('the figures of many waves stand apart, and the last and the first are always told', () => {
  for (let count = 1; count <= 40; count += 1)
    for (const width of widths) {
      const { figures } = waveLabels(waves(count, 99), width, width > 400)
      const slot = width / count
      const spans = [...figures].map(([wave, side]) => figureSpan((wave + 0.5) * slot, side)).sort(([one], [other]) => one - other)
      for (const [at, [from]] of spans.entries()) if (at > 0) expect(from, `${count} waves in ${width}`).toBeGreaterThanOrEqual(spans[at - 1]![1] + 4)
      expect([figures.has(0), figures.has(count - 1)], `${count} waves in ${width}`).toEqual([true, true])
      // Over the figures of the axis by no more than their margin.
      expect(spans[0]![0]).toBeGreaterThanOrEqual(count === 1 ? -60 : -18)
    }
})

test('names at the foot and at breaks stand apart, and the last name stays on the page', () => {
  for (let count = 2; count <= 40; count += 1)
    for (const width of widths) {
      const { names, marks } = waveLabels(waves(count, 3), width, width > 400)
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
