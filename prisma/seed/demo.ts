import { writeFile } from 'node:fs/promises'
import { database } from '@/lib/data/tenant'
import { scenarios, seedScenario } from './scenarios'

// Run as `tsx --conditions=react-server prisma/seed/demo.ts`; ETALON_SEED names another filling than the demo.
const wanted = process.env.ETALON_SEED ?? 'demo'
const companies = scenarios[wanted]
if (!companies) throw new Error(`There is no seed called ${wanted}; there are ${Object.keys(scenarios).join(', ')}.`)

const begun = Date.now()
const { signIns, summary } = await seedScenario(companies, new Date())
await writeFile(process.env.ETALON_SIGN_INS ?? '.data/demo-sign-ins.json', `${JSON.stringify(signIns, null, 2)}\n`)
console.log(`${summary}\n${Math.round((Date.now() - begun) / 1000)} s`)
await (await database()).$disconnect()
