import { freeText, scale, section, text } from '../builders'
import { branchManager } from './owners'

export const impression = section(
  'impression',
  {
    title: text('Overall impression', 'Общее впечатление', 'Bendras įspūdis'),
    intro: text(
      'Fill this in within an hour of leaving.',
      'Заполните в течение часа после выхода.',
      'Užpildykite per valandą nuo išėjimo.',
    ),
    share: 0.05,
    zone: [75, 90],
  },
  [
    scale(
      'would_entrust',
      {
        name: text(
          'The customer would entrust this branch with the matter',
          'Клиент доверил бы этому отделению свой вопрос',
          'Klientas patikėtų šiam skyriui savo reikalą',
        ),
        prompt: text(
          'After this conversation, would you become or stay a customer here?',
          'Стали бы вы после этого разговора клиентом этого отделения (или остались бы им)?',
          'Ar po šio pokalbio taptumėte arba liktumėte šio skyriaus klientu?',
        ),
        guidance: text(
          'Judge the people and the advice, not the interest rate.',
          'Оценивайте людей и консультацию, а не процентную ставку.',
          'Vertinkite žmones ir konsultaciją, o ne palūkanų normą.',
        ),
        chain: branchManager,
      },
      [
        text('No, I would warn others', 'Нет, и другим не посоветую', 'Ne, ir kitus įspėčiau'),
        text('Probably not', 'Скорее нет', 'Veikiau ne'),
        text(
          'I would look at other banks first',
          'Сначала изучу предложения других банков',
          'Pirma apsižvalgyčiau kituose bankuose',
        ),
        text('Probably', 'Скорее да', 'Veikiau taip'),
        text('Yes, without looking further', 'Да, больше искать не стану', 'Taip, daugiau neieškočiau'),
      ],
    ),
    freeText('overall_impression', {
      name: text('The visit in your own words', 'О визите своими словами', 'Apsilankymas savais žodžiais'),
      prompt: text(
        'What helped you or hindered you most?',
        'Что больше всего помогло или помешало?',
        'Kas labiausiai padėjo ar trukdė?',
      ),
      guidance: text(
        'Three to six sentences, facts first. No names, no amounts or data of your own or of others.',
        'Три–шесть предложений, сначала факты. Без имён, сумм и данных — ваших или чужих.',
        'Nuo trijų iki šešių sakinių, pirmiausia faktai. Be vardų, sumų ir savo ar kitų duomenų.',
      ),
    }),
  ],
)
