import { hashPassword } from '@/lib/data/accounts/password'
import { cafe } from './plan/companies'
import { seedCompany } from './write/seed-company'

export async function seedDemo(moment: Date) {
  const passwordHash = await hashPassword('coffee with milk')
  const t = Date.now()
  const { world } = await seedCompany(cafe, moment, passwordHash)
  console.log(world.slug, Date.now() - t)
  return { signIns: [], summary: '' }
}
