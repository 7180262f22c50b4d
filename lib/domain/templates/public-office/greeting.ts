import { count, recordedOnly, section, text, timeOfDay, yesNo } from '../builders'
import { officeHead, queueSystem, training } from './owners'

export const greeting = section(
  'greeting',
  {
    title: text('Arrival and greeting', 'Приход и приветствие', 'Atvykimas ir pasveikinimas'),
    intro: text(
      'From the street to your ticket, then to the first words at the counter.',
      'От улицы до талона, а потом до первых слов у окна.',
      'Nuo gatvės iki talono, o paskui iki pirmųjų žodžių prie langelio.',
    ),
    share: 0.1,
    zone: [80, 92],
  },
  [
    timeOfDay('entered_at', {
      name: text('Time of entry', 'Время входа', 'Įėjimo laikas'),
      prompt: text('When did you walk in?', 'Во сколько вы вошли?', 'Kada įėjote?'),
      guidance: text(
        'The time on the queue ticket is exact enough.',
        'Достаточно времени, напечатанного на талоне.',
        'Pakanka laiko, išspausdinto talone.',
      ),
    }),
    count(
      'people_waiting',
      {
        name: text('People waiting on arrival', 'Сколько людей ждало при входе', 'Kiek žmonių laukė atėjus'),
        prompt: text(
          'How many people were waiting before you?',
          'Сколько человек ждало перед вами?',
          'Kiek žmonių laukė prieš jus?',
        ),
        guidance: text(
          'Without those at the counters. Count families as one. It explains the waiting time.',
          'Без тех, кто уже у окон. Семью считайте за одного. Число поясняет время ожидания.',
          'Be tų, kurie jau prie langelių. Šeimą skaičiuokite kaip vieną. Skaičius paaiškina laukimo trukmę.',
        ),
        weight: 0,
      },
      text('people', 'чел.', 'žm.'),
      recordedOnly,
    ),
    yesNo('way_found', {
      name: text(
        'A first-time visitor finds the right queue',
        'Пришедший впервые находит свою очередь',
        'Pirmą kartą atėjęs randa savo eilę',
      ),
      prompt: text(
        'Did you find the right queue without going wrong?',
        'Нашли ли вы свою очередь с первого раза?',
        'Ar savo eilę radote iš pirmo karto?',
      ),
      guidance: text(
        'By signs, a machine in plain words, or an employee who came up to you. Asking another visitor is a "No".',
        'По указателям, понятному терминалу или с помощью сотрудника, который подошёл сам. Спросили у соседа в очереди — «Нет».',
        'Pagal rodykles, suprantamą terminalą arba padedant pačiam priėjusiam darbuotojui. Klausėte kito laukiančiojo – „Ne“.',
      ),
      weight: 2,
      chain: queueSystem,
    }),
    yesNo('greeted_at_counter', {
      name: text(
        'The employee greets first, looking up',
        'Сотрудник здоровается первым и смотрит на посетителя',
        'Darbuotojas pasisveikina pirmas, pakėlęs akis',
      ),
      prompt: text(
        'Were you greeted at the counter before you spoke?',
        'Поздоровались ли с вами у окна раньше, чем заговорили вы?',
        'Ar prie langelio su jumis pasisveikino, jums dar nepratarus?',
      ),
      guidance: text(
        'Sit down and wait three seconds. "Next!" or "I am listening" is a "No".',
        'Сядьте и подождите три секунды. «Следующий!» или «Слушаю» — «Нет».',
        'Atsisėskite ir palaukite tris sekundes. „Kitas!“ ar „Klausau“ – „Ne“.',
      ),
      weight: 2,
      chain: training,
    }),
    yesNo('not_kept_standing', {
      name: text(
        'The employee is ready when the number is called',
        'Когда вызывают номер, сотрудник готов принять',
        'Kai iškviečiamas numeris, darbuotojas pasirengęs',
      ),
      prompt: text(
        'Did the employee turn to you as soon as your number was called?',
        'Занялся ли вами сотрудник сразу после вызова номера?',
        'Ar iškvietęs numerį darbuotojas iškart atsigręžė į jus?',
      ),
      guidance: text(
        'Half a minute to finish a note is fine. Finishing a telephone call in front of you is a "No".',
        'Полминуты, чтобы закончить запись, — нормально. Договаривал по телефону при вас — «Нет».',
        'Pusė minutės užrašui pabaigti – tinka. Jums sėdint kalbėjo telefonu – „Ne“.',
      ),
      comment: 'never',
      chain: officeHead,
    }),
  ],
)
