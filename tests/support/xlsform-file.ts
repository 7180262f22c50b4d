import writeXlsx from 'write-excel-file/node'

/** A sheet row by row, each by the names of its columns. */
export type SheetRows = Record<string, string>[]
export type FormSheets = Record<string, SheetRows>

export const cellsOf = (rows: SheetRows): string[][] => {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return rows.length === 0 ? [] : [header, ...rows.map((row) => header.map((column) => row[column] ?? ''))]
}

/** The sheets as an .xlsx file. */
export async function formFile(sheets: FormSheets): Promise<Uint8Array<ArrayBuffer>> {
  const pages = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet, data: cellsOf(rows).map((row) => row.map((value) => (value === '' ? null : { value, type: String }))),
  }))
  return new Uint8Array(await writeXlsx(pages).toBuffer())
}

/** A visit to a tram stop kiosk: a bit of everything that comes over, and of what does not. */
export const kiosk: FormSheets = {
  survey: [
    { type: 'start', name: 'started' },
    { type: 'note', name: 'hello', 'label::English (en)': 'Buy something small.', 'label::Lietuvių (lt)': 'Nusipirkite ką nors mažo.' },
    { type: 'begin_group', name: 'window', 'label::English (en)': 'At the window', 'label::Lietuvių (lt)': 'Prie langelio' },
    { type: 'select_one yesno', name: 'open', 'label::English (en)': 'Was the window open?', 'label::Lietuvių (lt)': 'Ar langelis buvo atidarytas?', required: 'yes' },
    { type: 'integer', name: 'queue', 'label::English (en)': 'How many stood before you?', 'label::Lietuvių (lt)': 'Kiek žmonių stovėjo prieš jus?', relevant: "${open} = '1'", constraint: '. < 50' },
    { type: 'select_multiple goods', name: 'seen', 'label::English (en)': 'What lay in the window?', 'label::Lietuvių (lt)': 'Kas buvo išdėta lange?', relevant: '${queue} > 2' },
    { type: 'text', name: 'why', 'label::English (en)': 'What did you hear?', relevant: 'count-selected(${seen}) > 1' },
    { type: 'end_group' },
    { type: 'calculate', name: 'sum', calculation: '${queue} * 2' },
    { type: 'begin group', name: 'around', 'label::English (en)': 'Around it', 'label::Lietuvių (lt)': 'Aplinkui', relevant: "selected(${seen}, 'tea')" },
    { type: 'audio', name: 'noise', 'label::English (en)': 'Record the announcement', 'label::Lietuvių (lt)': 'Įrašykite pranešimą' },
    { type: 'geopoint', name: 'spot', 'label::English (en)': 'Where is it?', 'label::Lietuvių (lt)': 'Kur tai yra?' },
    { type: 'image', name: 'sign', 'label::English (en)': 'Photo of the sign', 'label::Lietuvių (lt)': 'Iškabos nuotrauka' },
    { type: 'end group' },
  ],
  choices: [
    { list_name: 'yesno', name: '1', 'label::English (en)': 'Yes', 'label::Lietuvių (lt)': 'Taip' },
    { list_name: 'yesno', name: '2', 'label::English (en)': 'No', 'label::Lietuvių (lt)': 'Ne' },
    { list_name: 'goods', name: 'tea', 'label::English (en)': 'Tea', 'label::Lietuvių (lt)': 'Arbata' },
    { list_name: 'goods', name: 'press', 'label::English (en)': 'Newspapers', 'label::Lietuvių (lt)': 'Laikraščiai' },
  ],
  settings: [{ form_title: 'Kiosk by the stop', default_language: 'English (en)' }],
}
