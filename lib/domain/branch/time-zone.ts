/** Names people and other systems use for zones the list calls otherwise. */
const cities: Record<string, string> = {
  kyiv: 'Europe/Kyiv', kiev: 'Europe/Kyiv', bangalore: 'Asia/Kolkata', bengaluru: 'Asia/Kolkata', delhi: 'Asia/Kolkata', mumbai: 'Asia/Kolkata',
  ist: 'Asia/Kolkata', kaunas: 'Europe/Vilnius', klaipeda: 'Europe/Vilnius', lithuania: 'Europe/Vilnius', lietuva: 'Europe/Vilnius',
  latvia: 'Europe/Riga', estonia: 'Europe/Tallinn', poland: 'Europe/Warsaw', germany: 'Europe/Berlin', eet: 'Europe/Vilnius', cet: 'Europe/Berlin',
  msk: 'Europe/Moscow', gmt: 'UTC', 'etc/utc': 'UTC', вильнюс: 'Europe/Vilnius', москва: 'Europe/Moscow', рига: 'Europe/Riga', таллин: 'Europe/Tallinn',
}

/** Zones to choose from, by name. */
export const timeZones: readonly string[] = [...new Set([...Intl.supportedValuesOf('timeZone'), 'Europe/Kyiv', 'Asia/Kolkata', 'UTC'])].sort()
const spelled = new Map(timeZones.map((zone) => [zone.toLowerCase(), zone]))

/** The zone as the list writes it ("europe/vilnius" is Europe/Vilnius), or null: offsets and abbreviations know no change of clocks. */
export const knownTimeZone = (text: string): string | null => spelled.get(text.trim().toLowerCase().replaceAll(' ', '_')) ?? null

/** The likeliest zone for something that is none, or null when nothing comes near. */
export function suggestTimeZone(text: string): string | null {
  const wanted = plain(text)
  if (!wanted) return null
  if (cities[wanted]) return cities[wanted]
  const last = wanted.split('/').at(-1)!
  if (cities[last]) return cities[last]
  const ranked = timeZones
    .map((zone) => ({ zone, distance: Math.min(distance(wanted, plain(zone)), distance(last, plain(zone.split('/').at(-1)!))) }))
    .sort((one, other) => one.distance - other.distance)
  const best = ranked[0]!
  return best.distance <= Math.max(1, Math.ceil(last.length / 4)) ? best.zone : null
}

const plain = (text: string) => text.trim().toLowerCase().replaceAll(' ', '_').normalize('NFD').replace(/\p{M}/gu, '').slice(0, 60)

/** Letters to add, drop or change (Levenshtein 1966), one row at a time. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)))
    row = next
  }
  return row[other.length]!
}
