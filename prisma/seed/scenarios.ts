import { hashPassword } from '@/lib/data/accounts/password'
import { bank, cafe, pharmacy, smallCafe, type Company } from './plan/companies'
import { shownShopper } from './plan/people'
import { clearOutbox } from './write/clear-outbox'
import { inParallel } from './write/in-parallel'
import { describe, seedCompany } from './write/seed-company'
import type { World } from './write/world'

/** What a database can be filled with: nothing, the demo's three companies, or a small one for journeys. */
export const scenarios: Record<string, readonly Company[]> = { empty: [], demo: [cafe, pharmacy, bank], journeys: [smallCafe] }

/** Everybody signs in with this, by the way of the demo alone. */
const password = 'coffee with milk'

export type SignIn = { role: string; name: string; email: string; password: string; language: string }
export type Seeded = { worlds: World[]; signIns: SignIn[]; summary: string }

/** @throws when a company's figures do not stand a recount */
export async function seedScenario(companies: readonly Company[], moment: Date): Promise<Seeded> {
  const passwordHash = await hashPassword(password)
  const made = new Map<Company, World>()
  // The first and largest beside the others one by one: while one waits for the database the other works.
  await inParallel(companies, 2, async (company) => made.set(company, await seedCompany(company, moment, passwordHash)))
  const worlds = companies.map((company) => made.get(company)!)
  const migrator = process.env.MIGRATOR_DATABASE_URL
  if (migrator) await clearOutbox(migrator, new Date(moment.getTime() - 26 * 3_600_000))
  const summary = (await Promise.all(worlds.map(describe))).join('\n')
  return { worlds, signIns: signInsOf(worlds), summary }
}

/** The first company's people role by role, with the shopper a newcomer looks at; of the others who can do most. */
function signInsOf(worlds: readonly World[]): SignIn[] {
  const office = worlds.flatMap(({ people, company }, index) =>
    people
      .filter(({ plan }) => index === 0 || plan.role === 'owner' || plan.role === 'manager')
      .map(({ plan: { role, name, email, language } }) => ({ role: index === 0 ? role : `${role}, ${company.name}`, name, email, password, language })),
  )
  const shoppers = (worlds[0]?.shoppers ?? []).filter(({ plan }, index) => plan.email === shownShopper || index === 3)
  return [...office, ...shoppers.map(({ plan: { name, email, language } }) => ({ role: 'shopper', name, email, password, language }))]
}
