import {
  chooseOne,
  count,
  countBands,
  duration,
  durationBands,
  option,
  section,
  text,
  unlessAnswer,
  whenAtLeast,
  yesNo,
} from '../builders'
import { caseHandling, menu, teamLead } from './owners'

export const hold = section(
  'hold',
  {
    title: text('Holding and transfers', 'Ожидание на линии и переводы', 'Laukimas linijoje ir sujungimai'),
    intro: text(
      'Keep the stopwatch near: every silence longer than a few seconds counts.',
      'Держите секундомер рядом: считается любая пауза дольше нескольких секунд.',
      'Chronometrą laikykite šalia: skaitosi kiekviena ilgesnė nei kelių sekundžių tyla.',
    ),
    share: 0,
    zone: [75, 90],
  },
  [
    chooseOne(
      'held',
      {
        name: text(
          'Before holding, the caller is asked',
          'Прежде чем попросить подождать, спрашивают',
          'Prieš prašant palaukti paklausiama',
        ),
        prompt: text(
          'How were you put on hold?',
          'Как вас попросили подождать на линии?',
          'Kaip jūsų paprašė palaukti linijoje?',
        ),
        guidance: text(
          'More than once: the worst of them.',
          'Несколько раз — берите худший.',
          'Kelis kartus – rinkitės blogiausią.',
        ),
        weight: 3,
        comment: 'never',
        chain: teamLead,
      },
      [
        option('never', 1, true, text('I was not put on hold', 'Ждать не просили', 'Laukti neprašė')),
        option(
          'asked',
          1,
          true,
          text('They asked and said why', 'Спросили и объяснили зачем', 'Paklausė ir paaiškino kodėl'),
        ),
        option('told', 0.5, false, text('They announced it', 'Поставили перед фактом', 'Tik pranešė')),
        option(
          'silent',
          0,
          false,
          text('Suddenly there was music or silence', 'Вдруг музыка или тишина', 'Staiga muzika arba tyla'),
        ),
      ],
    ),
    duration(
      'hold_time',
      {
        name: text(
          'Holding takes less than a minute in all',
          'Ожидание в разговоре — меньше минуты в сумме',
          'Pokalbio metu laukiama iš viso trumpiau nei minutę',
        ),
        prompt: text(
          'How long were you on hold altogether?',
          'Сколько всего вы ждали на линии?',
          'Kiek iš viso laukėte linijoje?',
        ),
        guidance: text(
          'Add up all holds. Asked because you were put on hold.',
          'Сложите все паузы. Вопрос задан, потому что вас просили подождать.',
          'Sudėkite visas pauzes. Klausiama, nes prašė palaukti.',
        ),
        weight: 3,
        chain: caseHandling,
        condition: unlessAnswer('held', 'never'),
      },
      durationBands([
        [60, 1],
        [180, 0.5],
      ]),
    ),
    count(
      'transfers',
      {
        name: text('At most one transfer', 'Звонок переводят не больше одного раза', 'Ne daugiau kaip vienas sujungimas'),
        prompt: text(
          'How many times were you transferred?',
          'Сколько раз вас переводили на другого сотрудника?',
          'Kiek kartų sujungė su kitu darbuotoju?',
        ),
        guidance: text(
          'Every new voice after the first counts. None: 0.',
          'Каждый новый голос после первого. Не переводили — 0.',
          'Kiekvienas naujas balsas po pirmojo. Nejungė – 0.',
        ),
        weight: 3,
        chain: menu,
      },
      text('times', 'раз', 'kart.'),
      countBands([
        [2, 1],
        [3, 0.5],
      ]),
    ),
    yesNo('warm_transfer', {
      name: text(
        'Whoever takes over knows the matter',
        'Тот, кому перевели, уже знает, в чём дело',
        'Kitas darbuotojas jau žino, koks reikalas',
      ),
      prompt: text(
        'Did the next employee know already what it was about?',
        'Знал ли следующий сотрудник, о чём речь?',
        'Ar kitas darbuotojas jau žinojo, apie ką kalbama?',
      ),
      guidance: text(
        'Asked because you were transferred. Several transfers: the last one.',
        'Вопрос задан, потому что вас перевели. Переводили несколько раз — последний.',
        'Klausiama, nes sujungė. Jungė kelis kartus – paskutinis.',
      ),
      weight: 3,
      chain: caseHandling,
      condition: whenAtLeast('transfers', 1),
    }),
  ],
)
