import { freeText, scale, section, text } from '../builders'
import { pharmacist } from './owners'

export const impression = section(
  'impression',
  {
    title: text('Overall impression', 'Общее впечатление', 'Bendras įspūdis'),
    intro: text(
      'Fill this in within an hour of leaving.',
      'Заполните в течение часа после выхода.',
      'Užpildykite per valandą nuo išėjimo.',
    ),
    share: 0,
    zone: [75, 90],
  },
  [
    scale(
      'trust',
      {
        name: text(
          'The customer would trust this pharmacy with a health question',
          'Покупатель готов доверить аптеке вопрос о здоровье',
          'Pirkėjas patikėtų vaistinei klausimą apie sveikatą',
        ),
        prompt: text(
          'Would you come here with a question about your health?',
          'Пришли бы вы сюда с вопросом о своём здоровье?',
          'Ar kreiptumėtės čia su klausimu apie savo sveikatą?',
        ),
        guidance: text(
          'Speak for yourself, not for the persona of your brief.',
          'Отвечайте за себя, а не за персонажа из задания.',
          'Atsakykite už save, o ne už užduoties personažą.',
        ),
        weight: 3,
        chain: pharmacist,
      },
      [
        text('No, I would warn others', 'Нет, и другим не посоветую', 'Ne, ir kitus įspėčiau'),
        text('Probably not', 'Скорее нет', 'Veikiau ne'),
        text('Only to buy what I know', 'Только купить то, что знаю', 'Tik nusipirkti, ką žinau'),
        text('Probably', 'Скорее да', 'Veikiau taip'),
        text('Yes, before going anywhere else', 'Да, в первую очередь сюда', 'Taip, pirmiausia čia'),
      ],
    ),
    freeText('overall_impression', {
      name: text('The visit in your own words', 'О визите своими словами', 'Apsilankymas savais žodžiais'),
      prompt: text(
        'What would you tell the head of this pharmacy?',
        'Что бы вы сказали руководителю этой аптеки?',
        'Ką pasakytumėte šios vaistinės vadovui?',
      ),
      guidance: text(
        'Three to six sentences, facts first. No names, no health data of your own or of others.',
        'Три–шесть предложений, сначала факты. Без имён и сведений о здоровье — вашем или чужом.',
        'Nuo trijų iki šešių sakinių, pirmiausia faktai. Be vardų ir duomenų apie savo ar kitų sveikatą.',
      ),
    }),
  ],
)
