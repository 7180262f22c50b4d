import { chooseOne, count, option, recordedOnly, section, text, timeOfDay, yesNo } from '../builders'
import { dutyManager, terminal } from './owners'

export const greeting = section(
  'greeting',
  {
    title: text('Arrival and greeting', 'Прибытие и приветствие', 'Atvykimas ir pasveikinimas'),
    intro: text(
      'From the hall doors to the first word at the counter. Come as a passenger: suitcase, ticket, some haste.',
      'От дверей зала до первого слова у стойки. Приходите как пассажир: чемодан, билет, немного спешки.',
      'Nuo salės durų iki pirmojo žodžio prie registracijos stalo. Ateikite kaip keleivis: lagaminas, bilietas, truputis skubos.',
    ),
    share: 0.08,
    zone: [78, 92],
  },
  [
    timeOfDay('arrived_at', {
      name: text('Time of joining the queue', 'Время, когда встали в очередь', 'Atsistojimo į eilę laikas'),
      prompt: text('When did you join the queue?', 'Во сколько вы встали в очередь?', 'Kada atsistojote į eilę?'),
      guidance: text(
        'The clock of the departures screen is as good as your phone.',
        'Подойдут и часы на табло вылетов.',
        'Tinka ir išvykimų švieslentės laikrodis.',
      ),
    }),
    chooseOne(
      'matter',
      {
        name: text('What the visit was about', 'С чем подходили к стойке', 'Dėl ko kreiptasi'),
        prompt: text('What did you do at the counter?', 'Что вы делали у стойки?', 'Ką darėte prie stalo?'),
        guidance: text(
          'Your brief says it. The questions that follow depend on it.',
          'Это указано в задании. От ответа зависят дальнейшие вопросы.',
          'Tai nurodyta užduotyje. Nuo to priklauso tolesni klausimai.',
        ),
        weight: 0,
        comment: 'never',
      },
      [
        option('bag', 0, true, text('Checked in with a suitcase', 'Регистрация с багажом', 'Registravausi su bagažu')),
        option(
          'no_bag',
          0,
          true,
          text(
            'Checked in with cabin baggage alone',
            'Регистрация только с ручной кладью',
            'Registravausi tik su rankiniu bagažu',
          ),
        ),
        option(
          'enquiry',
          0,
          true,
          text(
            'Asked or complained, no check-in',
            'Вопрос или жалоба, без регистрации',
            'Klausiau ar skundžiausi, nesiregistravau',
          ),
        ),
      ],
    ),
    count(
      'people_ahead',
      {
        name: text('Passengers ahead in the queue', 'Сколько пассажиров впереди', 'Kiek keleivių priekyje'),
        prompt: text(
          'How many groups of travellers stood before you?',
          'Сколько групп пассажиров стояло перед вами?',
          'Kiek keleivių grupių stovėjo prieš jus?',
        ),
        guidance: text(
          'A family is one group. Queue empty: 0. It explains the waiting time.',
          'Семья — одна группа. Очереди нет — 0. Число поясняет время ожидания.',
          'Šeima – viena grupė. Eilės nėra – 0. Skaičius paaiškina laukimo trukmę.',
        ),
        weight: 0,
      },
      text('groups', 'группы', 'grupės'),
      recordedOnly,
    ),
    yesNo('counter_found', {
      name: text(
        'The right counter is found by screens and signs',
        'Нужную стойку находят по табло и указателям',
        'Reikiamas stalas randamas pagal švieslentes ir rodykles',
      ),
      prompt: text(
        'Did you find the right counter without asking?',
        'Нашли ли вы нужную стойку, никого не спрашивая?',
        'Ar reikiamą stalą radote neklausę?',
      ),
      guidance: text(
        'From the entrance of the hall, by screens, signs or a map. Two queues under one sign is a "No".',
        'От входа в зал, по табло, указателям или схеме. Две очереди под одной вывеской — «Нет».',
        'Nuo salės įėjimo, pagal švieslentes, rodykles ar planą. Dvi eilės po vienu ženklu – „Ne“.',
      ),
      photo: 'on_fail',
      chain: terminal,
    }),
    yesNo('greeted_first', {
      name: text(
        'The agent greets first and looks up',
        'Агент здоровается первым и поднимает глаза',
        'Darbuotojas pasisveikina pirmas ir pakelia akis',
      ),
      prompt: text(
        'Were you greeted before your passport was asked for?',
        'Поздоровались ли с вами, прежде чем попросить паспорт?',
        'Ar su jumis pasisveikino prieš prašydami paso?',
      ),
      guidance: text(
        'A hand held out without a word is a "No". No passport asked for: a greeting before you spoke.',
        'Молча протянутая рука — «Нет». Паспорт не просили — приветствие раньше ваших слов.',
        'Tylomis ištiesta ranka – „Ne“. Paso neprašė – pasisveikinimas jums dar nepratarus.',
      ),
      weight: 2,
      chain: dutyManager,
    }),
  ],
)
