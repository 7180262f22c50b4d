import { writeFile } from 'node:fs/promises'
import { database } from '@/lib/data/tenant'
import { seedDemo } from './scenarios'

const begun = Date.now()
const { signIns, summary } = await seedDemo(new Date())
await writeFile(process.env.ETALON_SIGN_INS ?? '.data/demo-sign-ins.json', `${JSON.stringify(signIns, null, 2)}\n`)
console.log(`${summary}\n${Math.round((Date.now() - begun) / 1000)} s`)
await database().$disconnect()
