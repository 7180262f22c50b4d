type Place = { value: string; href: string }

/** The fields a form needs to lead to the same addresses: where it goes, and what they all have in common besides the field that is chosen. */
export function placeFields(name: string, places: readonly Place[]): { action: string; kept: [name: string, value: string][] } {
  const addresses = places.map(({ href }) => {
    const [action = '', query = ''] = href.replace(/#.*$/, '').split('?')
    return { action, fields: [...new URLSearchParams(query)].filter(([field]) => field !== name) }
  })
  const [first, ...others] = addresses
  if (!first) return { action: '', kept: [] }
  return { action: first.action, kept: first.fields.filter(([field, value]) => others.every(({ fields }) => fields.some(([also, said]) => also === field && said === value))) }
}
