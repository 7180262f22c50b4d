import { freeText, scale, section, text } from '../builders'
import { frontOffice } from './owners'

export const impression = section(
  'impression',
  {
    title: text('Overall impression', 'Общее впечатление', 'Bendras įspūdis'),
    intro: text(
      'Write in the taxi or on the train, before the next city blurs it.',
      'Запишите в такси или поезде, пока впечатление не стёрлось.',
      'Užrašykite taksi ar traukinyje, kol įspūdis neišblėso.',
    ),
    share: 0.05,
    zone: [75, 90],
  },
  [
    scale(
      'next_time',
      {
        name: text(
          'The guest would stay here again',
          'Гость остановился бы здесь снова',
          'Svečias čia apsistotų dar kartą',
        ),
        prompt: text(
          'Back in this town at the same price, where would you stay?',
          'Где бы вы остановились в этом городе в следующий раз за те же деньги?',
          'Kur apsistotumėte šiame mieste kitą kartą už tą pačią kainą?',
        ),
        guidance: text(
          "Think of sleep, people and order; the view is nobody's merit.",
          'Думайте о сне, людях и порядке; вид из окна — ничья не заслуга.',
          'Galvokite apie miegą, žmones ir tvarką; vaizdas pro langą – niekieno nuopelnas.',
        ),
        chain: frontOffice,
      },
      [
        text('Anywhere else', 'Где угодно, только не здесь', 'Bet kur kitur'),
        text(
          'I would look for another house first',
          'Сначала буду искать другую гостиницу',
          'Pirma ieškočiau kito viešbučio',
        ),
        text('Here if nothing better turns up', 'Здесь, если не найдётся лучше', 'Čia, jei neatsiras nieko geresnio'),
        text('Here', 'Здесь', 'Čia'),
        text('Here, and I would recommend it to a friend', 'Здесь, и друзьям посоветую', 'Čia, ir draugams patarčiau'),
      ],
    ),
    freeText('own_words', {
      name: text('The stay in your own words', 'О проживании своими словами', 'Viešnagė savais žodžiais'),
      prompt: text(
        'What would you tell the director of this hotel over coffee?',
        'Что бы вы сказали директору этой гостиницы за чашкой кофе?',
        'Ką pasakytumėte šio viešbučio direktoriui prie kavos puodelio?',
      ),
      guidance: text(
        'Three to six sentences with facts: what to keep, what to mend. No names, no room number, no other guests.',
        'Три–шесть предложений с фактами: что сохранить, что исправить. Без имён, номера комнаты и других гостей.',
        'Trys–šeši sakiniai su faktais: ką išsaugoti, ką taisyti. Be vardų, kambario numerio ir kitų svečių.',
      ),
    }),
  ],
)
