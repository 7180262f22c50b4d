/** What `npm run demo` says when everything is up: the address, and who can sign in. */
export function welcome(address, people) {
  const rows = people.map(({ role, name, email, password, language }) => [role, name, email, password, language])
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => String(row[column] ?? '').length)))
  const table = rows.map((row) => `  ${row.map((cell, column) => String(cell ?? '').padEnd(widths[column])).join('  ')}`.trimEnd())
  const signIns = rows.length ? ['Sign in as (role, name, address, password, language):', '', ...table, ''] : []
  return ['', `Etalon is running on ${address}`, '', ...signIns, 'Ctrl-C stops everything; the next start keeps the data.', ''].join('\n')
}
