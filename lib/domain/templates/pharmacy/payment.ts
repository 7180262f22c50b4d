import { section, text, yesNo } from '../builders'
import { pharmacist, tills, training } from './owners'

export const payment = section(
  'payment',
  {
    title: text('Payment and farewell', 'Оплата и прощание', 'Apmokėjimas ir atsisveikinimas'),
    intro: text('Keep the receipt.', 'Сохраните чек.', 'Išsaugokite kvitą.'),
    share: 0,
    zone: [85, 95],
  },
  [
    yesNo('amount_named', {
      name: text('The amount is named before payment', 'До оплаты называют сумму', 'Prieš apmokėjimą pasakoma suma'),
      prompt: text(
        'Was the amount named before you paid?',
        'Назвали ли вам сумму до оплаты?',
        'Ar prieš sumokant jums pasakė sumą?',
      ),
      guidance: text(
        'Aloud or on a display you could read. Nothing bought: not applicable.',
        'Вслух или на табло, которое вам видно. Ничего не купили — «неприменимо».',
        'Balsu arba jums matomame ekrane. Nieko nepirkote – „netaikoma“.',
      ),
      canBeAbsent: true,
      chain: training,
    }),
    yesNo('receipt_given', {
      name: text(
        'The customer is given a receipt without asking',
        'Покупателю выдают чек без напоминания',
        'Pirkėjui be priminimo išduodamas kvitas',
      ),
      prompt: text(
        'Were you given a receipt without asking?',
        'Выдали ли вам чек без вашей просьбы?',
        'Ar jums be prašymo išdavė kvitą?',
      ),
      guidance: text(
        'Photograph it; date, items and total readable, card and loyalty numbers covered. Nothing bought: not applicable.',
        'Сфотографируйте чек: видны дата, позиции и сумма, номера карт закрыты. Ничего не купили — «неприменимо».',
        'Nufotografuokite: data, prekės ir suma turi būti įskaitomos, kortelių numerius uždenkite. Nieko nepirkote – „netaikoma“.',
      ),
      weight: 3,
      canBeAbsent: true,
      photo: 'always',
      gate: 'zeroes_section',
      chain: tills,
    }),
    yesNo('farewell', {
      name: text(
        'The pharmacist says goodbye',
        'Фармацевт прощается с покупателем',
        'Vaistininkas atsisveikina su pirkėju',
      ),
      prompt: text(
        'Did the pharmacist say a parting word to you?',
        'Сказал ли вам фармацевт что-нибудь на прощание?',
        'Ar vaistininkas atsisveikindamas jums ką nors pasakė?',
      ),
      guidance: text(
        '"Goodbye", "thank you" or "get well soon" is a "Yes".',
        '«До свидания», «спасибо» или «выздоравливайте» — «Да».',
        '„Viso gero“, „ačiū“ ar „sveikite“ – „Taip“.',
      ),
      comment: 'never',
      chain: pharmacist,
    }),
    yesNo('storage_told', {
      name: text(
        'The pharmacist says how to store the medicine',
        'Фармацевт говорит, как хранить лекарство',
        'Vaistininkas pasako, kaip laikyti vaistą',
      ),
      prompt: text(
        'Were you told how to store what you bought?',
        'Сказали ли вам, как хранить покупку?',
        'Ar jums pasakė, kaip laikyti pirkinį?',
      ),
      guidance: text(
        'Nothing bought: not applicable.',
        'Ничего не купили — «неприменимо».',
        'Nieko nepirkote – „netaikoma“.',
      ),
      bonus: true,
      canBeAbsent: true,
      chain: training,
    }),
  ],
)
