import { chooseOne, option, section, text, yesNo } from '../builders'
import { office, parts, serviceAdviser, training } from './owners'

export const handover = section(
  'handover',
  {
    title: text('Handover and payment', 'Выдача и оплата', 'Atsiėmimas ir apmokėjimas'),
    intro: text(
      'Let them explain before you pay; have your copy of the order at hand.',
      'Пусть объяснят, прежде чем вы заплатите; свой экземпляр заказ-наряда держите под рукой.',
      'Leiskite paaiškinti prieš mokėdami; savo užsakymo egzempliorių laikykite po ranka.',
    ),
    share: 0,
    zone: [82, 94],
  },
  [
    yesNo('work_explained', {
      name: text(
        'The finished work is gone through with the customer',
        'Клиенту рассказывают, что сделано',
        'Klientui papasakojama, kas padaryta',
      ),
      prompt: text(
        'Did the adviser go through the finished work with you?',
        'Рассказал ли вам мастер-приёмщик, что сделано?',
        'Ar meistras jums papasakojo, kas padaryta?',
      ),
      guidance: text(
        'Line by line, or the three main ones, unasked.',
        'По строкам или три главные, без вашей просьбы.',
        'Eilutė po eilutės ar trys svarbiausios, jums neprašius.',
      ),
      weight: 3,
      chain: training,
    }),
    yesNo('old_parts', {
      name: text('Replaced parts are shown', 'Снятые детали показывают', 'Pakeistos detalės parodomos'),
      prompt: text(
        'Were you shown the replaced parts?',
        'Показали ли вам снятые детали?',
        'Ar jums parodė pakeistas detales?',
      ),
      guidance: text(
        'The parts or photographs of them, offered by the garage. Nothing but oil was replaced: not applicable.',
        'Сами детали или их снимки, по инициативе сервиса. Меняли только масло — «неприменимо».',
        'Pačias detales ar jų nuotraukas, serviso iniciatyva. Keista tik alyva – „netaikoma“.',
      ),
      weight: 3,
      canBeAbsent: true,
      chain: parts,
    }),
    chooseOne(
      'invoice_against_order',
      {
        name: text(
          'The invoice keeps to the order',
          'Счёт не выходит за рамки заказ-наряда',
          'Sąskaita neviršija užsakymo',
        ),
        prompt: text(
          'How did the invoice compare with the written order?',
          'Как соотносится счёт с письменным заказ-нарядом?',
          'Kuo sąskaita skyrėsi nuo rašytinio užsakymo?',
        ),
        guidance: text(
          'Including tax. Photograph the invoice with name, plate and card covered. You never got a written order: compare with the sum you were told.',
          'С налогом. Сфотографируйте счёт, закрыв имя, госномер и карту. Заказ-наряда не дали — сравните с названной суммой.',
          'Su mokesčiais. Nufotografuokite sąskaitą, uždengę vardą, valstybinį numerį ir kortelę. Rašytinio užsakymo negavote – lyginkite su pasakyta suma.',
        ),
        weight: 5,
        photo: 'always',
        gate: 'zeroes_section',
        chain: office,
      },
      [
        option('same', 1, true, text('Equal or lower', 'Равен или ниже', 'Lygi arba mažesnė')),
        option(
          'agreed',
          1,
          true,
          text(
            'Higher by what I had agreed to in between',
            'Выше на сумму, согласованную со мной позднее',
            'Didesnė ta suma, dėl kurios vėliau sutariau',
          ),
        ),
        option(
          'small',
          0.25,
          false,
          text(
            'Higher by up to a tenth, without my consent',
            'Выше не более чем на десятую часть, без согласия',
            'Didesnė ne daugiau kaip dešimtadaliu, be sutikimo',
          ),
        ),
        option(
          'more',
          0,
          false,
          text(
            'Higher by more than a tenth, without my consent',
            'Выше более чем на десятую часть, без согласия',
            'Didesnė daugiau nei dešimtadaliu, be sutikimo',
          ),
        ),
      ],
    ),
    yesNo('warranty_told', {
      name: text(
        'The customer learns how long the work is guaranteed',
        'Клиент узнаёт срок гарантии на работу',
        'Klientas sužino, kiek galioja darbo garantija',
      ),
      prompt: text(
        'Did you learn how long the work is guaranteed?',
        'Узнали ли вы срок гарантии на работу?',
        'Ar sužinojote, kiek galioja darbo garantija?',
      ),
      guidance: text(
        'Spoken or printed on the invoice, before you left.',
        'Устно или в счёте, до вашего отъезда.',
        'Žodžiu arba sąskaitoje, prieš jums išvykstant.',
      ),
      weight: 2,
      chain: serviceAdviser,
    }),
    yesNo('next_service', {
      name: text(
        'The customer hears what will be due next',
        'Клиенту говорят, что понадобится дальше',
        'Klientui pasakoma, ko prireiks toliau',
      ),
      prompt: text(
        'Were you told what your car will need next?',
        'Сказали ли вам, что понадобится машине в следующий раз?',
        'Ar jums pasakė, ko automobiliui reikės kitą kartą?',
      ),
      guidance: text('With a date or a mileage.', 'С указанием срока или пробега.', 'Nurodant laiką ar ridą.'),
      weight: 0.5,
      bonus: true,
      chain: serviceAdviser,
    }),
  ],
)
