/** A key of the house out of a form's name: letters, digits, dots, dashes, at most 40, and nobody else's. */
export function keyFrom(name: string, otherwise: string, taken: ReadonlySet<string>): string {
  const plain = name.replace(/[^A-Za-z0-9_.-]+/g, '_').slice(0, 40)
  const base = /[A-Za-z0-9]/.test(plain) && plain !== '__proto__' ? plain : otherwise
  let key = base
  for (let turn = 2; taken.has(key); turn += 1) key = `${base.slice(0, 36 - String(turn).length)}_${turn}`
  return key
}
