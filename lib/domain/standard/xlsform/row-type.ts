/** What a cell of the column "type" says. `lost`: something the house has no place for. */
export type RowType =
  | { kind: 'begin' | 'end'; repeat: boolean }
  | { kind: 'select'; many: boolean; list: string; other: boolean }
  | { kind: 'as_text'; said: string; list: string | null }
  | { kind: 'plain'; type: 'integer' | 'decimal' | 'range' | 'text' | 'image' | 'audio' | 'geopoint' | 'time' | 'acknowledge' | 'note' }
  | { kind: 'lost'; code: 'metadata' | 'calculation' | 'not_recorded'; said: string }
  | { kind: 'unknown'; said: string }

const plain: Record<string, Extract<RowType, { kind: 'plain' }>['type']> = {
  integer: 'integer', int: 'integer', decimal: 'decimal', range: 'range', text: 'text', string: 'text', image: 'image', photo: 'image', picture: 'image', audio: 'audio',
  geopoint: 'geopoint', location: 'geopoint', gps: 'geopoint', time: 'time', acknowledge: 'acknowledge', trigger: 'acknowledge', note: 'note',
}
/** Recorded in words, for want of a type of their own. */
const asText = ['date', 'datetime', 'date time', 'barcode']
/** What a phone notes by itself; visits note their own. */
const metadata = [
  'start', 'end', 'today', 'deviceid', 'device id', 'subscriberid', 'subscriber id', 'simserial', 'sim serial', 'sim id', 'phonenumber', 'phone number', 'username', 'email', 'audit',
  'start-geopoint', 'background-geopoint', 'background-audio', 'instanceid', 'uri:deviceid', 'get device id', 'get start time', 'get end time', 'get today',
]
const notRecorded = ['video', 'file', 'geotrace', 'geoshape', 'hidden', 'url', 'printer', 'osm', 'xml-external', 'csv-external']

export function rowType(cell: string): RowType {
  const said = cell.trim().replace(/\s+/g, ' ')
  const lower = said.toLowerCase()
  const border = /^(begin|end)[ _](group|repeat|loop)\b/.exec(lower)
  if (border) return { kind: border[1] === 'begin' ? 'begin' : 'end', repeat: border[2] !== 'group' }
  const select = /^(?:select_one|select one|select1|select_multiple|select multiple|select all that apply)(?: from)?(?= |$)/.exec(lower)
  if (select) {
    const rest = said.slice(select[0].length).trim()
    const other = / or[_ ]other$/i.exec(` ${rest}`)
    return { kind: 'select', many: /multiple|all/.test(select[0]), list: other ? rest.slice(0, rest.length + 1 - other[0].length).trim() : rest, other: other !== null }
  }
  if (/^select_(one|multiple)_(from_file|external)\b/.test(lower)) return { kind: 'as_text', said: said.split(' ')[0]!, list: null }
  if (lower === 'rank' || lower.startsWith('rank ')) return { kind: 'as_text', said: 'rank', list: said.slice(5).trim() }
  if (asText.includes(lower)) return { kind: 'as_text', said, list: null }
  const type = Object.hasOwn(plain, lower) ? plain[lower] : undefined
  if (type) return { kind: 'plain', type }
  if (metadata.includes(lower)) return { kind: 'lost', code: 'metadata', said }
  if (lower === 'calculate' || lower === 'calculation') return { kind: 'lost', code: 'calculation', said }
  if (notRecorded.includes(lower.split(' ')[0]!)) return { kind: 'lost', code: 'not_recorded', said }
  return { kind: 'unknown', said: said.slice(0, 60) }
}
