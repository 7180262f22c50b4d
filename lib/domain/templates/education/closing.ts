import { chooseOne, option, section, text, yesNo } from '../builders'
import { admissions, frontDesk } from './owners'

export const closing = section(
  'closing',
  {
    title: text('Farewell and follow-up', 'Прощание и обратная связь', 'Atsisveikinimas ir tolesnis ryšys'),
    intro: text(
      'Say that you will think about it. Finish this section two days later.',
      'Скажите, что подумаете. Раздел закончите через два дня.',
      'Pasakykite, kad pagalvosite. Šį skyrių užbaikite po dviejų dienų.',
    ),
    share: 0.08,
    zone: [75, 90],
  },
  [
    yesNo('next_step', {
      name: text(
        'The visitor leaves knowing the next step',
        'Посетитель уходит, зная следующий шаг',
        'Lankytojas išeina žinodamas kitą žingsnį',
      ),
      prompt: text(
        'Was a particular next step agreed with you?',
        'Договорились ли с вами о конкретном следующем шаге?',
        'Ar su jumis susitarė dėl konkretaus kito žingsnio?',
      ),
      guidance: text(
        'A test on Tuesday, a letter with the timetable, a call you agreed to. "Drop in again" is a "No".',
        'Тест во вторник, письмо с расписанием, согласованный звонок. «Заходите ещё» — «Нет».',
        'Testas antradienį, laiškas su tvarkaraščiu, sutartas skambutis. „Užsukite dar“ – „Ne“.',
      ),
      weight: 2,
      chain: frontDesk,
    }),
    yesNo('farewell', {
      name: text(
        'The visitor is seen off with a friendly word',
        'Посетителя провожают добрым словом',
        'Lankytojas palydimas geru žodžiu',
      ),
      prompt: text(
        'Were you seen off with a friendly word?',
        'Проводили ли вас добрым словом?',
        'Ar jus palydėjo geru žodžiu?',
      ),
      guidance: text(
        'Said to you, eyes off the screen.',
        'Сказанным вам, а не экрану.',
        'Pasakytu jums, o ne ekranui.',
      ),
      comment: 'never',
      chain: frontDesk,
    }),
    chooseOne(
      'promise_kept',
      {
        name: text(
          'What was promised arrives within a day',
          'Обещанное приходит в течение суток',
          'Tai, kas žadėta, ateina per parą',
        ),
        prompt: text(
          'Did what was promised reach you?',
          'Дошло ли до вас обещанное?',
          'Ar gavote tai, kas buvo žadėta?',
        ),
        guidance: text(
          'Timetable, price list, call. Look into unwanted mail too. They promised nothing: not applicable.',
          'Расписание, цены, звонок. Загляните и в спам. Ничего не обещали — «неприменимо».',
          'Tvarkaraštis, kainos, skambutis. Pažiūrėkite ir į brukalą. Nieko nežadėjo – „netaikoma“.',
        ),
        weight: 2,
        canBeAbsent: true,
        chain: admissions,
      },
      [
        option('day', 1, true, text('Within a day', 'В течение суток', 'Per parą')),
        option('later', 0.5, false, text('On the second day', 'На второй день', 'Antrą dieną')),
        option('never', 0, false, text('It never came', 'Так и не пришло', 'Neatėjo')),
      ],
    ),
    yesNo('asked_back', {
      name: text(
        'After the lesson someone asks how it was',
        'После занятия интересуются впечатлением',
        'Po pamokos pasidomima įspūdžiu',
      ),
      prompt: text(
        'Did anyone ask how you had liked it?',
        'Спросил ли кто-нибудь, как вам понравилось?',
        'Ar kas nors paklausė, kaip jums patiko?',
      ),
      guidance: text(
        'On the spot or later by message. Once; a third call is a "No".',
        'На месте или потом сообщением. Один раз; третий звонок — «Нет».',
        'Vietoje ar vėliau žinute. Vieną kartą; trečias skambutis – „Ne“.',
      ),
      weight: 0.5,
      bonus: true,
      chain: admissions,
    }),
  ],
)
