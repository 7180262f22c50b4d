import { chooseOne, duration, durationBands, inScenario, option, section, text, unlessAnswer, yesNo } from '../builders'
import { operations, shiftLead, training } from './owners'

export const complaints = section(
  'complaints',
  {
    title: text(
      'Conflicts, complaints and returns',
      'Конфликты, жалобы и возвраты',
      'Konfliktai, skundai ir grąžinimai',
    ),
    intro: text(
      'Say once and calmly what your brief tells you, to the first employee you can reach. Ask for nothing beyond it.',
      'Один раз спокойно скажите первому доступному сотруднику то, что указано в задании. Больше ничего не просите.',
      'Vieną kartą ramiai pasakykite pirmam pasitaikiusiam darbuotojui tai, kas nurodyta užduotyje. Daugiau nieko neprašykite.',
    ),
    share: 0.08,
    zone: [75, 90],
    onlyIn: ['complaint', 'return'],
  },
  [
    yesNo('complaint_heard_out', {
      name: text(
        'The employee hears the guest out',
        'Сотрудник выслушивает гостя до конца',
        'Darbuotojas išklauso svečią iki galo',
      ),
      prompt: text(
        'Were you heard out without objection or excuse?',
        'Выслушали ли вас до конца, не возражая?',
        'Ar jus išklausė iki galo neprieštaraudami?',
      ),
      guidance: text(
        'Questions to understand the matter are fine.',
        'Уточняющие вопросы допустимы.',
        'Tikslinamieji klausimai leistini.',
      ),
      chain: shiftLead,
    }),
    yesNo('apology', {
      name: text('The employee apologises', 'Сотрудник приносит извинения', 'Darbuotojas atsiprašo'),
      prompt: text('Did the employee apologise?', 'Извинился ли сотрудник?', 'Ar darbuotojas atsiprašė?'),
      guidance: text(
        'In words. "It happens" is not an apology. Asked in complaint scenarios only.',
        'Словами. «Бывает» — не извинение. Вопрос задаётся только в сценариях с жалобой.',
        'Žodžiais. „Pasitaiko“ – ne atsiprašymas. Klausiama tik skundo scenarijuose.',
      ),
      chain: shiftLead,
      condition: inScenario('complaint'),
    }),
    chooseOne(
      'solution_offered',
      {
        name: text(
          'The employee offers a solution of their own accord',
          'Сотрудник сам предлагает решение',
          'Darbuotojas pats pasiūlo sprendimą',
        ),
        prompt: text('What was offered?', 'Что вам предложили?', 'Ką jums pasiūlė?'),
        guidance: text(
          'Accept whatever is offered and say thank you.',
          'Примите то, что предложат, и поблагодарите.',
          'Priimkite tai, ką pasiūlys, ir padėkokite.',
        ),
        weight: 2,
        chain: training,
      },
      [
        option(
          'choice',
          1,
          true,
          text(
            'A choice: replacement or money back',
            'На выбор: замену или возврат денег',
            'Pasirinkti: pakeisti arba grąžinti pinigus',
          ),
        ),
        option(
          'one_remedy',
          1,
          true,
          text(
            'One of the two, without a choice',
            'Что-то одно из двух, без выбора',
            'Vieną iš dviejų, be galimybės rinktis',
          ),
        ),
        option(
          'on_request',
          0.5,
          false,
          text(
            'A solution, but only after I had asked',
            'Решение, но только после моей просьбы',
            'Sprendimą, bet tik man paprašius',
          ),
        ),
        option('nothing', 0, false, text('Nothing', 'Ничего', 'Nieko')),
      ],
    ),
    duration(
      'time_to_solution',
      {
        name: text(
          'The matter is settled in under five minutes',
          'Вопрос решают менее чем за пять минут',
          'Klausimas išsprendžiamas greičiau nei per penkias minutes',
        ),
        prompt: text(
          'How long from your first words to the solution?',
          'Сколько прошло от ваших первых слов до решения вопроса?',
          'Kiek laiko praėjo nuo pirmųjų jūsų žodžių iki sprendimo?',
        ),
        guidance: text(
          'Stop when you hold the replacement, the money or a clear promise. Asked because a solution was offered.',
          'Остановите секундомер, когда получили замену, деньги или ясное обещание. Вопрос задан, потому что решение предложили.',
          'Sustabdykite gavę pakeistą prekę, pinigus ar aiškų pažadą. Klausiama, nes sprendimą pasiūlė.',
        ),
        chain: operations,
        condition: unlessAnswer('solution_offered', 'nothing'),
      },
      durationBands([
        [300, 1],
        [600, 0.5],
      ]),
    ),
  ],
)
