import { chooseOne, duration, durationBands, option, section, text, yesNo } from '../builders'
import { floorManager, kitchen, rota } from './owners'

export const pace = section(
  'pace',
  {
    title: text('Pace of the meal', 'Темп обслуживания', 'Aptarnavimo tempas'),
    intro: text(
      'Lay the phone beside the plate and tap the stopwatch; that is what everybody does at table.',
      'Положите телефон рядом с тарелкой и запускайте секундомер: с телефоном за столом сидят все.',
      'Telefoną pasidėkite šalia lėkštės ir spauskite chronometrą: su telefonu prie stalo sėdi visi.',
    ),
    share: 0.14,
    zone: [74, 90],
  },
  [
    duration(
      'wait_for_menu',
      {
        name: text(
          'The menu arrives in under three minutes',
          'Меню приносят менее чем за три минуты',
          'Meniu atnešamas greičiau nei per tris minutes',
        ),
        prompt: text(
          'How long after sitting down did you have a menu?',
          'Через сколько после того, как вы сели, у вас было меню?',
          'Po kiek laiko atsisėdę gavote meniu?',
        ),
        guidance: text(
          'A menu lying on the table, or a code to scan that you were shown: nought seconds.',
          'Меню лежит на столе или вам показали код — ноль секунд.',
          'Meniu guli ant stalo arba jums parodė kodą – nulis sekundžių.',
        ),
        chain: rota,
      },
      durationBands([
        [180, 1],
        [300, 0.5],
      ]),
    ),
    duration(
      'wait_for_drinks',
      {
        name: text(
          'Drinks are on the table in under seven minutes',
          'Напитки на столе менее чем через семь минут',
          'Gėrimai ant stalo greičiau nei po septynių minučių',
        ),
        prompt: text(
          'How long from ordering to the first drink on the table?',
          'Сколько прошло от заказа до первого напитка на столе?',
          'Kiek laiko praėjo nuo užsakymo iki pirmojo gėrimo ant stalo?',
        ),
        guidance: text('Tap water counts as a drink.', 'Вода — тоже напиток.', 'Vanduo – irgi gėrimas.'),
        chain: rota,
      },
      durationBands([
        [420, 1],
        [600, 0.5],
      ]),
    ),
    duration(
      'wait_for_main',
      {
        name: text(
          'The main dish is served in under twenty-five minutes',
          'Основное блюдо подают менее чем через двадцать пять минут',
          'Pagrindinis patiekalas patiekiamas greičiau nei po dvidešimt penkių minučių',
        ),
        prompt: text(
          'How long from ordering, or from the cleared starter, to the main dish?',
          'Сколько прошло от заказа (или от убранной закуски) до основного блюда?',
          'Kiek laiko praėjo nuo užsakymo (ar nuo nurinkto užkandžio) iki pagrindinio patiekalo?',
        ),
        guidance: text(
          'Had you been told that it would take longer, write that in the comment.',
          'Если вас предупредили, что придётся ждать дольше, напишите об этом в комментарии.',
          'Jei įspėjo, kad teks laukti ilgiau, parašykite tai komentare.',
        ),
        weight: 2,
        chain: kitchen,
      },
      durationBands([
        [1500, 1],
        [2100, 0.5],
      ]),
    ),
    yesNo('check_back', {
      name: text(
        'The waiter comes back soon after the main dish is served',
        'Вскоре после подачи официант возвращается к столу',
        'Netrukus po patiekimo padavėjas grįžta prie staliuko',
      ),
      prompt: text(
        'Within five minutes of the main dish, did anybody ask whether all was well?',
        'Спросил ли кто-нибудь в течение пяти минут после подачи, всё ли хорошо?',
        'Ar per penkias minutes nuo patiekimo kas nors paklausė, ar viskas gerai?',
      ),
      guidance: text(
        'It must be possible to answer: a question called out in passing is a "No".',
        'На вопрос должно быть можно ответить; брошенный на ходу — «Нет».',
        'Turi būti įmanoma atsakyti; prabėgomis mestas klausimas – „Ne“.',
      ),
      chain: floorManager,
    }),
    chooseOne(
      'waiter_in_reach',
      {
        name: text('A waiter is within reach of a glance', 'Официанта легко подозвать', 'Padavėją lengva pasikviesti'),
        prompt: text(
          'What did it take to get a waiter to the table when you wanted something?',
          'Что понадобилось, чтобы официант подошёл, когда вам что-то было нужно?',
          'Ko reikėjo, kad padavėjas prieitų, kai jums ko nors prireikė?',
        ),
        guidance: text(
          'Try it once while eating: ask for a napkin or more water.',
          'Попробуйте один раз за едой: попросите салфетку или воды.',
          'Pamėginkite vieną kartą valgydami: paprašykite servetėlės ar vandens.',
        ),
        chain: rota,
      },
      [
        option(
          'glance',
          1,
          true,
          text(
            'A look or a raised hand, under a minute',
            'Взгляд или поднятая рука, меньше минуты',
            'Žvilgsnis ar pakelta ranka, mažiau nei minutė',
          ),
        ),
        option('effort', 0.5, false, text('Several attempts', 'Несколько попыток', 'Keli bandymai')),
        option(
          'fetched',
          0,
          false,
          text(
            'I had to get up, or nobody came',
            'Пришлось встать, или никто не подошёл',
            'Teko atsistoti arba niekas nepriėjo',
          ),
        ),
      ],
    ),
  ],
)
