import { duration, durationBands, section, text, yesNo } from '../builders'
import { rota, shopManager, tills, training } from './owners'

export const payment = section(
  'payment',
  {
    title: text('Till and farewell', 'Касса и прощание', 'Kasa ir atsisveikinimas'),
    intro: text(
      'Remember the shelf price of what you buy; a photo of the label helps.',
      'Запомните цену на полке; проще всего сфотографировать ценник.',
      'Įsidėmėkite kainą lentynoje; paprasčiausia nufotografuoti etiketę.',
    ),
    share: 0.14,
    zone: [85, 95],
  },
  [
    duration(
      'wait_at_till',
      {
        name: text(
          'The customer is served at the till in under four minutes',
          'На кассе начинают обслуживать менее чем через четыре минуты',
          'Prie kasos pradedama aptarnauti greičiau nei po keturių minučių',
        ),
        prompt: text(
          'How long did you queue at the till?',
          'Сколько вы стояли в очереди на кассу?',
          'Kiek laukėte eilėje prie kasos?',
        ),
        guidance: text(
          'From the end of the queue to the first article scanned. No cashier in sight counts as queueing.',
          'От конца очереди до первого пробитого товара. Кассира нет на месте — это тоже ожидание.',
          'Nuo eilės galo iki pirmos nuskenuotos prekės. Jei kasininko nėra, tai irgi laukimas.',
        ),
        weight: 2,
        chain: rota,
      },
      durationBands([
        [240, 1],
        [420, 0.5],
      ]),
    ),
    yesNo('price_as_marked', {
      name: text(
        'The till asks the price that stood on the shelf',
        'На кассе та же цена, что на полке',
        'Kasoje ta pati kaina kaip lentynoje',
      ),
      prompt: text(
        'Was the price on the receipt the same as on the label?',
        'Совпала ли цена в чеке с ценником?',
        'Ar kaina kvite sutapo su kaina etiketėje?',
      ),
      guidance: text(
        'An offer with conditions you did not meet is a "Yes". Do not claim the difference; the photo of the label is your proof.',
        'Скидка, условия которой вы не выполнили, — «Да». Разницу не требуйте; доказательство — снимок ценника.',
        'Nuolaida, kurios sąlygų neįvykdėte, – „Taip“. Skirtumo nereikalaukite; įrodymas – etiketės nuotrauka.',
      ),
      weight: 3,
      photo: 'on_fail',
      gate: 'zeroes_section',
      chain: tills,
    }),
    yesNo('receipt_given', {
      name: text('The receipt comes with the goods', 'Чек отдают вместе с товаром', 'Kvitas paduodamas kartu su preke'),
      prompt: text(
        'Did you get the receipt without having to ask?',
        'Дали ли вам чек без напоминания?',
        'Ar kvitą gavote neprašę?',
      ),
      guidance: text(
        'Sent to an app or an e-mail address is as good. Photograph it with date, articles and sum; cover card numbers.',
        'Электронный чек тоже подходит. Сфотографируйте: видны дата, товары и сумма, номер карты закрыт.',
        'Elektroninis kvitas taip pat tinka. Nufotografuokite: matyti data, prekės ir suma, kortelės numeris uždengtas.',
      ),
      photo: 'always',
      chain: tills,
    }),
    yesNo('return_terms', {
      name: text(
        'The customer can learn the terms of return before paying',
        'Условия возврата можно узнать до оплаты',
        'Grąžinimo sąlygas galima sužinoti prieš sumokant',
      ),
      prompt: text(
        'Could you learn the terms of return before paying, from the cashier or a notice?',
        'Можно ли было до оплаты узнать условия возврата от кассира или из объявления?',
        'Ar prieš mokėdami galėjote sužinoti grąžinimo sąlygas iš kasininko ar skelbimo?',
      ),
      guidance: text(
        'One of the two will do. Print on the back of a receipt you get later is a "No".',
        'Достаточно одного из двух. Текст на обороте чека, который дают потом, — «Нет».',
        'Pakanka vieno iš dviejų. Tekstas vėliau gauto kvito kitoje pusėje – „Ne“.',
      ),
      chain: training,
    }),
    yesNo('farewell', {
      name: text(
        'The cashier takes leave of the customer',
        'Кассир прощается с покупателем',
        'Kasininkas atsisveikina su pirkėju',
      ),
      prompt: text(
        'Did you hear a word of thanks or farewell at the till?',
        'Услышали ли вы на кассе «спасибо» или «до свидания»?',
        'Ar prie kasos išgirdote „ačiū“ arba „viso gero“?',
      ),
      guidance: text(
        'Said to you, not already to the next in line.',
        'Сказано вам, а не следующему в очереди.',
        'Pasakyta jums, o ne kitam eilėje.',
      ),
      comment: 'never',
      chain: shopManager,
    }),
  ],
)
