import type { Chance } from './chance'

/** Drawings that stand for a shopper's photos: 800 × 600, no people, no words that mean anything. Our own, varied by chance. */
export const sceneKinds = ['order', 'counter', 'receipt', 'display', 'tables', 'floor', 'cup', 'shelf', 'window', 'entrance', 'hours'] as const
export type SceneKind = (typeof sceneKinds)[number]

/** Which scene answers which criterion; anything else is a counter. */
export const sceneOf: Record<string, SceneKind> = {
  order_photo: 'order', counter_photo: 'counter', receipt_given: 'receipt', display_priced: 'display', tables_uncleared: 'tables', floor_clean: 'floor',
  clean_serving: 'cup', shop_window: 'window', entrance_photo: 'entrance', hours_posted: 'hours', unpriced_items: 'shelf',
}

const woods = ['#a9794f', '#8a5f3c', '#c39a6b', '#6f4a30', '#b58a63'] as const
const walls = ['#e9e2d6', '#d8dcd6', '#efe9df', '#cfd6d8', '#e4d9cc', '#3f4a4a'] as const
const accents = ['#2f6f6a', '#8b3d2f', '#c78b2c', '#3d4f78', '#5d6b3a'] as const
const crema = ['#8a5a33', '#6b4226', '#a3703f', '#c9a06d'] as const

const rect = (x: number, y: number, width: number, height: number, fill: string, rest = '') =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" ${rest}/>`
const ellipse = (x: number, y: number, rx: number, ry: number, fill: string, rest = '') =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}" ${rest}/>`
const repeat = (count: number, draw: (index: number) => string) => Array.from({ length: count }, (_, index) => draw(index)).join('')
const shade = (opacity: number) => `fill-opacity="${opacity}"`

const planks = (wood: string) => rect(0, 0, 800, 600, wood) + repeat(9, (line) => rect(0, line * 70 + 8, 800, 2, '#000', shade(0.16)))

function cup(x: number, y: number, size: number, chance: Chance): string {
  const saucer = ellipse(x + 6, y + 10, size * 1.55, size * 1.5, '#000', shade(0.2)) + ellipse(x, y, size * 1.5, size * 1.45, '#f6f3ee')
  const coffee = ellipse(x, y, size * 0.88, size * 0.86, chance.pick(crema))
  const leaf = repeat(4, (leaf) => ellipse(x, y - size * 0.45 + leaf * size * 0.24, size * (0.2 + leaf * 0.1), size * 0.08, '#f2e3cd'))
  const handle = rect(x + size * 0.85, y - size * 0.13, size * 0.55, size * 0.26, '#fbf9f6', 'rx="9"')
  return saucer + handle + ellipse(x, y, size, size * 0.97, '#fbf9f6') + coffee + leaf
}

function pastry(x: number, y: number, chance: Chance): string {
  const plate = ellipse(x + 5, y + 9, 118, 112, '#000', shade(0.18)) + ellipse(x, y, 115, 110, '#eef0ee') + ellipse(x, y, 82, 78, '#e3e6e4')
  return chance.happens(0.5)
    ? plate + repeat(4, (turn) => `<circle cx="${x}" cy="${y}" r="${62 - turn * 15}" fill="none" stroke="${turn % 2 ? '#8a5527' : '#d39a55'}" stroke-width="13"/>`)
    : plate + `<path d="M ${x - 68} ${y + 34} Q ${x} ${y - 92} ${x + 70} ${y + 30} Q ${x} ${y - 8} ${x - 68} ${y + 34} Z" fill="#cf9650"/>` + repeat(5, (line) => rect(x - 46 + line * 22, y - 30 + Math.abs(line - 2) * 12, 5, 34, '#9c6428', 'rx="3"'))
}

const receiptLines = (x: number, y: number, width: number, chance: Chance) =>
  repeat(11, (line) => rect(x, y + line * 26, chance.between(width * 0.4, width * 0.62), 7, '#55565a', shade(0.75)) + rect(x + width - 54, y + line * 26, chance.between(30, 52), 7, '#55565a', shade(0.75)))

const draw: Record<SceneKind, (chance: Chance) => string> = {
  order: (chance) => planks(chance.pick(woods)) + cup(chance.between(230, 330), chance.between(250, 350), chance.between(92, 118), chance) + (chance.happens(0.75) ? pastry(chance.between(530, 600), chance.between(230, 380), chance) : '') + rect(chance.between(380, 420), chance.between(440, 480), 190, 14, '#d7d9da', 'rx="7"'),
  counter(chance) {
    const wood = chance.pick(woods)
    const lamps = repeat(3, (lamp) => rect(168 + lamp * 220, 0, 4, 92, '#2b2b2b') + `<path d="M ${130 + lamp * 220} 132 L ${150 + lamp * 220} 88 H ${190 + lamp * 220} L ${210 + lamp * 220} 132 Z" fill="${chance.pick(accents)}"/>` + ellipse(170 + lamp * 220, 134, 42, 8, '#fff4cf'))
    const board = rect(90, 170, 620, 110, '#23282a', 'rx="6"') + repeat(12, (line) => rect(115 + (line % 3) * 205, 192 + Math.floor(line / 3) * 22, chance.between(80, 150), 7, '#e9e6dd', shade(0.8)))
    const x = chance.between(120, 420)
    const machine = rect(x, 318, 230, 112, '#b9bec2', 'rx="10"') + rect(x + 14, 332, 202, 34, '#878d92', 'rx="5"') + repeat(2, (head) => rect(x + 45 + head * 95, 384, 44, 18, '#4a4e52') + rect(x + 61 + head * 95, 402, 10, 16, '#4a4e52')) + repeat(6, (one) => rect(x + 18 + one * 33, 300, 24, 18, '#f7f4ef', 'rx="3"'))
    return rect(0, 0, 800, 600, chance.pick(walls)) + lamps + board + machine + rect(0, 428, 800, 172, wood) + rect(0, 428, 800, 16, '#f3efe8') + repeat(7, (panel) => rect(panel * 118 + 6, 458, 3, 142, '#000', shade(0.2))) + rect(chance.between(560, 680), 366, 66, 62, '#33373b', 'rx="4"')
  },
  receipt(chance) {
    const turn = chance.between(-7, 7)
    const paper = rect(282, 40, 260, 520, '#000', shade(0.22)) + rect(272, 32, 260, 520, '#faf9f5') + rect(322, 60, 160, 16, '#3c3d40') + rect(342, 88, 120, 7, '#55565a', shade(0.7))
    const total = rect(300, 440, 206, 2, '#55565a') + rect(300, 458, 90, 15, '#2f3033') + rect(438, 458, 68, 15, '#2f3033')
    return planks(chance.pick(woods)) + `<g transform="rotate(${turn} 400 300)">${paper}${receiptLines(300, 124, 206, chance)}${total}${repeat(34, (bar) => rect(302 + bar * 6, 496, chance.between(1, 4), 36, '#2f3033'))}</g>`
  },
  display(chance) {
    const shelves = repeat(3, (shelf) => rect(60, 190 + shelf * 130, 680, 10, '#cfd4d6') + repeat(6, (item) => {
      const x = 120 + item * 112
      const cake = chance.happens(0.5) ? ellipse(x, 168 + shelf * 130, 38, 24, chance.pick(['#d39a55', '#b9783c', '#e2c08d', '#7a4a2a'])) : rect(x - 34, 146 + shelf * 130, 68, 42, chance.pick(['#e8c9a0', '#a3602f', '#f0e2c4', '#c45f4b']), 'rx="6"')
      return cake + (chance.happens(0.85) ? rect(x - 20, 196 + shelf * 130, 40, 22, '#fffdf7', 'rx="2"') + rect(x - 12, 204 + shelf * 130, 24, 5, '#333') : '')
    }))
    return rect(0, 0, 800, 600, '#2f3436') + rect(40, 90, 720, 470, '#f5e7c8', 'rx="12"') + shelves + rect(40, 90, 720, 470, '#ffffff', 'fill-opacity="0.08" rx="12"') + `<path d="M 90 100 L 250 100 L 120 550 L 60 550 Z" fill="#fff" fill-opacity="0.13"/>`
  },
  tables: (chance) => rect(0, 0, 800, 250, chance.pick(walls)) + rect(0, 250, 800, 350, '#9d9288') + repeat(3, (table) => {
    const [x, y] = [150 + table * 250, 330 + chance.between(-20, 60)]
    const left = chance.happens(0.6) ? ellipse(x - 25, y - 18, 24, 10, '#f6f3ee') + rect(x - 37, y - 46, 24, 26, '#f6f3ee') + rect(x + 14, y - 22, 44, 12, '#e8e2d6', 'transform="rotate(8 ' + x + ' ' + y + ')"') : ''
    return rect(x - 6, y, 12, 170, '#4a3b30') + ellipse(x, y, 104, 30, chance.pick(woods)) + left
  }),
  floor: (chance) => rect(0, 0, 800, 600, '#bdb7ac') + repeat(48, (tile) => rect((tile % 8) * 100, Math.floor(tile / 8) * 100, 96, 96, tile % 3 ? '#b3ada2' : '#aaa398')) + repeat(chance.between(2, 7), () => ellipse(chance.between(80, 720), chance.between(80, 520), chance.between(5, 26), chance.between(4, 12), '#5d4b3a', shade(0.7))) + rect(560, 0, 14, 330, '#4a3b30'),
  cup: (chance) => planks(chance.pick(woods)) + cup(400, 300, 170, chance) + repeat(chance.between(2, 5), () => ellipse(chance.between(250, 560), chance.between(400, 470), chance.between(5, 12), chance.between(8, 22), '#6b4226', shade(0.8))),
  shelf: (chance) => rect(0, 0, 800, 600, '#eef2f1') + repeat(4, (shelf) => rect(0, 128 + shelf * 146, 800, 12, '#c3cccc') + repeat(11, (box) => rect(20 + box * 71, 128 + shelf * 146 - chance.between(64, 104), 54, 104, chance.pick(['#ffffff', '#cfe3dc', '#e6d3c4', '#bfd0e2', '#f3e9b8']), 'rx="3"') + rect(28 + box * 71, 88 + shelf * 146, 38, 9, chance.pick(accents)) + (chance.happens(0.86) ? rect(26 + box * 71, 130 + shelf * 146, 40, 16, '#fffef5') : ''))),
  window(chance) {
    const accent = chance.pick(['#2f7d52', '#1f6b6b', '#3a7a3a'])
    return rect(0, 0, 800, 600, '#b7aea2') + rect(70, 60, 660, 70, accent, 'rx="4"') + rect(378, 68, 16, 54, '#fff') + rect(359, 87, 54, 16, '#fff') + rect(90, 150, 420, 380, '#d7e6e8') + rect(540, 150, 170, 430, '#8fa4a6') + repeat(3, (shelf) => rect(100, 250 + shelf * 100, 400, 6, '#fff') + repeat(7, (box) => rect(112 + box * 56, 250 + shelf * 100 - chance.between(34, 66), 36, 66, chance.pick(['#fff', '#cfe3dc', '#f3e9b8', '#e6d3c4'])))) + rect(556, 360, 10, 60, '#f2f2f2') + `<path d="M 110 160 L 210 160 L 130 520 L 100 520 Z" fill="#fff" fill-opacity="0.25"/>`
  },
  entrance: (chance) => rect(0, 0, 800, 600, chance.pick(['#9aa2a8', '#b0a79c', '#8c9296'])) + rect(120, 50, 560, 64, chance.pick(['#274060', '#5b2333', '#1f4e46']), 'rx="3"') + repeat(6, (sign) => rect(250 + sign * 52, 74, 34, 16, '#f2f2ee')) + rect(170, 130, 460, 470, '#cfdce2') + rect(394, 130, 12, 470, '#5c666c') + rect(372, 330, 12, 90, '#e8e8e8') + rect(416, 330, 12, 90, '#e8e8e8') + rect(0, 560, 800, 40, '#6f7478') + rect(650, 250, 90, 130, '#33424a', 'rx="6"') + rect(664, 266, 62, 44, '#9fd3e6'),
  hours: (chance) => rect(0, 0, 800, 600, '#a9b7bc') + rect(250, 90, 300, 420, '#f7f6f1', 'rx="8"') + rect(310, 124, 180, 18, chance.pick(accents)) + repeat(7, (day) => rect(286, 186 + day * 42, chance.between(70, 110), 9, '#4b4c50') + rect(440, 186 + day * 42, 76, 9, '#4b4c50')) + `<path d="M 60 0 L 240 0 L 110 600 L 0 600 Z" fill="#fff" fill-opacity="0.18"/>`,
}

export const drawScene = (kind: SceneKind, chance: Chance): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600" viewBox="0 0 800 600"><defs><radialGradient id="light" cx="${chance.between(25, 75)}%" cy="${chance.between(5, 40)}%" r="95%"><stop offset="0%" stop-color="#fff" stop-opacity="0.22"/><stop offset="55%" stop-color="#fff" stop-opacity="0"/><stop offset="100%" stop-color="#000" stop-opacity="0.38"/></radialGradient></defs>${draw[kind](chance)}<rect width="800" height="600" fill="url(#light)"/></svg>`
