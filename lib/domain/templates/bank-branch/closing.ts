import { section, text, yesNo } from '../builders'
import { products, training } from './owners'

export const closing = section(
  'closing',
  {
    title: text('Next step and farewell', 'Следующий шаг и прощание', 'Kitas žingsnis ir atsisveikinimas'),
    intro: text(
      'Say: "Thank you, I will think about it."',
      'Скажите: «Спасибо, я подумаю».',
      'Pasakykite: „Ačiū, pagalvosiu.“',
    ),
    share: 0.1,
    zone: [80, 92],
  },
  [
    yesNo('next_step', {
      name: text(
        'A next step with a date or a way to get in touch is agreed',
        'Договариваются о следующем шаге: когда или как связаться',
        'Susitariama dėl kito žingsnio: datos ar būdo susisiekti',
      ),
      prompt: text(
        'Did the adviser propose a particular next step?',
        'Предложил ли консультант конкретный следующий шаг?',
        'Ar konsultantas pasiūlė konkretų kitą žingsnį?',
      ),
      guidance: text(
        'A date, a call you agreed to, or a contact for your decision. "Come back any time" is a "No".',
        'Дата, согласованный звонок или контакт, по которому можно сообщить о решении. «Приходите ещё» — «Нет».',
        'Data, sutartas skambutis ar kontaktas apsisprendus. „Užsukite bet kada“ – „Ne“.',
      ),
      weight: 2,
      chain: training,
    }),
    yesNo('questions_invited', {
      name: text(
        'The adviser asks whether anything is unclear',
        'Консультант спрашивает, остались ли вопросы',
        'Konsultantas paklausia, ar liko neaiškumų',
      ),
      prompt: text(
        'Were you asked whether you had any questions left?',
        'Спросили ли вас, остались ли вопросы?',
        'Ar jūsų paklausė, ar dar turite klausimų?',
      ),
      guidance: text(
        'Before the farewell, in any wording.',
        'До прощания, в любой форме.',
        'Prieš atsisveikinant, bet kokiais žodžiais.',
      ),
      comment: 'never',
      chain: training,
    }),
    yesNo('farewell', {
      name: text(
        'The adviser takes leave of the customer with a kind word',
        'Консультант прощается с клиентом добрым словом',
        'Konsultantas atsisveikina su klientu geru žodžiu',
      ),
      prompt: text(
        'Did the adviser say a parting word to you?',
        'Сказал ли вам консультант что-нибудь на прощание?',
        'Ar konsultantas atsisveikindamas jums ką nors pasakė?',
      ),
      guidance: text(
        '"Thank you" or "goodbye", said to you and not to the screen.',
        '«Спасибо» или «до свидания», сказанное вам, а не экрану.',
        '„Ačiū“ arba „viso gero“, pasakyta jums, o ne ekranui.',
      ),
      comment: 'never',
      chain: training,
    }),
    yesNo('digital_shown', {
      name: text(
        'The customer is shown how to do it online',
        'Клиенту показывают, как сделать это онлайн',
        'Klientui parodoma, kaip tai atlikti internetu',
      ),
      prompt: text(
        'Were you shown how to go on in the app or the internet bank?',
        'Показали ли вам, как продолжить в приложении или интернет-банке?',
        'Ar jums parodė, kaip tęsti programėlėje ar interneto banke?',
      ),
      guidance: text(
        'Telling without showing is a "No".',
        'Рассказали, но не показали — «Нет».',
        'Papasakojo, bet neparodė – „Ne“.',
      ),
      weight: 0.5,
      bonus: true,
      chain: products,
    }),
  ],
)
