import type { Language } from '../../language'

const whole = (pattern: string) => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu')

/** Words by which a question itself says that its subject can be absent. */
export const absenceAsked: Record<Language, RegExp> = {
  en: whole(
    '(?:if|where|when|whenever|as|unless) (?:not )?(?:it is |they are )?(?:applicable|required|relevant|any|present|available|needed|necessary|provided|installed|offered)|if (?:there (?:is|are|was|were)|it applies|they apply|one exists|you have)|n\\s*/\\s*a',
  ),
  ru: whole(
    '(?:если|где|когда) (?:это |он[аио]? )?(?:применим[оаы]?|есть|имеется|имеются|был[аио]?|предусмотрен[аоы]?|требуется|требуются|необходим[оаы]?|нужн[оаы]|положен[оаы]?|установлен[аоы]?)|при (?:их |его |её )?(?:наличии|необходимости)|в случае (?:наличия|необходимости)|неприменимо|не применимо|н\\s*/\\s*п',
  ),
  lt: whole(
    '(?:jei|jeigu|kai|kur) (?:tai |ji |jis |jos |jie )?(?:taikoma|taikomas|taikytina|yra|buvo|reikia|reikalinga|reikalaujama|numatyta|privaloma|būtina|įrengta|siūloma)|esant (?:poreikiui|reikalui|galimybei)|netaikoma|n\\s*/\\s*t',
  ),
}
/** In guidance only the plain word promises an answer; "if needed" there speaks to the shopper. */
export const absencePromised: Record<Language, RegExp> = {
  en: whole('if (?:not )?applicable|where applicable|not applicable|n\\s*/\\s*a'),
  ru: whole('(?:если|где) (?:не ?)?применимо|не ?применимо|н\\s*/\\s*п'),
  lt: whole('(?:jei|jeigu|kur) (?:ne)?taikoma|netaikoma|n\\s*/\\s*t'),
}

export const saysAbsence = (text: string, language: Language): boolean => absenceAsked[language].test(text)
/** Where the text says "if applicable", which is of the whole of it. */
export const saysApplicable = (text: string, language: Language): number | undefined => absencePromised[language].exec(text)?.index
