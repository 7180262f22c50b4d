import { freeText, scale, section, text } from '../builders'
import { frontDesk } from './owners'

export const impression = section(
  'impression',
  {
    title: text('Overall impression', 'Общее впечатление', 'Bendras įspūdis'),
    intro: text(
      'Write while the lesson is still in your ears.',
      'Заполните по свежим следам.',
      'Užpildykite, kol įspūdis šviežias.',
    ),
    share: 0.05,
    zone: [75, 90],
  },
  [
    scale(
      'would_enrol',
      {
        name: text('The visitor would learn here', 'Посетитель стал бы здесь учиться', 'Lankytojas čia mokytųsi'),
        prompt: text(
          'Would you enrol here after this visit?',
          'Записались бы вы сюда после этого визита?',
          'Ar po šio apsilankymo čia užsirašytumėte?',
        ),
        guidance: text(
          'As the person in your brief, leaving price and distance aside.',
          'Как человек из задания, не думая о цене и дороге.',
          'Kaip užduotyje aprašytas žmogus, negalvodami apie kainą ir kelią.',
        ),
        chain: frontDesk,
      },
      [
        text('Certainly not', 'Точно нет', 'Tikrai ne'),
        text('Hardly', 'Вряд ли', 'Vargu'),
        text('I would look at another school first', 'Сначала посмотрю другую школу', 'Pirma pažiūrėčiau kitą mokyklą'),
        text('Rather yes', 'Скорее да', 'Veikiau taip'),
        text('Today, gladly', 'Хоть сегодня и с радостью', 'Nors šiandien ir su džiaugsmu'),
      ],
    ),
    freeText('overall_impression', {
      name: text('The visit in your own words', 'О визите своими словами', 'Apsilankymas savais žodžiais'),
      prompt: text(
        'What would make you stay or leave?',
        'Что бы вас здесь удержало или отпугнуло?',
        'Kas jus čia išlaikytų ar atbaidytų?',
      ),
      guidance: text(
        'Three to six sentences, what you saw before what you think. No names of teachers, nothing about children.',
        'Три–шесть предложений: сначала что видели, потом что думаете. Без имён преподавателей и без сведений о детях.',
        'Nuo trijų iki šešių sakinių: pirma ką matėte, paskui ką manote. Be mokytojų vardų ir nieko apie vaikus.',
      ),
    }),
  ],
)
