import type { Language } from '@/lib/domain/language'
import type { Role } from '@/lib/domain/people/role'

/** Somebody of the office. `areas` and `branches` narrow the role; `alsoWorksIn` names a branch whose plans stay hidden from them. */
export type OfficePerson = {
  name: string
  email: string
  language: Language
  role: Exclude<Role, 'shopper'>
  areas?: string[]
  branches?: string[]
  alsoWorksIn?: string
}
export type ShopperPlan = {
  name: string
  email: string
  language: Language
  speaks: string[]
  town: string
  /** Days of the week they go; none named: any. */
  weekdays: string[]
  /** Away from so many days after today for so many days. */
  away: { inDays: number; days: number } | null
  conflicts: { branch: string; kind: 'employer' | 'relative' }[]
  paused: boolean
  notes: string
}

export const cafeOffice: OfficePerson[] = [
  { role: 'owner', name: 'Austėja Kairytė', email: 'austeja@rasa.example', language: 'en' },
  { role: 'manager', name: 'Jonas Petrauskas', email: 'jonas@rasa.example', language: 'lt' },
  { role: 'manager', name: 'Elena Sokolova', email: 'elena@rasa.example', language: 'ru', alsoWorksIn: 'VNO-02' },
  { role: 'reviewer', name: 'Rūta Vaitkutė', email: 'ruta@rasa.example', language: 'lt' },
  { role: 'reviewer', name: 'Marina Kuznecova', email: 'marina@rasa.example', language: 'ru' },
  { role: 'executive', name: 'Mindaugas Stonkus', email: 'mindaugas@rasa.example', language: 'en' },
  { role: 'regional_manager', name: 'Ilze Bērziņa', email: 'ilze@rasa.example', language: 'en', areas: ['Latvia'] },
  { role: 'regional_manager', name: 'Darius Butkus', email: 'darius@rasa.example', language: 'lt', areas: ['Vilnius', 'South'] },
  { role: 'regional_manager', name: 'Kadri Tamm', email: 'kadri@rasa.example', language: 'en', areas: ['Estonia'] },
  { role: 'branch_manager', name: 'Lina Rimkutė', email: 'lina@rasa.example', language: 'lt', branches: ['VNO-01'] },
  { role: 'branch_manager', name: 'Oļegs Ivanovs', email: 'olegs@rasa.example', language: 'ru', branches: ['RIX-01'] },
  { role: 'branch_manager', name: 'Tomas Gudaitis', email: 'tomas@rasa.example', language: 'lt', branches: ['KUN-01', 'KUN-05'] },
  { role: 'branch_manager', name: 'Maarja Kask', email: 'maarja@rasa.example', language: 'en', branches: ['TLL-01'] },
]

export const pharmacyOffice: OfficePerson[] = [
  { role: 'owner', name: 'Vytautas Narbutas', email: 'vytautas@alyva.example', language: 'lt' },
  // The same person reviews for the cafés: one sign-in, two organisations.
  { role: 'manager', name: 'Rūta Vaitkutė', email: 'ruta@rasa.example', language: 'lt' },
  { role: 'reviewer', name: 'Simona Žukaitė', email: 'simona@alyva.example', language: 'lt' },
  { role: 'executive', name: 'Irina Belova', email: 'irina@alyva.example', language: 'ru' },
  { role: 'branch_manager', name: 'Aldona Mažeikienė', email: 'aldona@alyva.example', language: 'lt', branches: ['P-102'] },
]

export const bankOffice: OfficePerson[] = [
  { role: 'owner', name: 'Edvardas Kalnietis', email: 'edvardas@tiltas.example', language: 'en' },
  { role: 'manager', name: 'Giedrė Paulauskaitė', email: 'giedre@tiltas.example', language: 'lt' },
  { role: 'reviewer', name: 'Andrej Morozov', email: 'andrej@tiltas.example', language: 'ru' },
  { role: 'regional_manager', name: 'Saulius Tamošiūnas', email: 'saulius@tiltas.example', language: 'lt', areas: ['Regions'] },
]

/** The shopper whose phone a newcomer looks at: visits today, offers, a returned report, earnings, three organisations. */
export const shownShopper = 'gabija@post.example'

type Row = [name: string, email: string, language: Language, speaks: string, town: string, over?: Partial<ShopperPlan>]
const shopperOf = ([name, mailbox, language, speaks, town, over = {}]: Row): ShopperPlan => ({
  name, email: `${mailbox}@post.example`, language, speaks: speaks.split(' '), town, weekdays: [], away: null, conflicts: [], paused: false, notes: '', ...over,
})
const workingDays = ['mon', 'tue', 'wed', 'thu', 'fri']
const weekend = ['fri', 'sat', 'sun']

export const cafeShoppers: ShopperPlan[] = (
  [
    ['Gabija Jankauskaitė', 'gabija', 'lt', 'lt en', 'Vilnius'],
    ['Paulius Žilinskas', 'paulius', 'lt', 'lt en', 'Vilnius'],
    ['Karolina Navickaitė', 'karolina', 'lt', 'lt ru', 'Vilnius', { weekdays: workingDays }],
    ['Dmitrij Orlov', 'dmitrij', 'ru', 'ru lt', 'Vilnius'],
    ['Agnieszka Wojcik', 'agnieszka', 'en', 'en lt', 'Vilnius', { weekdays: weekend }],
    ['Matas Kazlauskas', 'matas', 'lt', 'lt en', 'Vilnius', { conflicts: [{ branch: 'VNO-08', kind: 'relative' }] }],
    ['Svetlana Popova', 'svetlana', 'ru', 'ru lt', 'Vilnius'],
    ['Ieva Stankevičiūtė', 'ieva', 'lt', 'lt en ru', 'Vilnius', { away: { inDays: 4, days: 12 } }],
    ['Rokas Urbonas', 'rokas', 'lt', 'lt', 'Vilnius', { paused: true, notes: 'Exams until February; asks to be left out of offers.' }],
    ['Viktorija Šimkutė', 'viktorija', 'lt', 'lt en', 'Kaunas'],
    ['Lukas Balčiūnas', 'lukas', 'lt', 'lt', 'Kaunas', { conflicts: [{ branch: 'KUN-03', kind: 'employer' }] }],
    ['Natalija Fjodorova', 'natalija', 'ru', 'ru lt', 'Kaunas'],
    ['Emilija Grigaitė', 'emilija', 'lt', 'lt en', 'Kaunas', { weekdays: workingDays }],
    ['Domas Rimkus', 'domas', 'lt', 'lt', 'Kaunas'],
    ['Justina Kubiliūtė', 'justina', 'lt', 'lt en', 'Kaunas'],
    ['Aurelija Jokubaitė', 'aurelija', 'lt', 'lt', 'Klaipėda'],
    ['Sergej Nikitin', 'sergej', 'ru', 'ru lt', 'Klaipėda'],
    ['Monika Dapkutė', 'monika', 'lt', 'lt en', 'Klaipėda'],
    ['Robertas Lukošius', 'robertas', 'lt', 'lt', 'Palanga', { away: { inDays: -20, days: 10 } }],
    ['Vaida Sakalauskaitė', 'vaida', 'lt', 'lt ru', 'Šiauliai'],
    ['Arnas Jasaitis', 'arnas', 'lt', 'lt', 'Šiauliai'],
    ['Živilė Kairienė', 'zivile', 'lt', 'lt', 'Panevėžys'],
    ['Tadas Bagdonas', 'tadas', 'lt', 'lt en', 'Alytus', { conflicts: [{ branch: 'ALY-01', kind: 'relative' }] }],
    ['Laura Vasiliauskaitė', 'laura', 'lt', 'lt', 'Marijampolė'],
    ['Liene Ozola', 'liene', 'en', 'en', 'Rīga'],
    ['Artūrs Kalniņš', 'arturs', 'en', 'en ru', 'Rīga'],
    ['Jeļena Smirnova', 'jelena', 'ru', 'ru en', 'Rīga'],
    ['Kristaps Liepiņš', 'kristaps', 'en', 'en', 'Rīga', { weekdays: weekend }],
    ['Anastasija Volkova', 'anastasija', 'ru', 'ru', 'Rīga', { conflicts: [{ branch: 'RIX-03', kind: 'employer' }] }],
    ['Dace Krūmiņa', 'dace', 'en', 'en ru', 'Jelgava'],
    ['Igors Zaicevs', 'igors', 'ru', 'ru', 'Daugavpils'],
    ['Sanita Vītola', 'sanita', 'en', 'en', 'Liepāja'],
    ['Mart Saar', 'mart', 'en', 'en', 'Tallinn'],
    ['Liis Mägi', 'liis', 'en', 'en ru', 'Tallinn'],
    ['Olga Petrova', 'olga', 'ru', 'ru en', 'Tallinn'],
    ['Kristjan Rebane', 'kristjan', 'en', 'en', 'Tartu'],
    ['Anu Kallas', 'anu', 'en', 'en', 'Pärnu'],
    ['Tatjana Sidorova', 'tatjana', 'ru', 'ru', 'Narva'],
  ] satisfies Row[]
).map((row) => shopperOf(row as Row))

export const pharmacyShoppers: ShopperPlan[] = (
  [
    ['Gabija Jankauskaitė', 'gabija', 'lt', 'lt en', 'Vilnius'],
    ['Nijolė Vaičiulienė', 'nijole', 'lt', 'lt', 'Vilnius'],
    ['Algis Norkus', 'algis', 'lt', 'lt ru', 'Vilnius'],
    ['Larisa Komarova', 'larisa', 'ru', 'ru lt', 'Vilnius'],
    ['Birutė Adomaitienė', 'birute', 'lt', 'lt', 'Kaunas'],
    ['Kęstutis Marcinkus', 'kestutis', 'lt', 'lt', 'Kaunas', { conflicts: [{ branch: 'P-202', kind: 'relative' }] }],
    ['Eglė Daukšaitė', 'egle', 'lt', 'lt en', 'Klaipėda'],
    ['Virginija Lapinskienė', 'virginija', 'lt', 'lt', 'Telšiai'],
    ['Ramūnas Gaidys', 'ramunas', 'lt', 'lt', 'Utena'],
  ] satisfies Row[]
).map((row) => shopperOf(row as Row))

export const bankShoppers: ShopperPlan[] = (
  [
    ['Gabija Jankauskaitė', 'gabija', 'lt', 'lt en', 'Vilnius'],
    ['Vilius Kairys', 'vilius', 'lt', 'lt en', 'Vilnius'],
    ['Inga Misevičienė', 'inga', 'lt', 'lt', 'Vilnius', { conflicts: [{ branch: 'S-02', kind: 'relative' }] }],
    ['Pavel Antonov', 'pavel', 'ru', 'ru lt', 'Vilnius'],
    ['Rasa Čepaitė', 'rasa', 'lt', 'lt', 'Kaunas'],
    ['Mantas Jurgaitis', 'mantas', 'lt', 'lt en', 'Kaunas'],
    ['Jolanta Beinorienė', 'jolanta', 'lt', 'lt', 'Klaipėda'],
    ['Ernestas Dambrauskas', 'ernestas', 'lt', 'lt', 'Šiauliai'],
    ['Asta Venckutė', 'asta', 'lt', 'lt', 'Panevėžys'],
  ] satisfies Row[]
).map((row) => shopperOf(row as Row))
