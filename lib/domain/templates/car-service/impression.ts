import { freeText, recommendation, scale, section, text } from '../builders'
import { serviceAdviser } from './owners'

export const impression = section(
  'impression',
  {
    title: text('Overall impression', 'Общее впечатление', 'Bendras įspūdis'),
    intro: text(
      'Pull up at the first car park and write.',
      'Остановитесь на первой же стоянке и запишите.',
      'Sustokite pirmoje aikštelėje ir užrašykite.',
    ),
    share: 0,
    zone: [75, 90],
  },
  [
    scale(
      'trust',
      {
        name: text(
          'The customer would leave the key here again',
          'Клиент снова отдал бы сюда ключи',
          'Klientas vėl čia paliktų raktelius',
        ),
        prompt: text(
          'Would you entrust this garage with a repair you cannot judge?',
          'Доверили бы вы этому сервису ремонт, в котором не разбираетесь?',
          'Ar patikėtumėte šiam servisui remontą, kurio patys neišmanote?',
        ),
        guidance: text(
          'As a car owner, not as the person in the brief.',
          'Как автовладелец, а не как персонаж задания.',
          'Kaip automobilio savininkas, o ne kaip užduoties personažas.',
        ),
        weight: 3,
        chain: serviceAdviser,
      },
      [
        text('Never', 'Ни за что', 'Niekada'),
        text('Only for want of another', 'Только если больше некуда', 'Tik jei nebūtų kur kitur'),
        text('For small things', 'Только мелочь', 'Tik smulkmenas'),
        text('Probably', 'Скорее да', 'Veikiau taip'),
        text('Without a second opinion', 'Да, и перепроверять не стану', 'Taip, ir niekur netikrinčiau'),
      ],
    ),
    recommendation('recommend', {
      name: text(
        'How likely the shopper is to recommend this garage',
        'Насколько проверяющий готов рекомендовать этот сервис',
        'Ar tikrinantysis rekomenduotų šį servisą',
      ),
      prompt: text(
        'How likely are you to recommend this garage to a friend?',
        'Насколько вероятно, что вы порекомендуете этот сервис знакомому?',
        'Kokia tikimybė, kad rekomenduotumėte šį servisą draugui?',
      ),
      guidance: text(
        'After everything you saw today; there is no right number.',
        'После всего, что вы сегодня увидели; правильного числа нет.',
        'Po visko, ką šiandien matėte; teisingo skaičiaus nėra.',
      ),
    }),
    freeText('own_words', {
      name: text('The visit in your own words', 'О визите своими словами', 'Apsilankymas savais žodžiais'),
      prompt: text(
        'What would you tell a colleague looking for a garage?',
        'Что бы вы рассказали коллеге, который ищет сервис?',
        'Ką papasakotumėte serviso ieškančiam kolegai?',
      ),
      guidance: text(
        'Three to six sentences, facts first. No names, no number plates.',
        'Три–шесть предложений, сначала факты. Без имён и госномеров.',
        'Trys–šeši sakiniai, pirmiausia faktai. Be vardų ir valstybinių numerių.',
      ),
    }),
  ],
)
