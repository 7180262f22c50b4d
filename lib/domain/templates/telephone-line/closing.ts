import { chooseOne, option, section, text, yesNo } from '../builders'
import { caseHandling, teamLead, training } from './owners'

export const closing = section(
  'closing',
  {
    title: text('Ending the call, and after it', 'Конец разговора и после него', 'Pokalbio pabaiga ir po jo'),
    intro: text(
      'Do not hang up first. Finish the last question two working days later.',
      'Не кладите трубку первыми. Последний вопрос закройте через два рабочих дня.',
      'Nepadėkite ragelio pirmi. Paskutinį klausimą užbaikite po dviejų darbo dienų.',
    ),
    share: 0,
    zone: [78, 92],
  },
  [
    yesNo('next_repeated', {
      name: text(
        'At the end it is said again what happens next',
        'В конце повторяют, что будет дальше',
        'Pabaigoje pakartojama, kas bus toliau',
      ),
      prompt: text(
        'Were you told at the end what happens next?',
        'Сказали ли вам в конце, что будет дальше?',
        'Ar pabaigoje pasakė, kas bus toliau?',
      ),
      guidance: text(
        '"You need do nothing more" is a next step too.',
        '«Больше ничего делать не нужно» — тоже ответ.',
        '„Daugiau nieko daryti nereikia“ – irgi atsakymas.',
      ),
      weight: 4,
      chain: training,
    }),
    yesNo('anything_else', {
      name: text(
        'The caller is asked for further questions',
        'Спрашивают, есть ли ещё вопросы',
        'Paklausiama, ar yra dar klausimų',
      ),
      prompt: text(
        'Were you asked for further questions?',
        'Спросили ли вас, есть ли ещё вопросы?',
        'Ar jūsų paklausė, ar turite dar klausimų?',
      ),
      guidance: text('With a pause to answer in.', 'И оставили паузу для ответа.', 'Ir paliko laiko atsakyti.'),
      weight: 2,
      comment: 'never',
      chain: training,
    }),
    yesNo('farewell', {
      name: text(
        'The employee says goodbye',
        'Сотрудник прощается с позвонившим',
        'Darbuotojas atsisveikina su skambinančiuoju',
      ),
      prompt: text(
        'Did the employee say goodbye to you?',
        'Попрощался ли с вами сотрудник?',
        'Ar darbuotojas su jumis atsisveikino?',
      ),
      guidance: text(
        'Wait three seconds in silence after your own goodbye. Cut off without a word: "No".',
        'Попрощавшись, подождите молча три секунды. Положили трубку без прощания — «Нет».',
        'Atsisveikinę tylėdami palaukite tris sekundes. Padėjo ragelį neatsisveikinę – „Ne“.',
      ),
      weight: 2,
      comment: 'never',
      chain: teamLead,
    }),
    chooseOne(
      'promise_kept',
      {
        name: text('What was promised happens in time', 'Обещанное делают в срок', 'Kas pažadėta, padaroma laiku'),
        prompt: text(
          'What became of the promise made to you?',
          'Выполнили ли данное вам обещание?',
          'Ar ištesėjo jums duotą pažadą?',
        ),
        guidance: text(
          'A call back, a message, a correction. They promised nothing: not applicable.',
          'Обратный звонок, сообщение, исправление. Ничего не обещали — «неприменимо».',
          'Perskambinimas, žinutė, pataisymas. Nieko nežadėjo – „netaikoma“.',
        ),
        weight: 5,
        canBeAbsent: true,
        chain: caseHandling,
      },
      [
        option('kept', 1, true, text('Kept in time', 'Выполнено в срок', 'Ištesėtas laiku')),
        option('late', 0.5, false, text('Kept, but late', 'Выполнено с опозданием', 'Ištesėtas, bet vėliau')),
        option(
          'broken',
          0,
          false,
          text('Still nothing after two working days', 'Через два рабочих дня ничего', 'Po dviejų darbo dienų nieko'),
        ),
      ],
    ),
  ],
)
