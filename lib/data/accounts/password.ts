import 'server-only'

// A native library, loaded with the first password.
const argon2 = () => import('@node-rs/argon2')

// OWASP's parameters for argon2id: 19 MiB, 2 passes, 1 lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = async (password: string): Promise<string> => (await argon2()).hash(password, cost)

let nobodys: Promise<string> | undefined

/** Takes as long when there is no account or no password as when there is one, so the time tells nothing. */
export async function passwordFits(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  const { verify } = await argon2()
  const fits = await verify(passwordHash ?? (await (nobodys ??= hashPassword('nobody has this one'))), password)
  return fits && Boolean(passwordHash)
}
