import { matchColumns, type ColumnMapping } from '../../import/match-columns'

export const questionnaireFields = [
  'prompt', 'section', 'group', 'key', 'name', 'points', 'weight', 'type', 'options', 'gate', 'bonus', 'notApplicable', 'guidance', 'owner',
] as const
export type QuestionnaireField = (typeof questionnaireFields)[number]
export type QuestionnaireMapping = ColumnMapping<QuestionnaireField>

/** What questionnaires call their columns in English, Russian and Lithuanian. */
const headers: Record<QuestionnaireField, string[]> = {
  prompt: ['prompt', 'question', 'criterion', 'criteria', 'requirement', 'check', 'item', 'вопрос', 'критерий', 'требование', 'проверка', 'пункт', 'klausimas', 'kriterijus', 'reikalavimas'],
  section: ['section', 'category', 'area', 'block', 'chapter', 'раздел', 'секция', 'категория', 'блок', 'skyrius', 'kategorija', 'sritis', 'dalis'],
  group: ['group', 'subsection', 'subcategory', 'группа', 'подраздел', 'подкатегория', 'grupė', 'poskyris'],
  key: ['key', 'code', 'id', 'number', 'no', 'nr', 'ключ', 'код', 'номер', 'raktas', 'kodas', 'numeris'],
  name: ['name', 'title', 'standard', 'название', 'формулировка', 'стандарт', 'pavadinimas', 'teiginys', 'standartas'],
  points: ['points', 'score', 'marks', 'max', 'баллы', 'балл', 'баллов', 'очки', 'taškai', 'balai', 'taškų'],
  weight: ['weight', 'вес', 'svoris'],
  type: ['type', 'answer type', 'тип', 'тип ответа', 'tipas', 'atsakymo tipas'],
  options: ['options', 'answers', 'choices', 'варианты', 'ответы', 'variantai', 'atsakymai'],
  gate: ['gate', 'critical', 'zero tolerance', 'critical failure', 'критический', 'критично', 'нулевая терпимость', 'kritinis', 'kritinė sąlyga'],
  bonus: ['bonus', 'бонус', 'papildomi', 'premija'],
  notApplicable: ['not applicable', 'n a', 'na', 'неприменимо', 'н п', 'netaikoma'],
  guidance: ['guidance', 'description', 'instructions', 'comment', 'note', 'help', 'пояснение', 'описание', 'инструкция', 'примечание', 'paaiškinimas', 'aprašymas', 'instrukcija', 'pastaba'],
  owner: ['owner', 'responsible', 'department', 'ответственный', 'отдел', 'atsakingas', 'skyriaus vadovas'],
}

export const guessMapping = (header: readonly string[]): QuestionnaireMapping => matchColumns(header, headers)
