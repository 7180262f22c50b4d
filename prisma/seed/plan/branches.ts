import type { Day } from '@/lib/domain/visit/days'
import { placeIn } from './towns'

/** A branch as its company would describe it. `area` names a region of the tree; `opened` counts days back from today. */
export type BranchPlan = {
  code: string
  name: string
  town: string
  area: string
  timeZone: string
  address: string
  latitude: number
  longitude: number
  hours: Hours
  attributes: Record<string, string>
  opened: number
  /** How many visits a wave plans here. */
  perWave: number
  /** In log-odds of every criterion: how much better or worse than the company. */
  quality: number
  /** The same for single criteria. */
  habits: Record<string, number>
  /** Stood elsewhere in the tree until so many days ago. */
  movedFrom?: { area: string; daysAgo: number }
}
export type RegionPlan = { name: string; under: string | null }
export type Hours = { week: [string, string]; saturday: [string, string] | null; sunday: [string, string] | null }

const early: Hours = { week: ['07:00', '20:00'], saturday: ['08:00', '20:00'], sunday: ['09:00', '19:00'] }
const mall: Hours = { week: ['09:00', '21:00'], saturday: ['09:00', '21:00'], sunday: ['10:00', '20:00'] }
const office: Hours = { week: ['07:30', '18:00'], saturday: ['09:00', '15:00'], sunday: null }
const holidayTown: Hours = { week: ['08:00', '22:00'], saturday: ['08:00', '23:00'], sunday: ['08:00', '22:00'] }
const counter: Hours = { week: ['08:00', '20:00'], saturday: ['09:00', '18:00'], sunday: ['10:00', '16:00'] }
const bankHours: Hours = { week: ['09:00', '17:30'], saturday: null, sunday: null }

const zones = { LT: 'Europe/Vilnius', LV: 'Europe/Riga', EE: 'Europe/Tallinn' } as const
const posts = { LT: 'Lithuania', LV: 'Latvia', EE: 'Estonia' } as const
type Country = keyof typeof zones
type Row = [code: string, name: string, town: string, area: string, hours: Hours, format: string, seats: number, over?: Partial<BranchPlan>]

const branchOf = (country: Country, [code, name, town, area, hours, format, seats, over = {}]: Row): BranchPlan => ({
  code, name, town, area, hours, timeZone: zones[country], address: `${name}, ${town}, ${posts[country]}`, ...placeIn(town, code),
  attributes: { format, seats: String(seats), ...(format === 'high street' ? { terrace: 'yes' } : {}) },
  opened: 1_500, perWave: 2, quality: 0, habits: {}, ...over,
})
const inCountry = (country: Country, rows: Row[]) => rows.map((row) => branchOf(country, row))

const slowMachine = { wait_for_drink: -1.9, wait_to_order: -1.1, clarified: -0.8, addition_offered: -0.6, restroom: -0.7 }
const untaught = { recommendation: -1.2, menu_knowledge: -1.2, clarified: -1, order_repeated: -0.9, allergen_answer: -0.5 }

export const cafeRegions: RegionPlan[] = [
  { name: 'Lithuania', under: null }, { name: 'Latvia', under: null }, { name: 'Estonia', under: null },
  { name: 'Vilnius', under: 'Lithuania' }, { name: 'Kaunas', under: 'Lithuania' }, { name: 'Coast', under: 'Lithuania' },
  { name: 'North', under: 'Lithuania' }, { name: 'South', under: 'Lithuania' },
  { name: 'Rīga', under: 'Latvia' }, { name: 'Latvian towns', under: 'Latvia' },
  { name: 'Tallinn', under: 'Estonia' }, { name: 'Estonian towns', under: 'Estonia' },
]

export const cafeBranches: BranchPlan[] = [
  ...inCountry('LT', [
    ['VNO-01', 'Gedimino 9', 'Vilnius', 'Vilnius', early, 'high street', 46, { quality: -0.75, habits: slowMachine, perWave: 3 }],
    ['VNO-02', 'Pilies 3', 'Vilnius', 'Vilnius', early, 'high street', 32, { perWave: 3 }],
    ['VNO-03', 'Vokiečių 14', 'Vilnius', 'Vilnius', early, 'high street', 40, { quality: 0.1 }],
    ['VNO-04', 'Konstitucijos 7A', 'Vilnius', 'Vilnius', office, 'office building', 28, { perWave: 3, quality: 0.1 }],
    ['VNO-05', 'Ozo 25', 'Vilnius', 'Vilnius', mall, 'shopping centre', 36, { quality: -0.1 }],
    ['VNO-06', 'Kalvarijų 61', 'Vilnius', 'Vilnius', early, 'neighbourhood', 24],
    ['VNO-07', 'Savanorių 28', 'Vilnius', 'Vilnius', early, 'neighbourhood', 22, { quality: 0.15 }],
    ['VNO-08', 'Antakalnio 42', 'Vilnius', 'Vilnius', early, 'neighbourhood', 26, { quality: 0.1 }],
    ['VNO-09', 'Ukmergės 369', 'Vilnius', 'Vilnius', mall, 'shopping centre', 44, { quality: -0.15 }],
    ['VNO-10', 'Žirmūnų 68', 'Vilnius', 'Vilnius', early, 'neighbourhood', 18],
    ['VNO-11', 'Geležinkelio 16', 'Vilnius', 'Vilnius', early, 'station', 12, { quality: -0.1 }],
    ['KUN-01', 'Laisvės al. 60', 'Kaunas', 'Kaunas', early, 'high street', 50, { quality: -0.7, habits: untaught, perWave: 3 }],
    ['KUN-02', 'Savanorių 119', 'Kaunas', 'Kaunas', early, 'neighbourhood', 28, { quality: 0.05 }],
    ['KUN-03', 'Karaliaus Mindaugo 49', 'Kaunas', 'Kaunas', mall, 'shopping centre', 60, { perWave: 3 }],
    ['KUN-04', 'Pramonės 6', 'Kaunas', 'Kaunas', mall, 'shopping centre', 30, { quality: -0.05 }],
    ['KUN-05', 'Vilniaus 22', 'Kaunas', 'Kaunas', early, 'high street', 34, { quality: 0.15 }],
    ['KUN-06', 'Islandijos 32', 'Kaunas', 'Kaunas', mall, 'shopping centre', 26, { opened: 60 }],
    ['KUN-07', 'Taikos 41', 'Kaunas', 'Kaunas', early, 'neighbourhood', 20],
    ['KLJ-01', 'Turgaus 1', 'Klaipėda', 'Coast', early, 'high street', 38, { quality: 1.5, habits: { clarified: 1, addition_offered: 1.2, recommendation: 1 }, perWave: 3 }],
    ['KLJ-02', 'Taikos 61', 'Klaipėda', 'Coast', mall, 'shopping centre', 32],
    ['KLJ-03', 'Herkaus Manto 22', 'Klaipėda', 'Coast', early, 'high street', 26, { quality: 0.1 }],
    ['PLQ-01', 'Basanavičiaus 17', 'Palanga', 'Coast', holidayTown, 'high street', 64, { quality: -0.1 }],
    ['SQQ-01', 'Vilniaus 140', 'Šiauliai', 'North', early, 'high street', 30],
    ['SQQ-02', 'Tilžės 109', 'Šiauliai', 'North', mall, 'shopping centre', 34, { quality: 0.1 }],
    ['PNV-01', 'Laisvės a. 4', 'Panevėžys', 'North', early, 'high street', 28, { quality: -0.1 }],
    ['ALY-01', 'Pulko 14', 'Alytus', 'South', early, 'neighbourhood', 24, { quality: -0.05 }],
    ['DRU-01', 'Čiurlionio 7', 'Druskininkai', 'South', holidayTown, 'high street', 42, { opened: 55 }],
    ['MRJ-01', 'Basanavičiaus a. 5', 'Marijampolė', 'South', early, 'high street', 22],
  ]),
  ...inCountry('LV', [
    ['RIX-01', 'Brīvības 21', 'Rīga', 'Rīga', early, 'high street', 48, { quality: -0.8, habits: { ...untaught, greeted_30s: -0.9 }, perWave: 3 }],
    ['RIX-02', 'Tērbatas 33', 'Rīga', 'Rīga', early, 'high street', 30, { quality: 0.1 }],
    ['RIX-03', 'Kaļķu 12', 'Rīga', 'Rīga', holidayTown, 'high street', 36],
    ['RIX-04', 'Krasta 46', 'Rīga', 'Rīga', mall, 'shopping centre', 40, { quality: -0.1 }],
    ['RIX-05', 'Barona 40', 'Rīga', 'Rīga', early, 'neighbourhood', 24, { quality: 0.05 }],
    ['RIX-06', 'Lielirbes 29', 'Rīga', 'Rīga', mall, 'shopping centre', 38],
    ['JUR-01', 'Jomas 48', 'Jūrmala', 'Rīga', holidayTown, 'high street', 52, { movedFrom: { area: 'Latvian towns', daysAgo: 190 } }],
    ['DGP-01', 'Rīgas 22', 'Daugavpils', 'Latvian towns', early, 'high street', 28, { quality: 0.15 }],
    ['LPX-01', 'Lielā 13', 'Liepāja', 'Latvian towns', early, 'high street', 32],
    ['JEL-01', 'Driksas 4', 'Jelgava', 'Latvian towns', early, 'high street', 26, { quality: -0.1 }],
    ['VLM-01', 'Rīgas 10', 'Valmiera', 'Latvian towns', early, 'high street', 20, { quality: 0.1 }],
  ]),
  ...inCountry('EE', [
    ['TLL-01', 'Viru 8', 'Tallinn', 'Tallinn', holidayTown, 'high street', 44, { quality: 1.45, habits: { allergen_answer: 1, order_repeated: 1, wait_for_drink: 0.8 }, perWave: 3 }],
    ['TLL-02', 'Narva mnt 5', 'Tallinn', 'Tallinn', office, 'office building', 26, { quality: 0.05 }],
    ['TLL-03', 'Pärnu mnt 22', 'Tallinn', 'Tallinn', early, 'neighbourhood', 24],
    ['TLL-04', 'Telliskivi 60', 'Tallinn', 'Tallinn', early, 'neighbourhood', 58, { quality: 0.15 }],
    ['TAY-01', 'Rüütli 4', 'Tartu', 'Estonian towns', early, 'high street', 30],
    ['EPU-01', 'Rüütli 35', 'Pärnu', 'Estonian towns', holidayTown, 'high street', 36, { quality: -0.05 }],
    ['NRV-01', 'Tallinna mnt 19', 'Narva', 'Estonian towns', mall, 'shopping centre', 28, { opened: 58 }],
  ]),
]

const small = (rows: [code: string, name: string, town: string, area: string, quality?: number, over?: Partial<BranchPlan>][], hours: Hours, format: string) =>
  rows.map(([code, name, town, area, quality = 0, over = {}]) => branchOf('LT', [code, name, town, area, hours, format, 0, { quality, perWave: 3, attributes: { format }, ...over }]))

export const pharmacyRegions: RegionPlan[] = [{ name: 'East', under: null }, { name: 'West', under: null }]
export const pharmacyBranches = small(
  [
    ['P-101', 'Žaliasis kampas', 'Vilnius', 'East', 0.2, { address: 'Kalvarijų 88, Vilnius, Lithuania' }], ['P-102', 'Prie stoties', 'Vilnius', 'East', -0.6, { address: 'Sodų 12, Vilnius, Lithuania' }], ['P-103', 'Ąžuolų', 'Vilnius', 'East', 0, { address: 'Žemynos 20, Vilnius, Lithuania' }],
    ['P-104', 'Malūnų', 'Utena', 'East', 0.1, { address: 'Maironio 6, Utena, Lithuania' }], ['P-201', 'Senamiesčio', 'Kaunas', 'West', 0, { address: 'Vilniaus 41, Kaunas, Lithuania' }], ['P-202', 'Nemuno', 'Kaunas', 'West', 0.3, { address: 'Prūsų 7, Kaunas, Lithuania' }],
    ['P-203', 'Jūros', 'Klaipėda', 'West', -0.1, { address: 'Minijos 33, Klaipėda, Lithuania' }], ['P-204', 'Turgaus', 'Telšiai', 'West', 0, { address: 'Respublikos 9, Telšiai, Lithuania' }],
  ],
  counter, 'pharmacy',
)

export const bankRegions: RegionPlan[] = [{ name: 'Vilnius', under: null }, { name: 'Regions', under: null }]
export const bankBranches = small(
  [
    ['S-01', 'Konstitucijos 20', 'Vilnius', 'Vilnius', 0.3], ['S-02', 'Gedimino 32', 'Vilnius', 'Vilnius'], ['S-03', 'Ukmergės 120', 'Vilnius', 'Vilnius', -0.1],
    ['S-04', 'Laisvės al. 82', 'Kaunas', 'Regions', 0.1], ['S-05', 'Taikos 28', 'Klaipėda', 'Regions', -0.5], ['S-06', 'Vilniaus 213', 'Šiauliai', 'Regions'],
    ['S-07', 'Respublikos 44', 'Panevėžys', 'Regions', 0.1], ['S-08', 'Pulko 3', 'Alytus', 'Regions'],
  ],
  bankHours, 'branch office',
)

/** As a branch keeps its hours: `{ mon: [["07:00","20:00"]], … }`, holidays by date. */
export function openingHours({ week, saturday, sunday }: Hours, today: Day): Record<string, unknown> {
  const year = Number(today.slice(0, 4))
  const closed = [`${year - 1}-12-25`, `${year}-01-01`, `${year}-12-25`, `${year + 1}-01-01`].map((day) => [day, []])
  const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [week]])
  return { ...Object.fromEntries(weekdays), sat: saturday ? [saturday] : [], sun: sunday ? [sunday] : [], holidays: Object.fromEntries(closed) }
}
