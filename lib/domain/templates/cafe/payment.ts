import { section, text, yesNo } from '../builders'
import { operations, shiftLead, tills, training } from './owners'

export const payment = section(
  'payment',
  {
    title: text('Payment and farewell', 'Оплата и прощание', 'Apmokėjimas ir atsisveikinimas'),
    intro: text(
      'Keep the receipt; you will photograph it.',
      'Сохраните чек: его нужно будет сфотографировать.',
      'Išsaugokite kvitą – jį reikės nufotografuoti.',
    ),
    share: 0.1,
    zone: [85, 95],
  },
  [
    yesNo('amount_named', {
      name: text(
        'The amount is made known before payment',
        'До оплаты гостю сообщают сумму',
        'Prieš apmokėjimą svečiui pasakoma suma',
      ),
      prompt: text(
        'Did you learn the amount before you paid?',
        'Узнали ли вы сумму до оплаты?',
        'Ar sužinojote sumą prieš sumokėdami?',
      ),
      guidance: text(
        'Spoken, or on a display turned towards you.',
        'Вслух или на табло, повёрнутом к вам.',
        'Balsu arba į jus atsuktame ekrane.',
      ),
      chain: training,
    }),
    yesNo('payment_worked', {
      name: text(
        'The chosen way to pay works at the first attempt',
        'Выбранный способ оплаты срабатывает с первого раза',
        'Pasirinktas mokėjimo būdas suveikia iš pirmo karto',
      ),
      prompt: text(
        'Did your payment go through at the first attempt?',
        'Прошла ли оплата с первого раза?',
        'Ar pavyko sumokėti iš pirmo karto?',
      ),
      guidance: text(
        'A fault of your own card is a "Yes"; mention it in the comment.',
        'Если подвела ваша карта, отвечайте «Да» и отметьте это в комментарии.',
        'Jei sutriko jūsų kortelė, atsakykite „Taip“ ir paminėkite tai komentare.',
      ),
      chain: tills,
    }),
    yesNo('receipt_given', {
      name: text(
        'The guest is given a receipt without asking',
        'Гостю выдают чек без напоминания',
        'Svečiui be priminimo išduodamas kvitas',
      ),
      prompt: text(
        'Were you given a receipt without asking?',
        'Выдали ли вам чек без вашей просьбы?',
        'Ar jums be prašymo išdavė kvitą?',
      ),
      guidance: text(
        'Paper, or sent to you electronically. Photograph it: date, items and total readable. Given only on request: "No".',
        'На бумаге или в электронном виде. Сфотографируйте чек: должны читаться дата, позиции и сумма. Выдали только по просьбе — «Нет».',
        'Popierinį ar elektroninį. Nufotografuokite: data, prekės ir suma turi būti įskaitomos. Išdavė tik paprašius – „Ne“.',
      ),
      weight: 2,
      photo: 'always',
      gate: 'zeroes_section',
      chain: tills,
    }),
    yesNo('farewell', {
      name: text(
        'The employee says goodbye or thanks the guest',
        'Сотрудник прощается с гостем или благодарит его',
        'Darbuotojas atsisveikina su svečiu arba jam padėkoja',
      ),
      prompt: text(
        'Did any employee say a parting word to you?',
        'Сказал ли вам кто-нибудь из персонала что-нибудь на прощание?',
        'Ar kas nors iš darbuotojų jums atsisveikindamas ką nors pasakė?',
      ),
      guidance: text(
        '"Thank you", "enjoy" or "goodbye", at the handover or at the door.',
        '«Спасибо», «приятного аппетита» или «до свидания» — при выдаче заказа или у выхода.',
        '„Ačiū“, „skanaus“ ar „viso gero“ – atiduodant užsakymą arba jums išeinant.',
      ),
      chain: shiftLead,
    }),
    yesNo('loyalty_mentioned', {
      name: text(
        'The loyalty programme is mentioned',
        'Гостю говорят о программе лояльности',
        'Svečiui užsimenama apie lojalumo programą',
      ),
      prompt: text(
        'Did anyone mention the loyalty card or app?',
        'Упомянул ли кто-нибудь карту постоянного гостя или приложение?',
        'Ar kas nors paminėjo lojalumo kortelę ar programėlę?',
      ),
      guidance: text(
        'No such programme in this café: not applicable.',
        'Программы в этом кафе нет — «неприменимо».',
        'Tokios programos kavinėje nėra – „netaikoma“.',
      ),
      weight: 0.5,
      bonus: true,
      canBeAbsent: true,
      chain: operations,
    }),
  ],
)
