import { duration, durationBands, section, text, yesNo } from '../builders'
import { floorManager, rota, tills } from './owners'

export const payment = section(
  'payment',
  {
    title: text('Bill and farewell', 'Счёт и прощание', 'Sąskaita ir atsisveikinimas'),
    intro: text(
      'Add the menu prices up before you ask for the bill.',
      'Прежде чем просить счёт, сложите цены из меню.',
      'Prieš prašydami sąskaitos, sudėkite meniu kainas.',
    ),
    share: 0.1,
    zone: [84, 95],
  },
  [
    duration(
      'wait_for_bill',
      {
        name: text(
          'The bill comes in under five minutes',
          'Счёт приносят менее чем за пять минут',
          'Sąskaita atnešama greičiau nei per penkias minutes',
        ),
        prompt: text(
          'How long from asking for the bill to having it?',
          'Сколько прошло от просьбы о счёте до счёта на столе?',
          'Kiek laiko praėjo nuo prašymo iki sąskaitos ant stalo?',
        ),
        guidance: text(
          'Ask once; do not wave again before ten minutes are over.',
          'Попросите один раз; повторяйте не раньше чем через десять минут.',
          'Paprašykite vieną kartą; kartokite ne anksčiau kaip po dešimties minučių.',
        ),
        chain: rota,
      },
      durationBands([
        [300, 1],
        [480, 0.5],
      ]),
    ),
    yesNo('bill_correct', {
      name: text(
        'The bill holds what was ordered, at menu prices',
        'В счёте только заказанное и по ценам меню',
        'Sąskaitoje tik tai, kas užsakyta, meniu kainomis',
      ),
      prompt: text(
        'Was the bill right to the cent?',
        'Был ли счёт верен до цента?',
        'Ar sąskaita buvo teisinga cento tikslumu?',
      ),
      guidance: text(
        'Cover charge or service announced in the menu is right. In case of an error in your favour or theirs: "No". Photograph the bill, card number covered.',
        'Плата за обслуживание, указанная в меню, — верно. Ошибка в любую сторону — «Нет». Сфотографируйте счёт, закрыв номер карты.',
        'Meniu nurodytas aptarnavimo mokestis – teisinga. Klaida į bet kurią pusę – „Ne“. Nufotografuokite sąskaitą, uždengę kortelės numerį.',
      ),
      weight: 3,
      photo: 'always',
      gate: 'zeroes_section',
      chain: tills,
    }),
    yesNo('tip_left_open', {
      name: text('A tip is left to the guest', 'О чаевых гость решает сам', 'Dėl arbatpinigių sprendžia svečias'),
      prompt: text(
        'Could you pay without being pressed for a tip?',
        'Смогли ли вы расплатиться, не чувствуя давления из-за чаевых?',
        'Ar galėjote sumokėti nespaudžiami palikti arbatpinigių?',
      ),
      guidance: text(
        'A tip field on the terminal that can be skipped is fine; remarks are a "No".',
        'Поле для чаевых в терминале, которое можно пропустить, — не давление; намёки — «Нет».',
        'Arbatpinigių laukas terminale, kurį galima praleisti, tinka; užuominos – „Ne“.',
      ),
      comment: 'on_fail',
      chain: floorManager,
    }),
    yesNo('farewell', {
      name: text(
        'The guest does not leave unnoticed',
        'Уход гостя не остаётся незамеченным',
        'Svečio išėjimas nelieka nepastebėtas',
      ),
      prompt: text(
        'Did anybody say goodbye as you left?',
        'Попрощался ли с вами кто-нибудь на выходе?',
        'Ar jums išeinant kas nors atsisveikino?',
      ),
      guidance: text(
        'Anyone of the house, up to the door.',
        'Кто угодно из персонала, вплоть до двери.',
        'Bet kas iš darbuotojų, iki pat durų.',
      ),
      comment: 'never',
      chain: floorManager,
    }),
  ],
)
