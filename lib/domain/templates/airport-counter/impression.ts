import { freeText, scale, section, text } from '../builders'
import { dutyManager } from './owners'

export const impression = section(
  'impression',
  {
    title: text('Overall impression', 'Общее впечатление', 'Bendras įspūdis'),
    intro: text(
      'Over a coffee within the hour, before you forget.',
      'В течение часа, за чашкой кофе, пока не забылось.',
      'Per valandą, prie kavos, kol nepamiršote.',
    ),
    share: 0.05,
    zone: [75, 90],
  },
  [
    scale(
      'calm_after',
      {
        name: text(
          'The passenger walks away calmer than he or she came',
          'Пассажир отходит спокойнее, чем подошёл',
          'Keleivis nueina ramesnis, nei atėjo',
        ),
        prompt: text(
          'In what mood did you walk away from the counter?',
          'Что вы чувствовали, отходя от стойки?',
          'Kaip jautėtės nueidami nuo stalo?',
        ),
        guidance: text(
          'Because of the people there, not because of the flight.',
          'Из-за людей за стойкой, а не из-за рейса.',
          'Dėl žmonių prie stalo, o ne dėl skrydžio.',
        ),
        chain: dutyManager,
      },
      [
        text('Angry or afraid of missing the flight', 'Злость или страх опоздать', 'Pikta arba baisu pavėluoti'),
        text('More worried than before', 'Тревоги больше, чем было', 'Neramiau nei buvo'),
        text('As before', 'То же, что и раньше', 'Kaip buvo'),
        text('Calmer', 'Стало спокойнее', 'Ramiau'),
        text('Calm and looking forward', 'Спокойствие и предвкушение', 'Ramu ir džiugu'),
      ],
    ),
    freeText('overall_impression', {
      name: text('The visit in your own words', 'О визите своими словами', 'Apsilankymas savais žodžiais'),
      prompt: text(
        'What will you remember of this counter?',
        'Чем вам запомнится эта стойка?',
        'Kuo įsiminė šis stalas?',
      ),
      guidance: text(
        'Three to six sentences, facts first. No names, no flight or booking numbers, nothing on how security works.',
        'Три–шесть предложений, сначала факты. Без имён, номеров рейса и брони, ничего о работе досмотра.',
        'Nuo trijų iki šešių sakinių, pirmiausia faktai. Be vardų, skrydžio ir užsakymo numerių, nieko apie patikros darbą.',
      ),
    }),
  ],
)
