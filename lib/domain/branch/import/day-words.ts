import { weekdays, type Weekday } from '../../visit/days'

/** What a column of one weekday is called; abbreviations as short as "an" would be found in heads that mean something else. */
export const dayHeads: Record<Weekday, readonly string[]> = {
  mon: ['monday', 'mon', 'понедельник', 'пн', 'pirmadienis', 'pirm'],
  tue: ['tuesday', 'tue', 'tues', 'вторник', 'вт', 'antradienis', 'antr'],
  wed: ['wednesday', 'wed', 'среда', 'ср', 'treciadienis', 'trec'],
  thu: ['thursday', 'thu', 'thur', 'thurs', 'четверг', 'чт', 'ketvirtadienis', 'ketv'],
  fri: ['friday', 'fri', 'пятница', 'пт', 'penktadienis', 'penkt'],
  sat: ['saturday', 'sat', 'суббота', 'сб', 'sestadienis', 'sest'],
  sun: ['sunday', 'sun', 'воскресенье', 'вс', 'sekmadienis', 'sekm'],
}

/** Short names inside a sentence of hours, Roman numbers as Lithuanian doors have them among them. */
const short: Record<Weekday, readonly string[]> = {
  mon: ['mo', 'pr', 'i'],
  tue: ['tu', 'an', 'ant', 'ii'],
  wed: ['we', 'weds', 'tr', 'iii'],
  thu: ['th', 'kt', 'ket', 'iv'],
  fri: ['fr', 'pn', 'pen', 'v'],
  sat: ['sa', 'st', 'ses', 'vi'],
  sun: ['su', 'sk', 'sek', 'вск', 'vii'],
}

/** Beginnings of the long names, whatever their case: "с понедельника по пятницу", "pirmadieniais". */
const stems: Record<Weekday, readonly string[]> = {
  mon: ['понедельник', 'pirmadien', 'mondays'],
  tue: ['вторник', 'antradien', 'tuesdays'],
  wed: ['сред', 'treciadien', 'wednesdays'],
  thu: ['четверг', 'ketvirtadien', 'thursdays'],
  fri: ['пятниц', 'penktadien', 'fridays'],
  sat: ['суббот', 'sestadien', 'saturdays'],
  sun: ['воскресен', 'sekmadien', 'sundays'],
}

const plain = (word: string) => word.toLowerCase().normalize('NFKD').replace(/[\u0300-\u036f.]/g, '')
const days = new Map(weekdays.flatMap((day) => [...dayHeads[day], ...short[day]].map((word) => [word, day] as const)))

/** The weekday a word names, in English, Russian or Lithuanian, whole or abbreviated. */
export function dayNamed(word: string): Weekday | null {
  const asked = plain(word)
  return days.get(asked) ?? weekdays.find((day) => stems[day].some((stem) => asked.startsWith(stem))) ?? null
}
