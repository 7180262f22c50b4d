import { scale, section, text, yesNo } from '../builders'
import { serviceAdviser, training } from './owners'

export const needs = section(
  'needs',
  {
    title: text('Discovery of needs', 'Выяснение проблемы', 'Problemos išsiaiškinimas'),
    intro: text(
      'Describe what you hear and feel; make no diagnosis of your own.',
      'Описывайте, что слышите и чувствуете; диагнозов не ставьте.',
      'Apibūdinkite, ką girdite ir jaučiate; diagnozės nenustatinėkite.',
    ),
    share: 0,
    zone: [78, 92],
  },
  [
    scale(
      'trouble_explored',
      {
        name: text(
          'The adviser gets to the bottom of the complaint',
          'Мастер-приёмщик вникает в то, что описал клиент',
          'Meistras įsigilina į kliento nusiskundimą',
        ),
        prompt: text(
          'How did the adviser deal with what you described?',
          'Как мастер-приёмщик отнёсся к тому, что вы описали?',
          'Kaip meistras reagavo į tai, ką apibūdinote?',
        ),
        guidance: text(
          'Questions meant: when, how often, cold or warm, at what speed.',
          'Имеются в виду вопросы: когда, как часто, на холодную или прогретую, на какой скорости.',
          'Turimi omenyje klausimai: kada, kaip dažnai, šaltas ar įšilęs, kokiu greičiu.',
        ),
        weight: 4,
        chain: training,
      },
      [
        text('Did not take it up', 'Пропустил мимо ушей', 'Nekreipė dėmesio'),
        text('Nodded', 'Кивнул', 'Linktelėjo'),
        text('Wrote it down as I said it', 'Записал с моих слов', 'Užrašė mano žodžius'),
        text('Asked questions and wrote it down', 'Расспросил и записал', 'Išklausinėjo ir užrašė'),
        text(
          'Asked, wrote it down, listened to the car with me',
          'Расспросил, записал, послушал машину вместе со мной',
          'Išklausinėjo, užrašė, kartu pasiklausė automobilio',
        ),
      ],
    ),
    yesNo('walk_round', {
      name: text(
        'The car is looked over together before it is handed in',
        'Машину осматривают вместе с клиентом до приёмки',
        'Prieš priimant automobilis apžiūrimas kartu su klientu',
      ),
      prompt: text(
        'Did the adviser walk round the car with you?',
        'Обошёл ли мастер-приёмщик машину вместе с вами?',
        'Ar meistras kartu su jumis apėjo automobilį?',
      ),
      guidance: text(
        'All four sides, scratches noted or photographed. Go along without suggesting it.',
        'Со всех четырёх сторон, царапины записаны или сняты. Сами этого не предлагайте.',
        'Iš visų keturių pusių, įbrėžimai užrašyti ar nufotografuoti. Patys to nesiūlykite.',
      ),
      weight: 3,
      chain: serviceAdviser,
    }),
    yesNo('further_wishes', {
      name: text(
        'The adviser asks whether anything else should be looked at',
        'Мастер-приёмщик спрашивает, что ещё посмотреть',
        'Meistras paklausia, ką dar patikrinti',
      ),
      prompt: text(
        'Were you asked whether there was anything else about the car?',
        'Спросили ли вас, нет ли других вопросов по машине?',
        'Ar jūsų paklausė, ar dėl automobilio yra dar ko nors?',
      ),
      guidance: text('If asked: no, that is all.', 'Если спросят: нет, это всё.', 'Jei paklaus: ne, tai viskas.'),
      weight: 2,
      comment: 'never',
      chain: serviceAdviser,
    }),
  ],
)
